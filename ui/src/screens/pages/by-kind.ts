// What could be shown on a call, by its kind: the list of a full plan is long, and most of it is not for this call.
import type { Kind, PageItem } from "../../bridge/wire.gen.ts";
import { keyOf, say } from "../../words/words.ts";

export interface OfKind {
  kind: Kind;
  items: PageItem[];
}

/** The things of a list by kind, each kind where its first one stands. */
export function byKind(items: PageItem[]): OfKind[] {
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  return kinds.map((kind) => ({ kind, items: items.filter((item) => item.kind === kind) }));
}

/** "My steps: 2 of 5 are on the page". */
export function saidOfKind(kind: Kind, on: number, all: number): string {
  const words = on === 0 ? "ticks-kind-none" : on === all ? "ticks-kind-all" : on === 1 ? "ticks-kind-one" : "ticks-kind-some";
  return say(words, { kind: say(`ticks-kind-${keyOf(kind)}`), on: String(on), all: String(all) });
}
