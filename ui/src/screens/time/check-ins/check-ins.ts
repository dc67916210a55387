// Check-ins: their order, and which of them hold a number.
import type { CheckIn } from "../../../bridge/wire.gen.ts";
import type { KeptOf } from "../../../plan/plan.svelte.ts";

/** The newest day first; those without a day come first of all, the last written on top. */
export function newestFirst(records: KeptOf<"check_in">[]): KeptOf<"check_in">[] {
  const day = ({ body }: KeptOf<"check_in">) => body.day ?? "~";
  return [...records].sort((a, b) => (day(a) === day(b) ? b.number - a.number : day(a) < day(b) ? 1 : -1));
}

export function hasNumber({ could_manage_number, how_sure_number }: CheckIn): boolean {
  return could_manage_number !== null || how_sure_number !== null;
}
