// The open plan, for every screen and part below the frame.
import { getContext, setContext } from "svelte";
import type { OpenPlan } from "./plan.svelte.ts";

const KEY = Symbol("plan");

export function setPlan(plan: OpenPlan): void {
  setContext(KEY, plan);
}

export function thePlan(): OpenPlan {
  return getContext<OpenPlan>(KEY);
}
