// What the person chose for a page. What is marked OK for it is on it unless left out; anything else is on it only
// when added for this time. So a record made private again leaves at once, and a newly marked one joins in sight.
import type { Choices, Id, PageItem, Reader, Record as Kept } from "../../bridge/wire.gen.ts";

export interface Chosen {
  left_out: Id[];
  this_time: Id[];
}

export const NOTHING_CHOSEN: Chosen = { left_out: [], this_time: [] };

/** Reads what was kept for a page. Anything that does not read as such counts as nothing chosen. */
export function chosenFrom(text: string | undefined): Chosen {
  try {
    const kept = JSON.parse(text ?? "") as Partial<Chosen>;
    return { left_out: ids(kept.left_out), this_time: ids(kept.this_time) };
  } catch {
    return NOTHING_CHOSEN;
  }
}

function ids(kept: unknown): Id[] {
  return Array.isArray(kept) ? kept.filter((id): id is Id => typeof id === "string") : [];
}

/** What to ask the program for. */
export function choicesOf({ left_out, this_time }: Chosen, records: Kept[], reader: Reader): Choices {
  const marked = records.filter(({ readers }) => readers[reader]).map(({ id }) => id);
  const ticked = marked.filter((id) => !left_out.includes(id));
  return { ticked, this_time: this_time.filter((id) => !marked.includes(id)), fields: [] };
}

/** Whether an item is on the page. */
export function isOn({ left_out, this_time }: Chosen, { id, marked }: PageItem): boolean {
  return marked ? !left_out.includes(id) : this_time.includes(id);
}

/** The same choices with one item on the page, or off it. */
export function withItem(chosen: Chosen, { id, marked }: PageItem, on: boolean): Chosen {
  const without = (list: Id[]) => list.filter((other) => other !== id);
  if (marked) return { ...chosen, left_out: on ? without(chosen.left_out) : [...without(chosen.left_out), id] };
  return { ...chosen, this_time: on ? [...without(chosen.this_time), id] : without(chosen.this_time) };
}
