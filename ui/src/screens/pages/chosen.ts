// What the person chose for a page. It starts from nothing, and a mark alone puts nothing on it: a tick counts
// while the record is marked OK for the page, so a record made private again leaves at once. Anything else is
// on it only when added for this time.
import type { Choices, Id, PageItem } from "../../bridge/wire.gen.ts";

export interface Chosen {
  ticked: Id[];
  this_time: Id[];
}

export const NOTHING_CHOSEN: Chosen = { ticked: [], this_time: [] };

/** Reads what was kept for a page. Anything that does not read as such counts as nothing chosen. */
export function chosenFrom(text: string | undefined): Chosen {
  try {
    const kept = JSON.parse(text ?? "") as Partial<Chosen>;
    return { ticked: ids(kept.ticked), this_time: ids(kept.this_time) };
  } catch {
    return NOTHING_CHOSEN;
  }
}

function ids(kept: unknown): Id[] {
  return Array.isArray(kept) ? kept.filter((id): id is Id => typeof id === "string") : [];
}

/** What to ask the program for. */
export function choicesOf({ ticked, this_time }: Chosen): Choices {
  return { ticked, this_time, fields: [] };
}

/** Whether an item is on the page. */
export function isOn({ ticked, this_time }: Chosen, { id, marked }: Pick<PageItem, "id" | "marked">): boolean {
  return (marked && ticked.includes(id)) || this_time.includes(id);
}

/** The same choices with one item on the page, or off it. */
export function withItem({ ticked, this_time }: Chosen, { id, marked }: PageItem, on: boolean): Chosen {
  const without = { ticked: ticked.filter((other) => other !== id), this_time: this_time.filter((other) => other !== id) };
  if (!on) return without;
  return marked ? { ...without, ticked: [...without.ticked, id] } : { ...without, this_time: [...without.this_time, id] };
}
