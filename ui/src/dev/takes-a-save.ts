// What the program answers a save with, for tests: a new record gets an id and a number of its own.
import type { Record as Kept, Save, Saved } from "../bridge/wire.gen.ts";
import { fuller } from "./fuller.ts";

/** Adds the save to those that came before it, and answers it. */
export function takesASave(saves: Save[], save: Save): Saved {
  saves.push(save);
  const { id, readers, body } = save;
  const record: Kept = { id: id ?? `new${saves.length}`, number: 50 + saves.length, readers, created: "2026-06-01T09:00:00Z", changed: "", body };
  return { record, findings: [], today: fuller().today, dates: [] };
}
