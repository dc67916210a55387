// What stands on a call by itself, worked out from the plan.
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Opened, Readers, Record as Kept, StepState, When } from "../../bridge/wire.gen.ts";
import { empty } from "../../dev/made-up.ts";
import { blank, NOBODY, type BodyOf } from "../../plan/blank.ts";
import { OpenPlan, type KeptOf } from "../../plan/plan.svelte.ts";
import { lineOf, saidOnCalls, sinceLast, stepsOnList } from "./around.ts";

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

it("since the last call are the steps done after it, and what is new or changed, but no step twice", () => {
  const after = "2026-06-05T09:00:00Z";
  const next = call(2, { day: "2026-06-10" });
  const plan = planOf(
    call(1, { day: "2026-06-03", happened: true }), next, helper,
    step(1, BEFORE, "done", after), step(2, BEFORE, "done", LONG_AGO),
    kept(1, { ...blank("ask"), suggestion: "a" }, after), kept(1, { ...blank("obstacle"), own_words: "o" }, after, after),
    kept(2, { ...blank("obstacle"), own_words: "old" }),
  );
  const { last, done, changed } = sinceLast(plan, next);
  expect([last?.number, numbers(done)]).toEqual([1, [1]]);
  expect(changed.map(({ record, isNew }) => [record.id, isNew]).sort()).toEqual([["ask-1", false], ["obstacle-1", true]]);
});

it("whom the person was in touch with, what they found out and how a day was are since the last call, too", () => {
  const after = "2026-06-05T09:00:00Z";
  const kinds = ["contact", "question", "check_in", "keeping_in_touch"] as const;
  const plan = planOf(call(1, { day: "2026-06-03", happened: true }), ...kinds.map((kind) => kept(1, blank(kind), after, after)));
  const { changed } = sinceLast(plan, call(2, { day: "2026-06-10" }));
  expect(changed.map(({ record }) => record.body.kind)).toEqual(kinds);
});

it("for the first call everything done counts, and nothing is called changed", () => {
  const plan = planOf(step(1, BEFORE, "done"), kept(1, blank("ask")));
  expect(sinceLast(plan, { id: null, body: blank("session") })).toMatchObject({ last: undefined, changed: [] });
  expect(numbers(sinceLast(plan, { id: null, body: blank("session") }).done)).toEqual([1]);
});

it("what was done on the day of a call is since its note, or since its morning when the note came later", () => {
  const day = "2026-06-03";
  const local = (hour: number, date = 3) => new Date(2026, 5, date, hour).toISOString();
  const next = { id: null, body: blank("session") };
  const done = (noted: string) => numbers(sinceLast(planOf(call(1, { day, happened: true }, noted), step(1, BEFORE, "done", local(9)), step(2, BEFORE, "done", local(17))), next).done);
  expect(done(local(12))).toEqual([2]);
  expect(done(local(12, 9))).toEqual([1, 2]);
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
