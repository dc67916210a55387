// How the screen looks, as chosen in Settings. It is kept inside the encrypted plan, beside the drafts, because
// nothing is written outside it: the lock screen follows the computer's own choice.
import { call } from "../bridge/call.ts";
import type { OpenPlan } from "../plan/plan.svelte.ts";

const KEPT = "settings:look";

export const COLOURS = ["computer", "light", "dark"] as const;
export const TEXT_SIZES = ["usual", "large", "larger", "largest"] as const;

export interface Look {
  colours: (typeof COLOURS)[number];
  text: (typeof TEXT_SIZES)[number];
}

/** The look kept in a plan, or the computer's own. */
export function lookOf(plan: OpenPlan): Look {
  const usual: Look = { colours: "computer", text: "usual" };
  try {
    return { ...usual, ...(JSON.parse(plan.draft(KEPT) ?? "{}") as Partial<Look>) };
  } catch {
    return usual;
  }
}

/** Shows the page in the look kept in the plan. */
export function lookAsChosen(plan: OpenPlan): void {
  const look = lookOf(plan);
  document.documentElement.dataset.colours = look.colours;
  document.documentElement.dataset.text = look.text;
}

/** Keeps a look and shows it. */
export async function choose(plan: OpenPlan, look: Look): Promise<void> {
  const text = JSON.stringify(look);
  await call("keep_draft", { form: KEPT, text });
  plan.keptDraft(KEPT, text);
  lookAsChosen(plan);
}
