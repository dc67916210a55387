import { expect, it } from "vitest";
import type { FitNote, TimeOff } from "../../../bridge/wire.gen.ts";
import { blank, NOBODY } from "../../../plan/blank.ts";
import type { KeptOf } from "../../../plan/plan.svelte.ts";
import { isGiven, lastsOf, newestFirst, saidBetween, saidDays, saidRunsOut, saidStands, saidTicks, TICKS } from "./notes.ts";

const note = (number: number, body: Partial<FitNote> = {}): KeptOf<"fit_note"> => ({
  id: String(number), number, readers: NOBODY, created: "", changed: "", body: { ...blank("fit_note"), ...body },
});
const known = (id: string, from: string | null = null, to: string | null = null) => ({ id, from, to, last: null, counted: false, days: null });
const ledger: TimeOff = {
  notes: [known("2"), known("1")],
  between: [{ after: "2", kind: "gap", from: "5 March 2026", to: "8 March 2026" }],
  runs_out: { note: "1", day: "3 December 2026", gone_by: false },
};

it("the newest note stands on top, one that is not in the ledger yet above it, and the list is left alone", () => {
  const records = [note(1), note(2), note(3)];
  const shown = newestFirst(records, ledger);
  expect(shown.map(({ id }) => id)).toEqual(["3", "1", "2"]);
  expect(shown.map(({ then }) => then.length), "what is between stands above the earlier note").toEqual([0, 0, 1]);
  expect(records.map(({ id }) => id)).toEqual(["1", "2", "3"]);
  expect(newestFirst(records, undefined).map(({ id }) => id)).toEqual(["3", "2", "1"]);
});

it("days between two notes are said, and one day as one day", () => {
  expect(saidBetween(ledger.between[0]!)).toBe("5 March 2026 to 8 March 2026: no note");
  expect(saidBetween({ after: "2", kind: "gap", from: "5 March 2026", to: "5 March 2026" })).toBe("5 March 2026: no note");
  expect(saidBetween({ after: "2", kind: "overlap", from: "5 March 2026", to: "5 March 2026" })).toBe("5 March 2026: more than one note");
});

it("says to which day the notes run, and nothing when no note has one", () => {
  expect(saidRunsOut([note(1)], ledger)).toBe("Fit note 1 runs to 3 December 2026.");
  expect(saidRunsOut([note(1)], { ...ledger, runs_out: { ...ledger.runs_out!, gone_by: true } })).toBe("Fit note 1 ran to 3 December 2026.");
  expect(saidRunsOut([note(1)], { ...ledger, runs_out: null })).toBe("");
  expect(saidRunsOut([], ledger), "the note is in the bin").toBe("");
});

it("the days without a note before the newest one stand beside the day it runs to, and older ones only in the list", () => {
  const gap = { after: "2", kind: "gap" as const, from: "5 March 2026", to: "8 March 2026" };
  expect(saidStands([note(1)], ledger)).toBe("Fit note 1 runs to 3 December 2026. There is no note for 5 March 2026 to 8 March 2026.");
  expect(saidStands([note(1)], { ...ledger, between: [{ ...gap, to: gap.from }] })).toContain("There is no note for 5 March 2026.");
  expect(saidStands([note(1)], { ...ledger, between: [{ ...gap, kind: "overlap" }] })).toBe("Fit note 1 runs to 3 December 2026.");
  expect(saidStands([note(1)], { ...ledger, notes: [known("2"), known("3"), known("1")] })).toBe("Fit note 1 runs to 3 December 2026.");
  expect(saidStands([], undefined)).toBe("");
});

it("says the days that are known", () => {
  expect(saidDays(known("1", "a", "b"))).toBe("a to b");
  expect(saidDays(known("1", "a"))).toBe("From a");
  expect(saidDays(known("1", null, "b"))).toBe("To b");
  expect(saidDays(undefined)).toBe("");
});

it("a length without a number is not said", () => {
  expect(lastsOf("weeks", null)).toEqual({ lasts: "not_said" });
  expect(lastsOf("weeks", 0)).toEqual({ lasts: "not_said" });
  expect(lastsOf("not_said", 4)).toEqual({ lasts: "not_said" });
  expect(lastsOf("months", 2)).toEqual({ lasts: "months", n: 2 });
});

it("a day or a way of giving it says that work has it", () => {
  expect(isGiven(blank("fit_note"))).toBe(false);
  expect(isGiven({ ...blank("fit_note"), given_how: " " })).toBe(false);
  expect(isGiven({ ...blank("fit_note"), given_how: "by post" })).toBe(true);
  expect(isGiven({ ...blank("fit_note"), given_on: "2026-06-03" })).toBe(true);
});

it("each tick is said in words", () => {
  for (const tick of TICKS) expect(saidTicks({ ...blank("fit_note"), [tick]: true })).toMatch(/[a-z] .*\(/);
  expect(saidTicks(blank("fit_note"))).toBe("");
});
