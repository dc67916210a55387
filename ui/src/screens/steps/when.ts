// When a step might be done, as the person picks it. "Not set" is a complete answer, and so is a day not typed yet.
import type { Step, When } from "../../bridge/wire.gen.ts";
import { isoDay } from "../../plan/days.ts";
import { say } from "../../words/words.ts";

/** What stands in the boxes under the choice, whichever of them is on screen. */
export interface Boxes {
  day: string | null;
  from: string | null;
  to: string | null;
  what: string;
}

export const PICKS: When["when"][] = ["not_set", "on", "between", "before_our_next_call", "when_this_happens"];

/** The boxes a kept answer fills. */
export function boxesOf(when: When): Boxes {
  return {
    day: when.when === "on" ? when.day : null,
    from: when.when === "between" ? when.from : null,
    to: when.when === "between" ? when.to : null,
    what: when.when === "when_this_happens" ? when.what : "",
  };
}

/** The answer that a choice and its boxes make. Until a day is whole it is not set. */
export function whenOf(pick: When["when"], { day, from, to, what }: Boxes): When {
  switch (pick) {
    case "on": return day ? { when: "on", day } : { when: "not_set" };
    case "between": return from && to ? { when: "between", from, to } : { when: "not_set" };
    case "when_this_happens": return { when: "when_this_happens", what };
    case "before_our_next_call": return { when: "before_our_next_call" };
    case "not_set": return { when: "not_set" };
  }
}

/** Whether the days picked for a step have begun. */
export function isUnderWay(when: When, now: Date): boolean {
  return when.when === "between" && when.from <= isoDay(now);
}

/** The last day picked for a step. */
export function lastDay(when: When): string | null {
  return when.when === "on" ? when.day : when.when === "between" ? when.to : null;
}

/** The same once it lies behind, until the person says that the step stays as it is. Nothing is late. */
export function dayBehind({ when, kept_as_it_is: kept }: Pick<Step, "when" | "kept_as_it_is">, now: Date): string | null {
  const last = lastDay(when);
  return last !== null && last < isoDay(now) && (kept === null || kept <= last) ? last : null;
}

/** When, as a short line. `said` puts a date in words. Empty when it is not set. */
export function saidWhen({ when, time }: Pick<Step, "when" | "time">, said: (date: string) => string): string {
  switch (when.when) {
    case "not_set": return "";
    case "on": return time.trim() ? say("day-with-time", { day: said(when.day), time: time.trim() }) : said(when.day);
    case "between": return say("days-between", { from: said(when.from), to: said(when.to) });
    case "before_our_next_call": return say("step-when-before-our-next-call");
    case "when_this_happens": return when.what.trim() && say("step-when-it-happens", { what: when.what.trim() });
  }
}
