import { say } from "../../../words/words.ts";

/** Small things to do while waiting. The words are `waiting-idea-…` in the catalogue. */
const IDEAS = ["how-long", "tell-work", "kind", "changed", "self", "short-notice", "questions", "parts", "letter"] as const;

/** The ideas in words, without those that are in the list already. */
export const ideas = (taken: string[]) => IDEAS.map((idea) => say(`waiting-idea-${idea}`)).filter((line) => !taken.includes(line));
