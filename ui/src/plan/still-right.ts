// What the person said to be still right, and on which day. It changes nothing of the thing itself, and is kept
// beside it.
import { call } from "../bridge/call.ts";
import type { Id } from "../bridge/wire.gen.ts";
import { isoDay } from "./days.ts";
import type { OpenPlan } from "./plan.svelte.ts";

/** Under which name it is kept. */
const FORM = "look:still-right";

/** The day on which someone last said so of each thing. Anything that does not read as such counts as not said. */
function allRight(plan: OpenPlan): { [id: Id]: string } {
  try {
    return Object(JSON.parse(plan.draft(FORM) ?? "")) as { [id: Id]: string };
  } catch {
    return {};
  }
}

/** The day on which this was last said to be still right, in ISO form. */
export function rightOn(plan: OpenPlan, id: Id): string | undefined {
  return allRight(plan)[id];
}

/** The same in words. */
export async function saidRight(plan: OpenPlan, id: Id): Promise<string | undefined> {
  const on = rightOn(plan, id);
  if (!on) return undefined;
  const [year = "", month = "", day = ""] = on.split("-");
  const read = await call("read_date", { day, month, year });
  return read.read === "date" ? read.said : undefined;
}

/** Keeps that a thing is still right. */
export async function isStillRight(plan: OpenPlan, id: Id): Promise<void> {
  const text = JSON.stringify({ ...allRight(plan), [id]: isoDay(new Date()) });
  await call("keep_draft", { form: FORM, text });
  plan.keptDraft(FORM, text);
}
