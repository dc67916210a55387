import { expect, it } from "vitest";
import type { AskState, Meeting } from "../../bridge/wire.gen.ts";
import { blank, NOBODY } from "../../plan/blank.ts";
import { empty } from "../../dev/made-up.ts";
import { OpenPlan, type KeptOf } from "../../plan/plan.svelte.ts";
import { openChanges } from "./became.ts";
import { behind, hasGoneBy, isNoted, standing, toCome, whenAndWhere } from "./talks.ts";

const NOW = new Date(2026, 10, 24, 23, 59);

function talk(number: number, meeting: Partial<Meeting>): KeptOf<"meeting"> {
  return { id: String(number), number, readers: NOBODY, created: "", changed: "", body: { ...blank("meeting"), ...meeting } };
}

it("a talk of today has not gone by, whatever the hour", () => {
  expect(hasGoneBy("2026-11-24", NOW)).toBe(false);
  expect(hasGoneBy("2026-11-23", NOW)).toBe(true);
  expect(hasGoneBy("2026-12-01", NOW)).toBe(false);
  expect(hasGoneBy(null, NOW)).toBe(false);
});

it("the soonest talk stands first and one without a day last; of those behind, the latest first", () => {
  const talks = [
    talk(1, { day: null }), talk(2, { day: "2026-12-01" }), talk(3, { day: "2026-11-25" }),
    talk(4, { day: "2026-06-03", happened: true }), talk(5, { day: "2026-07-01", happened: true }),
  ];
  expect(toCome(talks).map(({ number }) => number)).toEqual([3, 2, 1]);
  expect(behind(talks).map(({ number }) => number)).toEqual([5, 4]);
});

it("says when and where in one line, with what is known of it", () => {
  const said = (date: string) => `<${date}>`;
  const body = { ...blank("meeting"), day: "2026-11-26", time: " 2pm ", by_phone: true, place: "" };
  expect(whenAndWhere(body, said)).toBe("<2026-11-26>, 2pm, by phone");
  expect(whenAndWhere(blank("meeting"), said)).toBe("");
});

it("any words about how it went make it noted, and blanks do not", () => {
  expect(isNoted(blank("meeting"))).toBe(false);
  expect(isNoted({ ...blank("meeting"), want_to_say: "x" })).toBe(false);
  expect(isNoted({ ...blank("meeting"), talked_about: [{ what: "", who: " ", by_when: "" }] })).toBe(false);
  for (const noted of [{ said: "x" }, { not_agreed: "x" }, { next: "x" }, { questions_left: "x" }, { how_it_felt: "x" }, { talked_about: [{ what: "", who: "", by_when: "x" }] }]) {
    expect(isNoted({ ...blank("meeting"), ...noted })).toBe(true);
  }
});

it("never calls a talk late: its day gone by is a question", () => {
  expect(standing({ ...blank("meeting"), day: "2026-06-03" }, NOW)).toBe("did-it-happen");
  expect(standing({ ...blank("meeting"), day: "2026-11-24" }, NOW)).toBe("coming");
  expect(standing(blank("meeting"), NOW)).toBe("no-day");
  expect(standing({ ...blank("meeting"), happened: true }, NOW)).toBe("noted");
});

it("what a talk said of a change is a yes or a no while it is an idea, and a yes after all once it was a no", () => {
  const states = (state: AskState) => {
    const ask = { id: "a", number: 1, readers: NOBODY, created: "", changed: "", body: { ...blank("ask"), state } };
    return openChanges(new OpenPlan({ ...empty(), records: [ask] })).flatMap((one) => one.states);
  };
  for (const state of ["idea", "ready_to_ask", "asked"] as const) expect(states(state), state).toEqual(["said_yes", "said_no"]);
  expect(states("said_no")).toEqual(["said_yes"]);
});
