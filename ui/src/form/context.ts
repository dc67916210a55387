// What a form tells its fields: each field is found by its name in the record.
import { getContext, setContext } from "svelte";
import type { Unread } from "./writing.ts";

export interface FieldsOfForm {
  /** What its draft is called. */
  name(): string;
  /** What to put right in a field, as a sentence. */
  finding(field: string): string | undefined;
  /** The boxes of a date that does not read as one yet. */
  typed(field: string): Unread | undefined;
  /** Keeps, or with `null` forgets, such boxes. */
  keepTyped(field: string, typed: Unread | null): void;
  /** A field is still being read, such as a date just typed: leaving the form waits for it. */
  waitFor(reading: Promise<void>): void;
  /** Keeps the draft now, for what may not wait a second. False when it could not be kept. */
  keepNow(): Promise<boolean>;
  /** Tells the form what a field is called, for the list of what to put right. */
  named(field: string, label: string): void;
  /** Whether the record is marked fine for anyone but the person. */
  forSomeone(): boolean;
  /** Its fields can be read and not changed. */
  readonly readOnly: boolean;
  /** The element id of a field, unique on the page. */
  id(field: string): string;
}

const KEY = Symbol("form");

export function setForm(form: FieldsOfForm): void {
  setContext(KEY, form);
}

export function theForm(): FieldsOfForm {
  return getContext<FieldsOfForm>(KEY);
}
