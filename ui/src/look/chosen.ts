// How the screen looks, as chosen in Settings. It is kept with the plan, beside the drafts, and on this computer as two
// words, so that the lock screen looks so before any plan is open.
import { call } from "../bridge/call.ts";
import type { Look } from "../bridge/wire.gen.ts";
import type { OpenPlan } from "../plan/plan.svelte.ts";
import { show } from "./show.ts";

const KEPT = "settings:look";

export const COLOURS: Look["colours"][] = ["computer", "light", "dark"];
export const TEXT_SIZES: Look["text"][] = ["usual", "large", "larger", "largest"];

/** What was chosen last on this computer, whichever plan it was chosen in. */
let last: Look = { colours: "computer", text: "usual" };

/** The look kept in a plan, or the one chosen last here. */
export function lookOf(plan: OpenPlan): Look {
  try {
    return { ...last, ...(JSON.parse(plan.draft(KEPT) ?? "{}") as Partial<Look>) };
  } catch {
    return last;
  }
}

/** Shows the page in the look chosen last on this computer, before a plan says its own. */
export async function lookAsLast(): Promise<void> {
  last = await call("look", {});
  show(last);
}

/** Shows the page in the look kept in the plan, and remembers it for the lock screen. The example is left behind whole:
    there the program takes it for the Sharing window alone. */
export async function lookAsChosen(plan: OpenPlan): Promise<void> {
  const look = lookOf(plan);
  show(look);
  if (!plan.example) last = look;
  await call("keep_look", look);
}

/** Keeps a look and shows it. */
export async function choose(plan: OpenPlan, look: Look): Promise<void> {
  const text = JSON.stringify(look);
  await call("keep_draft", { form: KEPT, text });
  plan.keptDraft(KEPT, text);
  await lookAsChosen(plan);
}
