// Whether the person is on a call now, and on which. It is remembered here alone, and ends with the page, which ends at
// a lock.
import { getContext, setContext, untrack } from "svelte";
import { call as ask } from "../bridge/call.ts";
import type { Id } from "../bridge/wire.gen.ts";

export class OnACall {
  /** The call whose page there is to go back to, whatever was written on it since. One that is not saved yet is new. */
  call: Id | "new" | null = $state(null);
  /** The call that was said to be over while no page of it was there to hear. */
  #over: Id | "new" | null = null;

  get on(): boolean {
    return this.call !== null;
  }

  /** Says it to the program, which then does not lock the plan for want of keys. */
  async says(call: Id | "new" | null): Promise<void> {
    await ask("on_a_call", { on: call !== null });
    this.#over = call === null ? this.call : null;
    this.call = call;
  }

  /** The program knows already, as showing something on a call says so, or need not: the example never locks. */
  isOn(id: Id): void {
    this.call = id;
  }

  /** Does something once this very call is said to be over, or was while the part of a page that asks was not there. */
  whenOver(id: Id, then: () => void): void {
    $effect(() => {
      if (this.call !== null || this.#over !== id) return;
      this.#over = null;
      untrack(then);
    });
  }
}

const HERE = Symbol("on a call");

export function setOnACall(onACall: OnACall): void {
  setContext(HERE, onACall);
}

export function theCall(): OnACall {
  return getContext<OnACall>(HERE);
}
