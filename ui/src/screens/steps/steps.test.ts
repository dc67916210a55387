import { expect, it } from "vitest";
import type { StepState, When } from "../../bridge/wire.gen.ts";
import { blank, NOBODY } from "../../plan/blank.ts";
import type { KeptOf } from "../../plan/plan.svelte.ts";
import { byDay, inOrder } from "./steps.ts";
import { boxesOf, dayBehind, isUnderWay, PICKS, saidWhen, whenOf } from "./when.ts";

const EMPTY = { day: null, from: null, to: null, what: "" };
const said = (date: string) => `<${date}>`;

it("every answer comes back as it was given", () => {
  const answers: When[] = [
    { when: "not_set" }, { when: "on", day: "2026-08-06" }, { when: "between", from: "2026-08-06", to: "2026-08-09" },
    { when: "before_our_next_call" }, { when: "when_this_happens", what: "two fair days" },
  ];
  expect(answers.map(({ when }) => when).sort()).toEqual([...PICKS].sort());
  for (const answer of answers) expect(whenOf(answer.when, boxesOf(answer))).toEqual(answer);
});

it("a day that is not whole yet is not set, and never half a date", () => {
  expect(whenOf("on", EMPTY)).toEqual({ when: "not_set" });
  expect(whenOf("between", { ...EMPTY, from: "2026-08-06" })).toEqual({ when: "not_set" });
  expect(whenOf("between", { ...EMPTY, to: "2026-08-06" })).toEqual({ when: "not_set" });
});

it("picking another answer leaves the boxes of the others out", () => {
  const boxes = { day: "2026-08-06", from: "2026-08-06", to: "2026-08-09", what: "words" };
  expect(whenOf("before_our_next_call", boxes)).toEqual({ when: "before_our_next_call" });
});

it("says when in words, and nothing while it is not set", () => {
  expect(saidWhen({ when: { when: "not_set" }, time: "2pm" }, said)).toBe("");
  expect(saidWhen({ when: { when: "when_this_happens", what: "  " }, time: "" }, said)).toBe("");
  expect(saidWhen({ when: { when: "on", day: "2026-08-06" }, time: " " }, said)).toBe("<2026-08-06>");
  expect(saidWhen({ when: { when: "on", day: "2026-08-06" }, time: "2pm " }, said)).toBe("<2026-08-06>, 2pm");
  expect(saidWhen({ when: { when: "between", from: "2026-08-06", to: "2026-08-09" }, time: "2pm" }, said)).toBe("<2026-08-06> to <2026-08-09>");
});

it("what is being tried stands first, what is behind last, and the list itself is left alone", () => {
  const step = (number: number, state: StepState): KeptOf<"step"> => ({
    id: String(number), number, readers: NOBODY, created: "", changed: "", body: { ...blank("step"), state },
  });
  const steps = [step(1, "done"), step(2, "not_started"), step(3, "trying"), step(4, "changed_my_mind"), step(5, "on_hold")];
  expect(inOrder(steps).map(({ number }) => number)).toEqual([3, 2, 5, 1, 4]);
  expect(steps.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
});

it("days picked for a step are under way from the first of them, where the person is", () => {
  const window: When = { when: "between", from: "2026-08-06", to: "2026-08-09" };
  expect(isUnderWay(window, new Date(2026, 7, 6, 0, 1))).toBe(true);
  expect(isUnderWay(window, new Date(2026, 7, 5, 23, 59))).toBe(false);
  expect(isUnderWay({ when: "on", day: "2026-08-06" }, new Date(2026, 7, 6))).toBe(false);
});

it("a day lies behind only once it is over, and the whole of a window with its last day", () => {
  const on: When = { when: "on", day: "2026-08-06" };
  expect(dayBehind({ when: on, kept_as_it_is: null }, new Date(2026, 7, 6, 23, 59))).toBeNull();
  expect(dayBehind({ when: on, kept_as_it_is: null }, new Date(2026, 7, 7, 0, 1))).toBe("2026-08-06");
  const window: When = { when: "between", from: "2026-08-01", to: "2026-08-09" };
  expect(dayBehind({ when: window, kept_as_it_is: null }, new Date(2026, 7, 9))).toBeNull();
  expect(dayBehind({ when: window, kept_as_it_is: null }, new Date(2026, 7, 10))).toBe("2026-08-09");
  expect(dayBehind({ when: { when: "when_this_happens", what: "2026-01-01" }, kept_as_it_is: null }, new Date(2026, 7, 10))).toBeNull();
});

it("in the timetable the nearest day stands first, what has none last, and what is not wanted is left out", () => {
  const step = (number: number, when: When, state: StepState = "not_started"): KeptOf<"step"> => ({
    id: String(number), number, readers: NOBODY, created: "", changed: "", body: { ...blank("step"), when, state },
  });
  const steps = [
    step(1, { when: "not_set" }), step(2, { when: "when_this_happens", what: "x" }), step(3, { when: "before_our_next_call" }),
    step(4, { when: "between", from: "2026-08-05", to: "2026-12-01" }), step(5, { when: "on", day: "2026-08-06" }, "done"),
    step(6, { when: "on", day: "2026-08-01" }, "changed_my_mind"), step(7, { when: "on", day: "2026-08-05" }),
  ];
  expect(byDay(steps).map(({ number }) => number)).toEqual([4, 7, 5, 3, 2, 1]);
});
