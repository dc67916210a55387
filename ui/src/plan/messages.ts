// Messages to copy, made from what is in the plan and from the catalogue. Nothing private goes into one.
import { say } from "../words/words.ts";
import type { OpenPlan } from "./plan.svelte.ts";

/** A first message to someone at work who has not been in touch. */
export function firstMessage(plan: OpenPlan): string {
  const person = plan.of("person").find(({ body }) => body.role === "manager" || body.role === "hr");
  return lines("first-message", person?.body.name, plan);
}

/** What to tell work while waiting for care: no date, and no reason. */
export function waitingMessage(plan: OpenPlan): string {
  return lines("waiting-message", undefined, plan);
}

/** Asks for a short talk once back and finding it hard. */
export function shortTalkMessage(plan: OpenPlan): string {
  return lines("talk-message", undefined, plan);
}

function lines(key: string, name: string | undefined, plan: OpenPlan): string {
  const hello = name?.trim() ? say("message-hello", { name: name.trim() }) : say("message-hello-nobody");
  const me = plan.of("about")[0]?.body.name.trim() || say("message-my-name");
  return [hello, say(key), say("message-bye", { name: me })].join("\n\n");
}
