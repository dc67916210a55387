// What is shown on a call now: in the Sharing window, or in this one. The program knows it; the page asks.
import { getContext, setContext } from "svelte";
import { call } from "../bridge/call.ts";
import type { SharingNow, StartSharing } from "../bridge/wire.gen.ts";
import type { OpenPlan } from "../plan/plan.svelte.ts";

const NOTHING: SharingNow = { on: null, covered: false, not_noted: false, shown: [], call: null, can_be_left_out: false };

export class Sharing {
  now: SharingNow = $state.raw(NOTHING);
  /** Whether this window is left out of what a call shows of the screen. It is off until the person turns it on. */
  leftOut = $state(false);
  #asked = 0;

  constructor(private readonly plan: OpenPlan) {}

  /** Whether this window shows nothing but what was chosen. */
  get fillsThisWindow(): boolean {
    return this.now.on === "main_window";
  }

  get inItsWindow(): boolean {
    return this.now.on === "own_window";
  }

  async start(request: StartSharing): Promise<void> {
    await this.#asks(call("start_sharing", request));
  }

  /** Asks anew, after the program said that something changed. */
  async ask(): Promise<void> {
    await this.#asks(call("sharing", {}));
  }

  async cover(on: boolean): Promise<void> {
    if (on) this.now = { ...this.now, covered: true, shown: [] };
    this.#asked += 1; // What was asked for before this does not uncover it.
    try {
      await call("cover_sharing", { on });
    } finally {
      await this.ask();
    }
  }

  async end(): Promise<void> {
    await call("end_sharing", {});
    await this.ask();
  }

  async leaveOut(on: boolean): Promise<void> {
    await call("leave_out", { on });
    this.leftOut = on;
  }

  /** An answer that comes in behind a newer question is let go. */
  async #asks(answer: Promise<SharingNow>): Promise<void> {
    const asked = (this.#asked += 1);
    const now = await answer;
    if (asked === this.#asked) this.#take(now);
  }

  /** The call comes with what was shown on it, which the program wrote. */
  #take(now: SharingNow): void {
    if (now.call) this.plan.put(now.call);
    this.now = now;
  }
}

const KEY = Symbol("sharing");

export function setSharing(sharing: Sharing): void {
  setContext(KEY, sharing);
}

export function theSharing(): Sharing {
  return getContext<Sharing>(KEY);
}
