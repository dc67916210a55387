// Meetings and calls, with work and with whoever is helping: their order on screen, and when and where one is, in a
// line.
import type { Meeting } from "../../bridge/wire.gen.ts";
import { isoDay } from "../../plan/days.ts";
import type { KeptOf } from "../../plan/plan.svelte.ts";
import { say } from "../../words/words.ts";

type Talk = KeptOf<"meeting"> | KeptOf<"session">;

/** Whether a day has gone by. A meeting without a day has not. */
export function hasGoneBy(day: string | null, now: Date): boolean {
  return day !== null && day < isoDay(now);
}

/** Those to come: the soonest first, those without a day last. */
export function toCome<T extends Talk>(talks: T[]): T[] {
  const day = (talk: T) => talk.body.day ?? "9999";
  return talks.filter(({ body }) => !body.happened).sort((a, b) => day(a).localeCompare(day(b)) || a.number - b.number);
}

/** Those that have happened: the latest first. */
export function behind<T extends Talk>(talks: T[]): T[] {
  const day = (talk: T) => talk.body.day ?? "";
  return talks.filter(({ body }) => body.happened).sort((a, b) => day(b).localeCompare(day(a)) || b.number - a.number);
}

/** "26 November 2026, 2pm, by phone". Empty while nothing is known. */
export function whenAndWhere(meeting: Meeting, said: (date: string) => string): string {
  const day = meeting.day ? said(meeting.day) : "";
  const phone = meeting.by_phone ? say("meeting-by-phone") : "";
  return [day, meeting.time.trim(), phone, meeting.place.trim()].filter(Boolean).join(", ");
}

/** Whether something was written about how it went. */
export function isNoted(meeting: Meeting): boolean {
  const talked = meeting.talked_about.flatMap(({ what, who, by_when }) => [what, who, by_when]);
  const { said, not_agreed, next, questions_left, how_it_felt } = meeting;
  return [said, not_agreed, next, questions_left, how_it_felt, ...talked].some((words) => words.trim() !== "");
}

/** The key of where a meeting or call stands. */
export function standing(talk: Talk["body"], now: Date): "noted" | "no-day" | "did-it-happen" | "coming" {
  if (talk.happened) return "noted";
  if (talk.day === null) return "no-day";
  return hasGoneBy(talk.day, now) ? "did-it-happen" : "coming";
}
