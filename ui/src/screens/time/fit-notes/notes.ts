// Fit notes as the list shows them: the newest first, and what stands between two of them, in words.
import type { BetweenNotes, FitNote, Lasts, NoteInLedger, TimeOff } from "../../../bridge/wire.gen.ts";
import { numberName } from "../../../plan/naming.ts";
import type { KeptOf } from "../../../plan/plan.svelte.ts";
import { keyOf, say } from "../../../words/words.ts";

export interface NoteOnScreen {
  id: string;
  record: KeptOf<"fit_note">;
  /** What was worked out about it. */
  known?: NoteInLedger;
  /** What stands between it and the note after it. */
  then: BetweenNotes[];
}

/** The newest on top. Notes the ledger does not know yet stand first, the highest number on top. */
export function newestFirst(records: KeptOf<"fit_note">[], ledger: TimeOff | undefined): NoteOnScreen[] {
  const place = (id: string) => ledger?.notes.findIndex((note) => note.id === id) ?? -1;
  const last = (id: string) => (place(id) < 0 ? Infinity : place(id));
  const sorted = [...records].sort((a, b) => (last(a.id) === last(b.id) ? b.number - a.number : last(b.id) - last(a.id)));
  return sorted.map((record) => ({
    id: record.id,
    record,
    known: ledger?.notes[place(record.id)],
    then: ledger?.between.filter(({ after }) => after === record.id) ?? [],
  }));
}

/** "5 March 2026 to 8 March 2026: no note". */
export function saidBetween({ kind, from, to }: BetweenNotes): string {
  return from === to ? say(`fit-notes-${kind}-day`, { day: from }) : say(`fit-notes-${kind}`, { from, to });
}

/** "Fit note 3 runs to 3 December 2026." Empty when no note has a last day. */
export function saidRunsOut(records: KeptOf<"fit_note">[], ledger: TimeOff | undefined): string {
  const end = ledger?.runs_out;
  const record = end && records.find(({ id }) => id === end.note);
  return record ? say(end.gone_by ? "fit-notes-ran-to" : "fit-notes-runs-to", { note: numberName(record), day: end.day }) : "";
}

/** To which day the notes run, and the days without one right before the newest. Nothing is made of either. */
export function saidStands(records: KeptOf<"fit_note">[], ledger: TimeOff | undefined): string {
  const before = ledger?.notes.at(-2)?.id;
  const gap = ledger?.between.findLast(({ kind, after }) => kind === "gap" && after === before);
  return [saidRunsOut(records, ledger), gap && saidGap(gap)].filter(Boolean).join(" ");
}

function saidGap({ from, to }: BetweenNotes): string {
  return from === to ? say("fit-notes-gap-stands-day", { day: from }) : say("fit-notes-gap-stands", { from, to });
}

/** "1 March 2026 to 28 March 2026", or the day that is known. */
export function saidDays(known: NoteInLedger | undefined): string {
  if (known?.from && known.to) return say("days-between", { from: known.from, to: known.to });
  if (known?.from) return say("fit-note-starts", { day: known.from });
  return known?.to ? say("fit-note-runs-to", { day: known.to }) : "";
}

export const UNITS = ["days", "weeks", "months"] as const;
export type Unit = (typeof UNITS)[number];

/** The length that a unit and a number make. Until there is a number it is not said. */
export function lastsOf(unit: Unit | "not_said", n: number | null): Lasts {
  return unit === "not_said" || n === null || n === 0 ? { lasts: "not_said" } : { lasts: unit, n };
}

/** What a picture of it is called: by the day it was written, or the first day it is for. */
export function pictureName({ issued, from }: FitNote, said: (day: string) => string): string {
  const day = said(issued ?? from ?? "");
  return day ? say("fit-note-picture-of", { day }) : say("fit-note-scan");
}

export function isGiven({ given_on, given_how }: FitNote): boolean {
  return given_on !== null || given_how.trim() !== "";
}

/** What is ticked on it, one a line. */
export function saidTicks(note: FitNote): string {
  return TICKS.filter((tick) => note[tick]).map((tick) => say(`fit-note-${keyOf(tick)}`)).join("\n");
}

export const TICKS = ["phased_return", "amended_duties", "altered_hours", "workplace_changes"] as const;
