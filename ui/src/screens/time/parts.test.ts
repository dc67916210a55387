import { expect, it } from "vitest";
import type { WhereState } from "../../bridge/wire.gen.ts";
import { KINDS } from "../../plan/blank.ts";
import { placeOf } from "../../frame/way.svelte.ts";
import { inOrder, isAnotherWay, KIND_OF, NEW_IN, partOf, PARTS } from "./parts.ts";

const STATES: WhereState[] = ["off_and_not_sure", "waiting", "preparing", "back", "new_job", "leaving", "medical_retirement", "other"];
const nothing = () => false;

it.each([undefined, ...STATES])("wherever things are (%s), no part is gone and none is there twice", (state) => {
  const { open, quiet } = inOrder(state, nothing);
  expect([...open, ...quiet].sort()).toEqual(PARTS.filter((part) => part !== "where-things-are").sort());
});

it("weeks of going back are quiet for whoever is off, waits or goes another way", () => {
  const shown = STATES.filter((state) => inOrder(state, nothing).open.includes("weeks"));
  expect(shown).toEqual(["preparing", "back", "other"]);
  expect(STATES.filter(isAnotherWay)).toEqual(["new_job", "leaving", "medical_retirement"]);
});

it("while nobody has said where things are, what is written stands open", () => {
  expect(inOrder(undefined, (part) => part === "weeks").open).toContain("weeks");
  expect(inOrder("off_and_not_sure", (part) => part === "weeks").quiet).toContain("weeks");
});

it("every kind of record of this place opens in its part", () => {
  const kinds = KINDS.filter((kind) => placeOf(kind) === "time");
  expect(Object.values(KIND_OF).sort()).toEqual([...kinds].sort());
  for (const part of PARTS) expect(partOf("0".repeat(32), KIND_OF[part])).toBe(part);
});

it("a word opens its part, a new one too, and anything else the overview", () => {
  for (const part of PARTS) expect(partOf(part, undefined)).toBe(part);
  for (const [part, word] of Object.entries(NEW_IN)) expect(partOf(word, undefined)).toBe(part);
  expect(partOf(undefined, undefined)).toBeUndefined();
  expect(partOf("0".repeat(32), undefined)).toBeUndefined();
});
