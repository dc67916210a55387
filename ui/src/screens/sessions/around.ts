// Calls and the plan around them: which steps stand on a call's list by themselves, what was done and what changed
// since the call before it, and what a step says of its calls. All of it is worked out from the plan as it stands.
import type { Id, Kind, Record as Kept } from "../../bridge/wire.gen.ts";
import type { BodyOf } from "../../plan/blank.ts";
import { isoDay } from "../../plan/days.ts";
import type { KeptOf, OpenPlan } from "../../plan/plan.svelte.ts";
import { keyOf, say } from "../../words/words.ts";
import { isBehind } from "../steps/steps.ts";
import { comingCalls, pastCalls, saidCall, unnotedCalls } from "./calls.ts";

type Call = Pick<KeptOf<"session">, "body"> & { id: Id | null };

/** What can have changed that is worth a word on a call. */
const WORTH_A_WORD: ReadonlySet<Kind> = new Set<Kind>([
  "obstacle", "ask", "step", "task", "time_frame", "where_things_are", "meeting", "contact", "keeping_in_touch", "question",
  "waiting", "phase", "fit_note", "check_in",
]);

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

export interface Since {
  /** The call before; none for the first. */
  last: KeptOf<"session"> | undefined;
  /** Steps done since then, or ever. */
  done: KeptOf<"step">[];
  /** What else is new or was changed since then. Nothing for the first call: all of it is new. */
  changed: { record: Kept; isNew: boolean }[];
}

/** What happened in the plan since the call before this one. */
export function sinceLast(plan: OpenPlan, call: Call): Since {
  const last = pastCalls(plan).find((other) => other.id !== call.id && isBefore(other.body.day, call.body.day));
  const from = last ? momentOf(last) : undefined;
  const after = (moment: string) => from === undefined || Date.parse(moment) > from;
  const done = plan.of("step").filter(({ body, changed }) => body.state === "done" && after(changed));
  const others = from === undefined ? [] : plan.records.filter((record) => isWorthAWord(record) && after(record.changed));
  return { last, done, changed: others.map((record) => ({ record, isNew: after(record.created) })) };
}

const isBefore = (day: string | null, other: string | null) => day === null || other === null || day <= other;

function isWorthAWord({ body }: Kept): boolean {
  return WORTH_A_WORD.has(body.kind) && !(body.kind === "step" && body.state === "done");
}

/** The moment from which things are "since" a call: when its note was written on the day itself, or else the start
 *  of its day, so that what was done right after it is not lost. */
function momentOf({ body: { day }, changed }: KeptOf<"session">): number {
  const written = new Date(changed);
  if (day === null || isoDay(written) === day) return written.getTime();
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  return new Date(year, month - 1, date).getTime();
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
