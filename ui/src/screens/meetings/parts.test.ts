import { expect, it } from "vitest";
import { fuller } from "../../dev/fuller.ts";
import { empty } from "../../dev/made-up.ts";
import { placeOf } from "../../frame/way.svelte.ts";
import { blank, NOBODY } from "../../plan/blank.ts";
import { OpenPlan, type KeptOf } from "../../plan/plan.svelte.ts";
import { newestFirst } from "./contacts/contacts.ts";
import { KIND_OF, NEW_IN, partOf, PARTS, standsIn } from "./parts.ts";

function contact(number: number, day: string | null, created: string): KeptOf<"contact"> {
  return { id: String(number), number, readers: NOBODY, created, changed: created, body: { ...blank("contact"), day } };
}

it("a word opens its part, a new one and a record too, and anything else the talks", () => {
  for (const part of PARTS) expect(partOf(part, undefined)).toBe(part);
  for (const [part, word] of Object.entries(NEW_IN)) expect(partOf(word, undefined)).toBe(part);
  for (const part of PARTS) expect(partOf("0".repeat(32), KIND_OF[part])).toBe(part);
  expect(partOf(undefined, undefined)).toBeUndefined();
  expect(partOf("new", undefined)).toBeUndefined();
  expect(partOf("0".repeat(32), "meeting")).toBeUndefined();
});

it("what Find or Today opens is shown by the place it leads to", () => {
  for (const part of PARTS) expect(placeOf(KIND_OF[part])).toBe("meetings");
});

it("each part says in a line what stands in it, and something calm when nothing does", () => {
  const [full, none] = [new OpenPlan(fuller()), new OpenPlan(empty())];
  for (const part of PARTS) {
    expect(standsIn(none, part), part).not.toContain("meetings-line");
    expect(standsIn(full, part), part).not.toBe(standsIn(none, part));
  }
  expect(standsIn(full, "contacts")).toBe("Contact 2. A call with Sam");
});

it("the newest call stands first; one without a day stands by when it was written", () => {
  const all = [contact(1, "2026-05-01", "2026-06-09T09:00:00Z"), contact(2, null, "2026-06-08T09:00:00Z"), contact(3, "2026-06-09", "2026-06-09T10:00:00Z")];
  expect(newestFirst(all).map(({ number }) => number)).toEqual([3, 2, 1]);
});
