// What the person makes of a suggestion. No answer is as good as any.
import type { SuggestionAnswer } from "../../bridge/wire.gen.ts";
import { keyOf, say } from "../../words/words.ts";

export const ANSWERS: SuggestionAnswer[] = ["not_said", "yes", "not_for_me", "later"];

export function saidAnswer(answer: SuggestionAnswer): string {
  return say(answer === "yes" ? "answer-yes" : `suggestion-${keyOf(answer)}`);
}
