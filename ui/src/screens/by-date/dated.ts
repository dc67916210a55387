// Months of the line of time, and what a day of a record is, in words. No day is late, and none has gone by.
import type { Body, DatedWhat, MonthOf } from "../../bridge/wire.gen.ts";
import { inShort } from "../../plan/naming.ts";
import { keyOf, say, sayBehind } from "../../words/words.ts";

/** "December 2026", or for the month of today the part of it: "Later in November 2026". */
export function monthSaid({ month, has_today }: MonthOf, side: "later" | "earlier"): string {
  return has_today ? say(`by-date-${side}`, { month }) : month;
}

/** What a day is of, with its time where it has one. */
export function dayIs(what: DatedWhat, body: Body): string {
  const is = say(`dated-${keyOf(what.what)}`);
  if (what.what === "change_note") return sayBehind(is, inShort(what.words));
  const time = ["meeting", "call", "step"].includes(what.what) && "time" in body ? body.time.trim() : "";
  return time ? say("day-with-time", { day: is, time }) : is;
}
