// "If … then …" lines, as a sentence.
import type { IfItWobbles, IfThen } from "../../../bridge/wire.gen.ts";
import { say } from "../../../words/words.ts";

/** "If I have two hard days in a row, then I stay with this week". Half a line is said as it stands. */
export function saidLine({ if_this, then_that }: IfThen): string {
  const [happens, what] = [if_this.trim(), then_that.trim()];
  return happens && what ? say("wobbles-line", { happens, what }) : happens || what;
}

export function saidLines({ lines }: IfItWobbles): string[] {
  return lines.map(saidLine).filter(Boolean);
}
