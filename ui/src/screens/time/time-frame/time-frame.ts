// The time frame in words, and which boxes of its form are there.
import type { TimeFrame, TimeFrameState } from "../../../bridge/wire.gen.ts";
import { say } from "../../../words/words.ts";

/** "Not sure yet" stands first: it is a complete answer. */
export const STATES: TimeFrameState[] = ["not_sure_yet", "waiting", "something_first", "not_before", "some_time_between"];

/** Whether an answer names a date, so that the pause is offered first. */
export function namesADate(state: TimeFrameState): boolean {
  return state === "not_before" || state === "some_time_between";
}

/** Whether a date was named before. */
export function hasDate({ not_before, from, to }: TimeFrame): boolean {
  return [not_before, from, to].some((date) => date !== null);
}

/** The dates in words. Empty when there is none. */
export function saidDates(frame: TimeFrame, said: (date: string) => string): string {
  if (frame.state === "not_before" && frame.not_before) return said(frame.not_before);
  if (frame.state !== "some_time_between" || !frame.from || !frame.to) return "";
  return say("days-between", { from: said(frame.from), to: said(frame.to) });
}
