// A list to tick: what could stand on a page or in a message, and what does.
import type { Id, PageItem, Reader } from "../../bridge/wire.gen.ts";

export interface ToTick {
  readonly what: "page" | "letter";
  /** Who reads it. */
  readonly reader: Reader;
  /** What stands above the list. */
  readonly legend: string;
  readonly items: PageItem[];
  /** Those it is about: they stand first, whatever their mark. */
  readonly first: Id[];
  isOn(item: PageItem): boolean;
  put(item: PageItem, on: boolean): Promise<void>;
}
