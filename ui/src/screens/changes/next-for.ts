// What could come next for a change, by where it stands: a sentence, messages that fit, and where it could stand next.
import type { Ask, AskState, LetterKind } from "../../bridge/wire.gen.ts";

export interface NextForChange {
  /** The sentence is `change-next-…` in the catalogue. */
  key: string;
  /** The first comes first on screen too. */
  letters: LetterKind[];
  states: AskState[];
}

const NOT_ASKED: NextForChange = { key: "not-asked", letters: ["send_suggestions"], states: ["asked"] };
/** Whoever said no can say yes another day. */
const AFTER_ALL: AskState[] = ["said_yes"];

/** Nothing comes next for one that has finished. */
export function nextFor({ state, reason_given }: Ask): NextForChange | undefined {
  switch (state) {
    case "idea": return { ...NOT_ASKED, states: ["ready_to_ask", "asked"] };
    case "ready_to_ask": return NOT_ASKED;
    case "asked": return { key: "asked", letters: ["chase"], states: ["said_yes", "said_no"] };
    case "said_yes": return { key: "said-yes", letters: ["not_started", "thank_you"], states: ["in_place"] };
    case "in_place": return { key: "in-place", letters: ["thank_you"], states: ["finished"] };
    case "said_no":
      if (reason_given.trim()) return { key: "said-no-and-why", letters: ["offer_another"], states: AFTER_ALL };
      return { key: "said-no", letters: ["ask_for_reasons", "offer_another"], states: AFTER_ALL };
    case "finished": return undefined;
  }
}

/** The day to look at a change again, once it has come: only of one that work said yes to. */
export function toLookAt({ state, look_again_on }: Ask, today: string): string | null {
  return (state === "said_yes" || state === "in_place") && look_again_on !== null && look_again_on <= today ? look_again_on : null;
}
