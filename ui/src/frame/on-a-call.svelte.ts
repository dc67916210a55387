// Whether the person is on a call now. It is remembered here alone, and ends with the page, which ends at a lock.
import { getContext, setContext } from "svelte";
import { call } from "../bridge/call.ts";
import type { Id } from "../bridge/wire.gen.ts";

export class OnACall {
  on = $state(false);
  /** The call whose page there is to go back to, whatever was written on it since. */
  id: Id | undefined = $state();

  /** Says it to the program, which then does not lock the plan for want of keys. */
  async says(on: boolean): Promise<void> {
    await call("on_a_call", { on });
    this.on = on;
    if (!on) this.id = undefined;
  }

  /** The program knows already: showing something on a call says so. */
  isOn(id: Id): void {
    this.on = true;
    this.id = id;
  }
}

const HERE = Symbol("on a call");

export function setOnACall(onACall: OnACall): void {
  setContext(HERE, onACall);
}

export function theCall(): OnACall {
  return getContext<OnACall>(HERE);
}
