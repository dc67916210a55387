// One thing at a time that takes a moment: whether it is under way, what came of it, what went wrong.
import { codeOf } from "../bridge/call.ts";
import type { FaultCode } from "../bridge/wire.gen.ts";

export class Doing {
  busy = $state(false);
  trouble: FaultCode | undefined = $state();
  told = $state("");

  /** Does it, unless something is under way. What it gives is told. */
  async run(way: () => Promise<string | void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.trouble = undefined;
    this.told = "";
    try {
      this.told = (await way()) ?? "";
    } catch (fault) {
      this.trouble = codeOf(fault);
    } finally {
      this.busy = false;
    }
  }
}
