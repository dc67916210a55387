// "If … then …" lines, as a sentence and as something to start from.
import type { IfItWobbles, IfThen } from "../../../bridge/wire.gen.ts";
import { say } from "../../../words/words.ts";

/** "If I have two hard days in a row, then I stay with this week". Half a line is said as it stands. */
export function inOneLine(if_this: string, then_that: string): string {
  const [happens, what] = [if_this.trim(), then_that.trim()];
  return happens && what ? say("wobbles-line", { happens, what }) : happens || what;
}

export const saidLine = ({ if_this, then_that }: IfThen): string => inOneLine(if_this, then_that);

export function saidLines({ lines }: IfItWobbles): string[] {
  return lines.map(saidLine).filter(Boolean);
}

/** Lines of other people. The words are `wobbles-seed-…` in the catalogue. */
const SEEDS = ["two-days", "extra", "sleep", "morning", "told", "meeting"] as const;

export const seeds = (): IfThen[] =>
  SEEDS.map((seed) => ({ if_this: say(`wobbles-seed-${seed}-if`), then_that: say(`wobbles-seed-${seed}-then`) }));
