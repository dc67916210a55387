// The parts of this place beside the talks themselves: which one is open, and one line of what stands in each.
import type { Kind } from "../../bridge/wire.gen.ts";
import type { Where } from "../../frame/way.svelte.ts";
import { inShort, numberName } from "../../plan/naming.ts";
import type { OpenPlan } from "../../plan/plan.svelte.ts";
import { say } from "../../words/words.ts";
import { callsWith, standsInCalls } from "../sessions/calls.ts";
import { newestFirst } from "./contacts/contacts.ts";
import { askedOf, saidNow } from "./permissions/permissions.ts";

export const PARTS = ["calls", "contacts", "keeping-in-touch", "permissions"] as const;
export type Part = (typeof PARTS)[number];

/** The kind of record each part is about. */
export const KIND_OF = {
  calls: "session", contacts: "contact", "keeping-in-touch": "keeping_in_touch", permissions: "consent",
} as const satisfies { [part in Part]: Kind };

/** The word that opens a new record of a part. */
export const NEW_IN = { calls: "new-call", contacts: "new-contact", permissions: "new-permission" } as const satisfies { [part in Part]?: Where["open"] };

/** The part that a word or a record opens. None for the talks. */
export function partOf(open: Where["open"], kind: Kind | undefined): Part | undefined {
  const named = PARTS.find((part) => part === open || (part in NEW_IN && NEW_IN[part as keyof typeof NEW_IN] === open));
  return named ?? PARTS.find((part) => KIND_OF[part] === kind);
}

/** The parts about whoever helps. */
const ABOUT_A_HELPER: ReadonlySet<Part> = new Set<Part>(["calls", "permissions"]);

/** The parts that stand in the overview: what is about a helper only once someone helps. */
export function partsShown(plan: OpenPlan): Part[] {
  return PARTS.filter((part) => plan.helper !== undefined || !ABOUT_A_HELPER.has(part));
}

/** What a part is called, and what its way in says. What is about a helper carries their name. */
export function namesOf(plan: OpenPlan, part: Part): { heading: string; open: string } {
  if (part === "calls") return { heading: callsWith(plan, "heading"), open: callsWith(plan, "open") };
  if (part === "permissions") return { heading: askedOf(plan, "heading"), open: say("meetings-part-permissions-open") };
  return { heading: say(`meetings-part-${part}`), open: say(`meetings-part-${part}-open`) };
}

/** What stands in a part, in one line. */
export function standsIn(plan: OpenPlan, part: Part): string {
  return line(plan, part) || say(`meetings-line-${part}-none`);
}

function line(plan: OpenPlan, part: Part): string {
  switch (part) {
    case "calls": return standsInCalls(plan);
    case "contacts": {
      const last = newestFirst(plan.of("contact"))[0];
      return last ? say("history-linked", { name: numberName(last), line: plan.titleOf(last) }) : "";
    }
    case "keeping-in-touch": {
      const kept = plan.of("keeping_in_touch")[0]?.body;
      return kept ? [kept.how_often, kept.who].map(inShort).filter(Boolean).join(", ") || say("meetings-line-keeping-in-touch-written") : "";
    }
    case "permissions": {
      const last = plan.of("consent").at(-1);
      return last ? say("history-linked", { name: numberName(last), line: saidNow(last.body, (date) => plan.said(date)) }) : "";
    }
  }
}
