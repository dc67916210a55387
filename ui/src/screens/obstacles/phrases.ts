import { say } from "../../words/words.ts";

/** How other people have put it, one for each area first (domain research §2). The words are `phrase-…`. */
const PHRASES = [
  "worn-out", "letting-down", "no-contact", "what-to-ask", "good-and-bad-days", "too-soon", "workload",
  "colleagues", "waiting", "money", "rush-hour", "pain", "concentrate", "come-back", "confidence", "changed-job",
  "manager", "dread-phone", "caring", "no-answer", "sick-pay", "fully-fit",
] as const;

/** The phrases themselves. */
export const phrases = () => PHRASES.map((phrase) => say(`phrase-${phrase}`));
