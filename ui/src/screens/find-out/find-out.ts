// Things to find out: each is a question of the plan, found out once it has an answer.
import type { Id } from "../../bridge/wire.gen.ts";
import { blank, type BodyOf } from "../../plan/blank.ts";
import { inShort } from "../../plan/naming.ts";
import type { KeptOf, OpenPlan } from "../../plan/plan.svelte.ts";
import { findOut } from "../../plan/prompts.ts";
import { say } from "../../words/words.ts";

/** Whether the person knows the answer. */
export const isFoundOut = (question: BodyOf<"question">) => question.answer.trim() !== "";

/** Those still open first, each half by number. */
export function inOrder(questions: KeptOf<"question">[]): KeptOf<"question">[] {
  return [...questions].sort((a, b) => Number(isFoundOut(a.body)) - Number(isFoundOut(b.body)) || a.number - b.number);
}

/** Whom to ask, in a line: by name, in own words, or at the talk it is for. Once it is found out, what that was. */
export function lineUnder(plan: OpenPlan, question: BodyOf<"question">): string {
  if (isFoundOut(question)) return say("question-answered", { answer: inShort(question.answer) });
  const name = question.person ? plan.nameOf(question.person).trim() : "";
  const who = [name, question.who_to_ask.trim()].filter(Boolean).join(", ");
  if (who) return say("find-out-from", { who });
  const talk = plan.find(question.meeting);
  return talk ? say("find-out-at", { talk: plan.titleOf(talk) }) : "";
}

/** What someone in the plan could be asked, while it is open. */
export function toAsk(plan: OpenPlan, person: Id): KeptOf<"question">[] {
  return plan.of("question").filter(({ body }) => body.person === person && !isFoundOut(body));
}

/** What to ask in a talk, as its sheet has it (`plan/src/my_sheet.rs`): what was picked for it, and what was picked for
 *  none and is for nobody else. */
export function toAskAt(plan: OpenPlan, talk: Id, person: Id | null): KeptOf<"question">[] {
  const isForIt = (question: BodyOf<"question">) =>
    question.meeting === null ? question.person === null || question.person === person : question.meeting === talk;
  return plan.of("question").filter(({ body }) => isForIt(body) && !isFoundOut(body));
}

/** What other people find out, as lines and as what a new one starts from. What is in the plan already is left out. */
export function ideas(plan: OpenPlan): { line: string; start: BodyOf<"question"> }[] {
  const taken = new Set(plan.of("question").map(({ body }) => body.ask.trim()));
  return findOut()
    .filter(({ what }) => !taken.has(what))
    .map(({ what, ask }) => ({ line: say("find-out-line", { what, ask }), start: { ...blank("question"), ask: what, who_to_ask: ask } }));
}
