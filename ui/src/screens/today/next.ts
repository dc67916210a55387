// The one next thing in words, and where its button leads.
import type { Body, Id, Kind, NextThing } from "../../bridge/wire.gen.ts";
import { placeOf, type Place, type Where } from "../../frame/way.svelte.ts";
import { numberName } from "../../plan/naming.ts";
import type { OpenPlan } from "../../plan/plan.svelte.ts";
import { keyOf, say } from "../../words/words.ts";

export interface NextInWords {
  heading: string;
  words: string;
  button: string;
  where: Where | null;
}

/** The words for the next thing. `null` when there is nothing to do. */
export function nextInWords(next: NextThing, plan: OpenPlan): NextInWords | null {
  if (plan.readOnly) return readOnly();
  if (next.next === "enough_for_today") return null;
  const key = `next-${keyOf(next.next)}`;
  const id = idIn(next);
  const record = plan.find(id);
  const values = {
    what: record ? plan.titleOf(record) : "",
    name: record ? numberName(record) : "",
    day: "day" in next ? next.day : "",
    own: "what" in next ? next.what : "",
  };
  const ends = next.next === "fit_note_runs_out" ? next : undefined;
  return {
    heading: ends ? saidEnd(ends, record?.body, values) : say(`${key}-heading`, values),
    words: say(ends?.gone_by ? "next-fit-note-ran-out-words" : `${key}-words`, values),
    button: say(`${key}-button`, values),
    where: record ? { place: placeFor(next, record.body.kind), open: record.id } : elsewhere(next, plan),
  };
}

/** To which day a paper runs or ran. Only one that is a fit note is called that. */
function saidEnd({ gone_by }: { gone_by: boolean }, body: Body | undefined, values: { day: string }): string {
  const isFitNote = body?.kind === "fit_note" && body.paper === "fit_note";
  if (isFitNote) return say(gone_by ? "next-fit-note-ran-out-heading" : "next-fit-note-runs-out-heading", values);
  return say(gone_by ? "next-paper-ran-out-heading" : "next-paper-runs-out-heading", values);
}

/** The record it is about. */
function idIn(next: NextThing): Id | null {
  for (const key of ["meeting", "session", "step", "note", "ask", "waiting"] as const) {
    if (key in next) return (next as unknown as { [key: string]: Id })[key] ?? null;
  }
  return null;
}

function placeFor(next: NextThing, kind: Kind): Place {
  return next.next === "the_page_for" ? "pages" : placeOf(kind);
}

/** Nothing new is kept in such a plan, so nothing new is asked for. */
function readOnly(): NextInWords {
  const [heading, words, button] = [say("next-read-only-heading"), say("next-read-only-words"), say("copies-reminder-look")];
  return { heading, words, button, where: { place: "copies" } };
}

function elsewhere(next: NextThing, plan: OpenPlan): Where | null {
  if (next.next === "first_message") return { place: "today", letter: { kind: "first_contact", to: plan.atWork } };
  if (next.next === "welcome_back") return { place: "today", open: "look-through" };
  if (next.next === "write_one_thing") return { place: "obstacles", open: "new" };
  return null;
}
