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
  /** Says why it could not be kept. It is tried again. */
  tell(code: FaultCode): void;
}

/** Gives the keeping for whoever cannot wait for the second to pass. False when it could not be kept. */
export function keptSoon(plan: OpenPlan, box: Box): () => Promise<boolean> {
  const ways = waysTo(plan);
  /** A draft on its way never lands after a later one. */
  const inTurn = takingTurns();
  const now = () => inTurn(keep);
  let sent = plan.draft(box.form) ?? "";
  let stop: (() => void) | undefined;

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
    const text = box.text();
    try {
      if (text !== sent) await ways.keepDraft(box.form, text);
      sent = text;
      return true;
    } catch (fault) {
      box.tell(codeOf(fault));
      soon(TRY_AGAIN);
      return false;
    }
  }

  onDestroy(() => {
    stop?.();
    if (box.text() !== sent) void now(); // what is folded away comes back with it
  });
  return now;
}
