// What stands on a call by itself, worked out from the plan.
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Opened, Readers, Record as Kept, StepState, When } from "../../bridge/wire.gen.ts";
import { empty } from "../../dev/made-up.ts";
import { blank, NOBODY, type BodyOf } from "../../plan/blank.ts";
import { OpenPlan, type KeptOf } from "../../plan/plan.svelte.ts";
import { beforeTheFirst, callBefore, lineOf, momentOf, saidOnCalls, sinceThen, stepsOnList } from "./around.ts";

const LONG_AGO = "2026-01-05T09:00:00Z";
const BEFORE: When = { when: "before_our_next_call" };

function kept<B extends Kept["body"]>(number: number, body: B, changed = LONG_AGO, created = LONG_AGO): Kept & { body: B } {
  return { id: `${body.kind}-${number}`, number, readers: NOBODY as Readers, created, changed, body };
}
const step = (number: number, when: When, state: StepState = "not_started", changed = LONG_AGO) =>
  kept(number, { ...blank("step"), what: `step ${number}`, when, state }, changed);
const call = (number: number, body: Partial<BodyOf<"session">>, changed = LONG_AGO) => kept(number, { ...blank("session"), ...body }, changed);
const helper = kept(1, { ...blank("person"), name: "Jo", role: "helping_me" });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-05-30T09:00:00Z") });
});
afterEach(() => {
  vi.useRealTimers();
});

function planOf(...records: Kept[]): OpenPlan {
  const opened: Opened = { ...empty(), records };
  opened.dates = ["2026-06-03", "2026-06-10"].map((date) => ({ date, said: `<${date}>` }));
  return new OpenPlan(opened);
}
const numbers = (records: Kept[]) => records.map(({ number }) => number);

it("a step picked for before the next call is on that call's list, by its number, and on no other", () => {
  const [first, second] = [call(2, { day: "2026-06-03" }), call(1, { day: "2026-06-10" })];
  const plan = planOf(first, second, step(4, BEFORE), step(2, BEFORE, "trying"), step(3, { when: "not_set" }));
  expect(numbers(stepsOnList(plan, first))).toEqual([2, 4]);
  expect(stepsOnList(plan, second)).toEqual([]);
});

it("a call that is not saved yet is the next one while no other is planned", () => {
  const unsaved = { id: null, body: blank("session") };
  expect(numbers(stepsOnList(planOf(step(1, BEFORE)), unsaved))).toEqual([1]);
  expect(stepsOnList(planOf(step(1, BEFORE), call(1, {})), unsaved)).toEqual([]);
});

it("a call gone by that nobody noted is not the next one, and today's is", () => {
  const [old, today, later] = [call(1, { day: "2026-05-20" }), call(2, { day: "2026-05-30" }), call(3, { day: "2026-06-03" })];
  const one = step(4, BEFORE) as KeptOf<"step">;
  const plan = planOf(helper, old, later, today, one);
  expect([old, today, later].map((record) => numbers(stepsOnList(plan, record)))).toEqual([[], [4], []]);
  expect(saidOnCalls(plan, one)).toContain("Call 2");
});

it("while no call is planned the last one keeps the steps that were there on its day, until it is noted", () => {
  const [older, last] = [call(1, { day: "2026-05-20" }), call(2, { day: "2026-05-29" })];
  const since = kept(5, { ...blank("step"), what: "since", when: BEFORE }, "2026-05-30T08:00:00Z", "2026-05-30T08:00:00Z");
  const plan = planOf(helper, older, last, step(4, BEFORE), since);
  expect([older, last].map((record) => numbers(stepsOnList(plan, record)))).toEqual([[], [4]]);
  expect(saidOnCalls(plan, since)).toBe("On the list for your next call with Jo.");
  expect(numbers(stepsOnList(plan, { id: null, body: blank("session") })), "a new one is the next").toEqual([4, 5]);
});

it("a step that is done, or that the person changed their mind about, is on no list by itself", () => {
  const next = call(1, {});
  expect(stepsOnList(planOf(next, step(1, BEFORE, "done"), step(2, BEFORE, "changed_my_mind")), next)).toEqual([]);
});

it("the list of a call that happened stays as it was", () => {
  const past = call(1, { happened: true, steps_before: ["step-1"] });
  const plan = planOf(past, step(1, BEFORE, "done"), step(2, BEFORE));
  expect(numbers(stepsOnList(plan, past))).toEqual([1]);
});

it("what the program tells since the last call stands in its order, a step that was done apart, and nothing that is gone", () => {
  const plan = planOf(kept(1, { ...blank("obstacle"), own_words: "o" }), kept(1, blank("ask")), step(2, BEFORE, "done"), step(1, BEFORE, "done"));
  const { done, changed } = sinceThen(plan, [
    { id: "obstacle-1", news: "new" }, { id: "ask-1", news: "changed" },
    { id: "step-1", news: "done" }, { id: "step-2", news: "done" }, { id: "step-3", news: "done" },
  ]);
  expect(numbers(done)).toEqual([1, 2]);
  expect(changed.map(({ record, isNew }) => [record.id, isNew])).toEqual([["obstacle-1", true], ["ask-1", false]]);
});

it("for the first call everything done counts, and nothing is called changed", () => {
  const plan = planOf(step(1, BEFORE, "done"), step(2, BEFORE), kept(1, blank("ask")));
  expect(callBefore(plan, { id: null, body: blank("session") })).toBeUndefined();
  expect(beforeTheFirst(plan)).toMatchObject({ done: [{ number: 1 }], changed: [] });
});

it("the call before is the last one that happened by this one's day, and never itself", () => {
  const [one, two] = [call(1, { day: "2026-05-20", happened: true }), call(2, { day: "2026-06-03", happened: true })];
  const plan = planOf(one, two);
  const before = (body: Partial<BodyOf<"session">>, id: string | null = null) => callBefore(plan, { id, body: { ...blank("session"), ...body } })?.number;
  expect([before({}), before({ day: "2026-06-10" }), before({ day: "2026-05-27" }), before(two.body, two.id), before(one.body, one.id)]).toEqual([2, 2, 1, 1, undefined]);
});

it("since a call is since its note on that day, or since its morning when the note came later", () => {
  const day = "2026-06-03";
  const local = (hour: number, date = 3) => new Date(2026, 5, date, hour).toISOString();
  const from = (noted: string, on: string | null = day) => momentOf(call(1, { day: on, happened: true }, noted));
  expect(from(local(12))).toBe(local(12));
  expect(from(local(12, 9))).toBe(local(0));
  expect(from(local(12, 9), null), "a call without a day: since its note").toBe(local(12, 9));
});

it("a step says which call's list it is on and was on, by numbers that never move", () => {
  const past = call(1, { day: "2026-06-03", happened: true, steps_before: ["step-4"] });
  const one = step(4, BEFORE) as KeptOf<"step">;
  expect(saidOnCalls(planOf(helper, past, one, call(2, { day: "2026-06-10" })), one)).toBe("On the list for Call 2, <2026-06-10>. It was on the list for Call 1, <2026-06-03>.");
  expect(saidOnCalls(planOf(helper, one), one)).toBe("On the list for your next call with Jo.");
  expect(saidOnCalls(planOf(past, one), one), "while no one helps nothing is said").toBe("");
});

it("a line says in words where a thing stands", () => {
  const plan = planOf();
  expect(lineOf(plan, step(4, BEFORE, "trying"))).toBe("Step 4. step 4: Trying it");
  expect(lineOf(plan, kept(2, { ...blank("obstacle"), own_words: "The bus" }), true)).toBe("In the way 2. The bus: new");
  expect(lineOf(plan, kept(1, blank("time_frame")), false)).toBe("My time frame: changed");
});
