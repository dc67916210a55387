// Calls and the plan around them: which steps stand on a call's list by themselves, what was done and what changed
// since the call before it, and what a step says of its calls. What is news since then the program says, which knows
// what the plan said then; all else is worked out from the plan as it stands.
import type { Id, News, NewsOf, Record as Kept } from "../../bridge/wire.gen.ts";
import type { BodyOf } from "../../plan/blank.ts";
import { isoDay } from "../../plan/days.ts";
import type { KeptOf, OpenPlan } from "../../plan/plan.svelte.ts";
import { keyOf, say } from "../../words/words.ts";
import { isBehind } from "../steps/steps.ts";
import { comingCalls, pastCalls, saidCall, unnotedCalls } from "./calls.ts";

export type Call = Pick<KeptOf<"session">, "body"> & { id: Id | null };

/** The steps on a call's list. Those picked for "before our next call" are on the one that is next; once a call has
 *  happened its list stays as it was. */
export function stepsOnList(plan: OpenPlan, call: Call): KeptOf<"step">[] {
  const kept = plan.of("step").filter(({ id }) => call.body.steps_before.includes(id));
  if (call.body.happened) return kept;
  const picked = plan.of("step").filter((step) => isOnListOf(plan, step, call) && !kept.includes(step));
  return [...kept, ...picked].sort((a, b) => a.number - b.number);
}

function isOnListOf(plan: OpenPlan, step: KeptOf<"step">, call: Call): boolean {
  if (!isPicked(step.body)) return false;
  // One that is not saved yet is the next one while no other is planned.
  return call.id === null ? comingCalls(plan).length === 0 : callOf(plan, step)?.id === call.id;
}

/** The call a step picked for "before our next call" is for: the next one. While none is planned, a step that was there
 *  on the day of the last one stays on its list until that is noted. */
function callOf(plan: OpenPlan, { created }: Kept): KeptOf<"session"> | undefined {
  const [last] = unnotedCalls(plan);
  const wasThere = last?.body.day && isoDay(new Date(created)) <= last.body.day;
  return comingCalls(plan)[0] ?? (wasThere ? last : undefined);
}

const isPicked = (step: BodyOf<"step">) => step.when.when === "before_our_next_call" && !isBehind(step.state);

/** The call before this one; none for the first. */
export function callBefore(plan: OpenPlan, call: Call): KeptOf<"session"> | undefined {
  return pastCalls(plan).find((other) => other.id !== call.id && isBefore(other.body.day, call.body.day));
}

const isBefore = (day: string | null, other: string | null) => day === null || other === null || day <= other;

/** The moment from which things are "since" a call: when its note was written on the day itself, or else the start
 *  of its day, so that what was done right after it is not lost. */
export function momentOf({ body: { day }, changed }: KeptOf<"session">): string {
  const written = new Date(changed);
  if (day === null || isoDay(written) === day) return written.toISOString();
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  return new Date(year, month - 1, date).toISOString();
}

export interface Since {
  /** Steps done since then, or ever. */
  done: Kept[];
  /** What else is new or was changed since then. */
  changed: { record: Kept; isNew: boolean }[];
}

/** What the program has to say since the call before, in its order, with the records as they are now. */
export function sinceThen(plan: OpenPlan, told: NewsOf[]): Since {
  const of = (...which: News[]) => told.filter(({ id, news }) => which.includes(news) && plan.find(id));
  return {
    done: of("done").map(({ id }) => plan.find(id)!),
    changed: of("new", "changed").map(({ id, news }) => ({ record: plan.find(id)!, isNew: news === "new" })),
  };
}

/** Before the first call every step that is done is worth a word. Nothing is called changed: all of it is new. */
export function beforeTheFirst(plan: OpenPlan): Since {
  return { done: plan.of("step").filter(({ body }) => body.state === "done"), changed: [] };
}

/** "Step 4. Ask how phased hours are paid: Trying it": the line of a record, where it stands in words behind it. */
export function lineOf(plan: OpenPlan, record: Kept, isNew?: boolean): string {
  const line = plan.lineOf(record);
  const state = stateOf(record);
  if (state) return say("call-line", { line, state });
  return isNew === undefined ? line : say(isNew ? "call-line-new" : "call-line-changed", { line });
}

function stateOf({ body }: Kept): string {
  switch (body.kind) {
    case "step": return say(`step-state-${keyOf(body.state)}`);
    case "ask": return say(`ask-state-${keyOf(body.state)}`);
    case "task": return say(`can-do-${keyOf(body.can_do)}`);
    default: return "";
  }
}

/** What a step says of the calls it belongs to: the list it is on, and the one it was on. */
export function saidOnCalls(plan: OpenPlan, step: KeptOf<"step">): string {
  if (plan.helper === undefined) return "";
  const lines = [];
  if (isPicked(step.body)) lines.push(onList(plan, step));
  const was = pastCalls(plan).find(({ body }) => body.steps_before.includes(step.id));
  if (was) lines.push(say("step-was-on-list", { call: saidCall(plan, was) }));
  return lines.join(" ");
}

function onList(plan: OpenPlan, step: Kept): string {
  const call = callOf(plan, step);
  if (call) return say("step-on-list", { call: saidCall(plan, call) });
  const name = plan.helper?.trim();
  return name ? say("step-on-list-with", { name }) : say("step-on-list-someone");
}
