// The places in the left column, in the person's words, and which of them show.
import type { Record as Kept } from "../bridge/wire.gen.ts";
import { placeOf, type Place } from "./way.svelte.ts";

/** The places in their order; the words are `place-…` in the catalogue. */
export const PLACES: Place[] = ["today", "obstacles", "changes", "steps", "meetings", "work", "time", "pages"];

/** With fewer things of their own, a person sees them all in the places; from here on there is much to find. */
const MUCH = 10;

/** Whether Find and Everything by date are worth their lines beside the places. Ctrl+F finds from the first word on. */
export function isMuch(records: Kept[]): boolean {
  return records.filter(isOwn).length >= MUCH;
}

/** On the first day only Today and the places that hold something show; the rest is behind "More". */
export function placesShown(built: Place[], records: Kept[], here: Place, now: Date): Place[] {
  const all = PLACES.filter((place) => built.includes(place));
  if (!isFirstDay(records, now)) return all;
  const held = new Set<Place>(["today", here, ...records.filter(isOwn).map((record) => placeOf(record.body.kind))]);
  return all.filter((place) => held.has(place));
}

function isFirstDay(records: Kept[], now: Date): boolean {
  const midnight = (days: number) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + days).getTime();
  const [start, end] = [midnight(0), midnight(1)];
  // Moments are compared as numbers: days in words took 30 ms of the opening of a long plan.
  return records.every(({ created }) => Date.parse(created) >= start && Date.parse(created) < end);
}

/** What the program made at the first start is not something the person wrote. */
function isOwn(record: Kept): boolean {
  return record.body.kind !== "about";
}
