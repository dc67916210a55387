// The parts of this place beside the talks themselves: which one is open, and one line of what stands in each.
import type { Kind } from "../../bridge/wire.gen.ts";
import type { Where } from "../../frame/way.svelte.ts";
import { numberName } from "../../plan/naming.ts";
import type { OpenPlan } from "../../plan/plan.svelte.ts";
import { say } from "../../words/words.ts";
import { newestFirst } from "./contacts/contacts.ts";

export const PARTS = ["contacts"] as const;
export type Part = (typeof PARTS)[number];

/** The kind of record each part is about. */
export const KIND_OF = { contacts: "contact" } as const satisfies { [part in Part]: Kind };

/** The word that opens a new record of a part. */
export const NEW_IN = { contacts: "new-contact" } as const satisfies { [part in Part]?: Where["open"] };

/** The part that a word or a record opens. None for the talks. */
export function partOf(open: Where["open"], kind: Kind | undefined): Part | undefined {
  const named = PARTS.find((part) => part === open || (part in NEW_IN && NEW_IN[part as keyof typeof NEW_IN] === open));
  return named ?? PARTS.find((part) => KIND_OF[part] === kind);
}

/** What stands in a part, in one line. */
export function standsIn(plan: OpenPlan, part: Part): string {
  return line(plan, part) || say(`meetings-line-${part}-none`);
}

function line(plan: OpenPlan, part: Part): string {
  switch (part) {
    case "contacts": {
      const last = newestFirst(plan.of("contact"))[0];
      return last ? say("history-linked", { name: numberName(last), line: plan.titleOf(last) }) : "";
    }
  }
}
