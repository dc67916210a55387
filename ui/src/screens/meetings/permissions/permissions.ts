// Whether whoever helps may talk to work: what the person said, in a line, and taking it back.
import type { Consent } from "../../../bridge/wire.gen.ts";
import type { OpenPlan } from "../../../plan/plan.svelte.ts";
import { keyOf, say } from "../../../words/words.ts";

const WITH_A_NAME = { heading: "permissions-heading-with", answer: "permissions-answer-with" };
const WITHOUT = { heading: "permissions-heading", answer: "consent-answer" };

/** A line that carries the name of whoever helps, once there is one: "May Jo talk to work?" */
export function askedOf(plan: OpenPlan, line: keyof typeof WITHOUT): string {
  const name = plan.helper?.trim();
  return name ? say(WITH_A_NAME[line], { name }) : say(WITHOUT[line]);
}

/** "Yes, they may", "Taken back on 3 June 2026". */
export function saidNow({ answer, withdrawn }: Consent, said: (date: string) => string): string {
  return withdrawn ? say("permission-taken-back", { day: said(withdrawn) }) : say(`consent-answer-${keyOf(answer)}`);
}

/** Whether it can be taken back: a yes that stands. */
export function stands({ answer, withdrawn }: Consent): boolean {
  return answer === "may" && withdrawn === null;
}
