// The one next thing in words, and where its button leads.
import { expect, it } from "vitest";
import type { Kind, NextThing, Record as Kept } from "../../bridge/wire.gen.ts";
import { madeUp } from "../../dev/made-up.ts";
import { blank, NOBODY } from "../../plan/blank.ts";
import { OpenPlan } from "../../plan/plan.svelte.ts";
import { nextInWords } from "./next.ts";

const opened = madeUp();

function kept(kind: Kind): Kept {
  const id = kind.padEnd(32, "0");
  return { id, number: 1, readers: NOBODY, created: "2026-11-24T09:00:00Z", changed: "2026-11-24T09:00:00Z", body: blank(kind) };
}

const ADDED = { session: kept("session"), note: kept("fit_note"), waiting: kept("waiting") };
opened.records = [...opened.records, ...Object.values(ADDED)];
const ofKind = (kind: Kind) => opened.records.find((record) => record.body.kind === kind)!.id;
const plan = () => new OpenPlan(opened);

const day = "Thursday 26 November";
const LEADS: [NextThing, string, string][] = [
  [{ next: "the_page_for", meeting: ofKind("meeting"), day }, "pages", ofKind("meeting")],
  [{ next: "when_is_it", meeting: ofKind("meeting") }, "meetings", ofKind("meeting")],
  [{ next: "the_call", session: ADDED.session.id, day }, "meetings", ADDED.session.id],
  [{ next: "get_ready_for_call", session: ADDED.session.id, day }, "meetings", ADDED.session.id],
  [{ next: "note_the_call", session: ADDED.session.id, day }, "meetings", ADDED.session.id],
  [{ next: "fit_note_runs_out", note: ADDED.note.id, day, gone_by: false }, "time", ADDED.note.id],
  [{ next: "look_again", ask: ofKind("ask"), day }, "changes", ofKind("ask")],
  [{ next: "meanwhile", waiting: ADDED.waiting.id, what: "A walk" }, "time", ADDED.waiting.id],
];

it.each(LEADS)("%o is in words and leads to its own place", (next, place, open) => {
  const said = nextInWords(next, plan())!;
  expect(said.where).toEqual({ place, open });
  for (const line of [said.heading, said.words, said.button]) expect(line).not.toMatch(/^next-|[{}]|^$/);
});

it("a talk of which nobody said what it is has no kind put on it", () => {
  const talk = kept("meeting");
  const said = new OpenPlan({ ...opened, records: [...opened.records, talk] });
  expect(nextInWords({ next: "the_page_for", meeting: talk.id, day }, said)!.heading).toBe("A meeting or call, Thursday 26 November");
});

it.each([
  ["fit_note", false, "Your fit note runs to 3 December 2026"], ["fit_note", true, "Your fit note ran to 3 December 2026"],
  ["hospital_note", false, "Your paper runs to 3 December 2026"], ["self_certificate", true, "Your paper ran to 3 December 2026"],
] as const)("the last day of a paper that is a %s, behind: %s, is told as «%s»", (paper, gone_by, heading) => {
  const note: Kept = { ...ADDED.note, body: { ...blank("fit_note"), paper } };
  const of = new OpenPlan({ ...opened, records: [note] });
  const said = nextInWords({ next: "fit_note_runs_out", note: note.id, day: "3 December 2026", gone_by }, of)!;
  expect(said.heading).toBe(heading);
  expect(said.words).toMatch(gone_by ? /^If you need another/ : /^If you will need another/);
});

it("says the person's own words for a wait", () => {
  expect(nextInWords({ next: "meanwhile", waiting: ADDED.waiting.id, what: "A walk" }, plan())!.heading).toBe("A walk");
});

it("leads whoever comes back to a short look through what is open", () => {
  expect(nextInWords({ next: "welcome_back", month: "June 2026" }, plan())!.where).toEqual({ place: "today", open: "look-through" });
});
