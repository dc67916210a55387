// Calls with whoever is helping: their order, and what one is called.
import type { BodyOf } from "../../plan/blank.ts";
import { numberName } from "../../plan/naming.ts";
import type { KeptOf, OpenPlan } from "../../plan/plan.svelte.ts";
import { say } from "../../words/words.ts";
import { behind, hasGoneBy, toCome } from "../meetings/talks.ts";

/** The calls of which nobody said yet that they happened, by their day. */
export const openCalls = (plan: OpenPlan) => toCome(plan.of("session"));

/** The calls to come, the soonest first: those of today and later, and those without a day. */
export const comingCalls = (plan: OpenPlan) => openCalls(plan).filter(({ body }) => !hasGoneBy(body.day, new Date()));

/** The calls whose day is behind and that nobody noted, the latest first. Each is a question, and none is next. */
export const unnotedCalls = (plan: OpenPlan) => openCalls(plan).filter(({ body }) => hasGoneBy(body.day, new Date())).reverse();

/** The calls that happened, the latest first. */
export const pastCalls = (plan: OpenPlan) => behind(plan.of("session"));

const WITH_A_NAME = { heading: "calls-heading-with", open: "calls-open-with", new: "session-new-with" };
const WITHOUT = { heading: "calls-heading", open: "calls-open", new: "session-new" };

/** A line that carries the name of whoever helps, once there is one: "Calls with Jo". */
export function callsWith(plan: OpenPlan, line: keyof typeof WITHOUT): string {
  const name = plan.helper?.trim();
  return name ? say(WITH_A_NAME[line], { name }) : say(WITHOUT[line]);
}

/** "Call 2, 26 November 2026": the name to say, with its day where there is one. */
export function saidCall(plan: OpenPlan, call: KeptOf<"session">): string {
  const day = call.body.day ? plan.said(call.body.day) : "";
  return day ? say("call-named", { name: numberName(call), day }) : numberName(call);
}

/** "26 November 2026, 2pm". Empty while nothing is known. */
export function whenIs({ day, time }: BodyOf<"session">, said: (date: string) => string): string {
  return [day ? said(day) : "", time.trim()].filter(Boolean).join(", ");
}

/** One line of where the calls stand, for the overview. */
export function standsInCalls(plan: OpenPlan): string {
  const next = comingCalls(plan)[0];
  if (next) return say("calls-line-next", { call: saidCall(plan, next) });
  const last = pastCalls(plan)[0];
  if (!last) return say("calls-line-none");
  return last.body.next.next === "finished_for_now" ? say("calls-line-finished") : say("calls-line-last", { call: saidCall(plan, last) });
}
