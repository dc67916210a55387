// A line with a button that adds what it says. What is typed in it waits as a draft of its own from the first second,
// and leaving adds it too, so that no word is lost.
import { onDestroy } from "svelte";
import { codeOf } from "../bridge/call.ts";
import type { FaultCode } from "../bridge/wire.gen.ts";
import { takingTurns } from "../plan/in-turn.ts";
import type { OpenPlan } from "../plan/plan.svelte.ts";
import { opened } from "./open-forms.ts";
import { waysTo } from "./ways.ts";
import { A_SECOND, TRY_AGAIN, type Left } from "./writing.ts";

interface Line {
  /** What its draft is called. */
  form(): string;
  /** What stands in it; none while it is empty. */
  words(): object | undefined;
  /** Adds it, in place of its draft, and empties the line, or says what to put right. */
  add(draft: string | null): Promise<void>;
  /** Says why it could not be added or kept. */
  tell(code: FaultCode): void;
  /** It is being added. */
  adding?(done: Promise<void>): void;
}

/** What a line calls its draft: by its field, and by the form or record it stands in. */
export function lineName(field: string, stands: string): string {
  return `line:${field}:${stands}`;
}

/** What was typed in a line and not added. */
export function waitingIn<Words extends object>(plan: OpenPlan, form: string): Partial<Words> {
  try {
    return JSON.parse(plan.draft(form) ?? "{}") as Partial<Words>;
  } catch {
    return {};
  }
}

/** Gives the adding for the button: one at a time, so that leaving in that moment does not add it twice. */
export function oneMore(plan: OpenPlan, line: Line): () => Promise<void> {
  const ways = waysTo(plan);
  /** A draft on its way never lands after what was added in its place. */
  const inTurn = takingTurns();
  let adding: Promise<void> | undefined;
  let kept = plan.draft(line.form()) === undefined ? null : line.form();
  let sent = plan.draft(line.form()) ?? "";
  let stop: (() => void) | undefined;

  const text = () => JSON.stringify(line.words()) ?? "";
  $effect(() => {
    if (text() !== sent) soon(A_SECOND);
  });

  function soon(milliseconds: number) {
    stop ??= ways.later(milliseconds, () => {
      stop = undefined;
      void inTurn(keep);
    });
  }

  function once(): Promise<void> {
    if (!adding) {
      adding = inTurn(add).finally(() => (adding = undefined));
      line.adding?.(adding);
    }
    return adding;
  }

  async function add() {
    try {
      await line.add(kept);
      if (!line.words()) [kept, sent] = [null, ""];
    } catch (fault) {
      line.tell(codeOf(fault));
    }
  }

  /** Under its name of now: a new form that was saved meanwhile is called by its record. */
  async function keep(): Promise<boolean> {
    const [form, words] = [line.form(), text()];
    try {
      if (words || form === kept) await ways.keepDraft(form, words);
      if (kept && kept !== form) await ways.keepDraft(kept, "");
      [kept, sent] = [words ? form : null, words];
      return true;
    } catch (fault) {
      line.tell(codeOf(fault));
      soon(TRY_AGAIN);
      return false;
    }
  }

  async function leave(): Promise<Left> {
    if (line.words()) await once();
    const waits = line.words() !== undefined;
    const isKept = text() === sent || (await inTurn(keep));
    if (!waits) return "saved";
    return isKept ? "kept_in_line" : "only_here";
  }

  onDestroy(opened(leave));
  onDestroy(() => {
    stop?.();
    // Its box went because of something else that was pressed: the words come back with it.
    if (text() !== sent) void inTurn(keep);
  });
  return once;
}
