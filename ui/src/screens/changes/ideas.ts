import { say } from "../../words/words.ts";

/** Ideas for changes, the commonly asked first (domain research §3.3). The words are `idea-…` in the catalogue. */
const IDEAS = [
  "phased", "later-start", "appointments", "shorter-days", "home", "breaks", "lighter-duties", "one-list",
  "check-ins", "quiet-place", "equipment", "rush-hour", "refresher", "in-writing", "keep-in-touch", "bad-days",
  "fewer-days", "no-nights", "front-line", "targets", "hard-tasks", "cover", "parking", "one-site", "buddy",
  "words-for-team", "visit-first", "rest-place",
] as const;

/** The ideas in words. */
export const ideas = () => IDEAS.map((idea) => say(`idea-${idea}`));
