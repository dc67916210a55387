// What was found, as a person reads it: by place, each with its number and line, and how many there are.
import type { Found, FoundLine, Id } from "../../bridge/wire.gen.ts";
import { PLACES } from "../../frame/places.ts";
import { placeOf, type Place } from "../../frame/way.svelte.ts";
import type { OpenPlan } from "../../plan/plan.svelte.ts";
import { say, sayBehind } from "../../words/words.ts";

/** One thing that was found. */
export interface Hit {
  id: Id;
  /** Its number and its own line. */
  line: string;
  /** The box it was found in and the words there; empty when its own line says them already. */
  around: string;
}

/** What was found, place by place in the order of the places. */
export function byPlace(lines: FoundLine[], plan: OpenPlan): { place: Place; found: Hit[] }[] {
  const hits = lines.flatMap((line) => {
    const record = plan.find(line.id);
    if (!record) return [];
    const around = line.excerpt === plan.titleOf(record) ? "" : sayBehind(say(line.field), line.excerpt);
    const hit: Hit = { id: line.id, line: plan.lineOf(record), around };
    return [{ place: placeOf(record.body.kind), hit }];
  });
  const inPlace = (place: Place) => ({ place, found: hits.filter((one) => one.place === place).map(({ hit }) => hit) });
  return PLACES.map(inPlace).filter(({ found }) => found.length > 0);
}

/** How many things were found. */
export function saidCount({ lines, more }: Found): string {
  if (lines.length === 0) return say("find-nothing");
  if (lines.length === 1) return say("find-one");
  return say(more ? "find-many" : "find-count", { count: String(lines.length) });
}

/** How far an arrow key goes: 1 down, -1 up, 0 for any other key. */
export function step({ key, ctrlKey, altKey, shiftKey, metaKey }: KeyboardEvent): -1 | 0 | 1 {
  if (ctrlKey || altKey || shiftKey || metaKey) return 0;
  return key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
}
