import { say } from "../../words/words.ts";

/** What a new plan is called until the person names it: numbered from the second on, so that no two are alike. */
export function usualName(names: string[]): string {
  const taken = new Set(names.map((name) => name.trim().toLowerCase()));
  let name = say("plan-label-usual");
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = say("plan-label-usual-numbered", { number: String(number) });
  return name;
}
