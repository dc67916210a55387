// What the person ticked for a page or a message. It starts from nothing, and a mark alone puts nothing on it: a tick
// counts while the record is marked OK for the reader, so a record made private again leaves at once. Anything else is
// on it only when added for this time.
import type { Id, PageItem } from "../../bridge/wire.gen.ts";

export interface Chosen {
  ticked: Id[];
  this_time: Id[];
}

/** Whether an item is on the page. */
export function isOn({ ticked, this_time }: Chosen, { id, marked }: Pick<PageItem, "id" | "marked">): boolean {
  return (marked && ticked.includes(id)) || this_time.includes(id);
}

/** The same choices with one item on the page, or off it. */
export function withItem<C extends Chosen>(chosen: C, { id, marked }: Pick<PageItem, "id" | "marked">, on: boolean): C {
  const [ticked, this_time] = [chosen.ticked, chosen.this_time].map((ids) => ids.filter((other) => other !== id)) as [Id[], Id[]];
  if (on) (marked ? ticked : this_time).push(id);
  return { ...chosen, ticked, this_time };
}
