// A list to tick: what could stand on a page, in a message or before someone on a call, and what does.
import type { Id, PageItem, PrivateField, Reader } from "../../bridge/wire.gen.ts";

export interface ToTick {
  readonly what: "page" | "letter" | "call";
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

/** A list in which the fields for the person alone have ticks too. A message has none. */
export interface ToTickInside extends ToTick {
  readonly what: "page" | "call";
  hasPrivate(item: PageItem, field: PrivateField): boolean;
  putPrivate(item: PageItem, field: PrivateField, on: boolean): Promise<void>;
}
