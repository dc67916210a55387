// What the pages of a call are called, with the name of whoever helps once there is one.
import type { OpenPlan } from "../../plan/plan.svelte.ts";
import { say } from "../../words/words.ts";

const withName = (plan: OpenPlan, one: string, other: string) => {
  const name = plan.helper?.trim();
  return name ? say(one, { name }) : say(other);
};

export const whatIShow = (plan: OpenPlan) => withName(plan, "for-call-heading-with", "for-call-heading");

export const onACallWith = (plan: OpenPlan) => withName(plan, "live-heading-with", "live-heading");
