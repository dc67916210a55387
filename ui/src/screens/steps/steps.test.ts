import { expect, it } from "vitest";
import type { StepState, When } from "../../bridge/wire.gen.ts";
import { blank, NOBODY } from "../../plan/blank.ts";
import type { KeptOf } from "../../plan/plan.svelte.ts";
import { inOrder } from "./steps.ts";
import { boxesOf, isUnderWay, PICKS, saidWhen, whenOf } from "./when.ts";

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
  expect(saidWhen({ when: "not_set" }, said)).toBe("");
  expect(saidWhen({ when: "when_this_happens", what: "  " }, said)).toBe("");
  expect(saidWhen({ when: "on", day: "2026-08-06" }, said)).toBe("<2026-08-06>");
  expect(saidWhen({ when: "between", from: "2026-08-06", to: "2026-08-09" }, said)).toBe("<2026-08-06> to <2026-08-09>");
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
