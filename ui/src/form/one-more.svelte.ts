// A line with a button that adds what it says, inside another form. Leaving adds it too, so that no word is lost.
import { onDestroy } from "svelte";
import { codeOf } from "../bridge/call.ts";
import type { Body, FaultCode } from "../bridge/wire.gen.ts";
import { NOBODY } from "../plan/blank.ts";
import type { OpenPlan } from "../plan/plan.svelte.ts";
import { opened } from "./open-forms.ts";
import { waysTo } from "./ways.ts";
import { textOf, type Left } from "./writing.ts";

interface Line {
  /** What the line would add; none while it is empty. */
  body(): Body | undefined;
  /** Adds it and empties the line, or says what to put right. */
  add(): Promise<void>;
  /** Says why it could not be added. */
  tell(code: FaultCode): void;
}

/** Gives the adding for the button: one at a time, so that leaving in that moment does not add it twice. */
export function oneMore(plan: OpenPlan, line: Line): () => Promise<void> {
  let adding: Promise<void> | undefined;
  let kept: string | undefined;

  const once = () => (adding ??= add().finally(() => (adding = undefined)));

  async function add() {
    try {
      await line.add();
      if (kept && !line.body()) await keep(kept, "");
    } catch (fault) {
      line.tell(codeOf(fault));
    }
  }

  /** What could not be added waits in the form of its kind, unless another draft waits there. */
  async function keep(form: string, text: string): Promise<boolean> {
    if (form !== kept && plan.draft(form)) return false;
    try {
      await waysTo(plan).keepDraft(form, text);
    } catch {
      return false;
    }
    kept = text ? form : undefined;
    return true;
  }

  async function leave(): Promise<Left> {
    if (line.body()) await once();
    const body = line.body();
    if (!body) return "saved";
    const waits = await keep(`new:${body.kind}`, textOf({ body, readers: NOBODY, typed: {} }));
    return waits ? "kept_elsewhere" : "only_here";
  }

  onDestroy(opened(leave));
  return once;
}
