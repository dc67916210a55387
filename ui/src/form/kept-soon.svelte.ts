// A box that is no form of a record: what stands in it is kept as a draft while it is typed, as the words of forms are.
import { onDestroy } from "svelte";
import { codeOf } from "../bridge/call.ts";
import type { FaultCode } from "../bridge/wire.gen.ts";
import { takingTurns } from "../plan/in-turn.ts";
import type { OpenPlan } from "../plan/plan.svelte.ts";
import { waysTo } from "./ways.ts";
import { A_SECOND, TRY_AGAIN } from "./writing.ts";

interface Box {
  /** What its draft is called. */
  form: string;
  /** What there is to keep; empty drops the draft. */
  text(): string;
  /** Says why it could not be kept, and that it is kept now. It is tried again. */
  tell(code: FaultCode | undefined): void;
}

/** Gives the keeping for whoever cannot wait for the second to pass. False when it could not be kept. */
export function keptSoon(plan: OpenPlan, box: Box): () => Promise<boolean> {
  const ways = waysTo(plan);
  /** A draft on its way never lands after a later one. */
  const inTurn = takingTurns();
  const now = () => inTurn(keep);
  let sent = plan.draft(box.form) ?? "";
  let stop: (() => void) | undefined;
  let said = false;
  /** What stood in it when it was folded away. */
  let last: string | undefined;

  $effect(() => {
    if (box.text() !== sent) soon(A_SECOND);
  });

  /** One that runs goes on: whoever types without a pause has what they typed kept every second. */
  function soon(milliseconds: number) {
    stop ??= ways.later(milliseconds, () => {
      stop = undefined;
      void now();
    });
  }

  async function keep(): Promise<boolean> {
    const text = last ?? box.text();
    // Somebody writes in a new one of these boxes by now.
    if (last !== undefined && (plan.draft(box.form) ?? "") !== last) return true;
    try {
      if (text !== sent) await ways.keepDraft(box.form, text);
      sent = text;
      tells(undefined);
      return true;
    } catch (fault) {
      tells(codeOf(fault));
      soon(TRY_AGAIN);
      return false;
    }
  }

  function tells(code: FaultCode | undefined) {
    if (code || said) box.tell(code);
    said = code !== undefined;
  }

  onDestroy(() => {
    stop?.();
    stop = undefined;
    last = box.text();
    if (last === sent) return;
    plan.keptDraft(box.form, last); // what is folded away comes back with it, also before it is on the disk
    void now();
  });
  return now;
}
