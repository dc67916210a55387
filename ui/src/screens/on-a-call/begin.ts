// "I am on a call now": the call that is planned for today, or a new one.
import type { OnACall } from "../../frame/on-a-call.svelte.ts";
import type { Way } from "../../frame/way.svelte.ts";
import { blank, type BodyOf } from "../../plan/blank.ts";
import { isoDay } from "../../plan/days.ts";
import type { OpenPlan } from "../../plan/plan.svelte.ts";
import { saveNew } from "../../plan/save-now.ts";
import { comingCalls } from "../sessions/calls.ts";
import type { Id } from "../../bridge/wire.gen.ts";

/** Opens the page of this call, with whoever helps or with work, and keeps the plan open meanwhile. The example never locks by itself. */
export async function isOnCall(plan: OpenPlan, way: Way, onACall: OnACall, call: Id): Promise<void> {
  if (plan.example) onACall.isOn(call);
  else await onACall.says(call);
  await way.call(call, "on-it");
}

/** The same for a call with whoever helps that nobody named: the one the person is on, the one that is planned for now,
 *  or a new one. Where something was shown on an earlier day the call was had, noted or not: what was added for it counts
 *  for no other. */
export async function isOnACall(plan: OpenPlan, way: Way, onACall: OnACall): Promise<void> {
  const today = isoDay(new Date());
  const now = plan.of("session").find(({ id }) => id === onACall.call);
  const isForNow = ({ day, shown }: BodyOf<"session">) => (day === null || day === today) && !shown.some(({ at }) => isoDay(new Date(at)) !== today);
  const planned = now ?? comingCalls(plan).find(({ body }) => isForNow(body));
  const call = planned ?? (await saveNew(plan, { ...blank("session"), person: plan.whoHelps?.id ?? null, day: today }));
  if (call) await isOnCall(plan, way, onACall, call.id);
}
