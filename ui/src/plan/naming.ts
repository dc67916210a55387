// How a record is called on screen: "Change 3", and the line in the person's own words behind it.
import type { Body, Kind, Record as Kept } from "../bridge/wire.gen.ts";
import { keyOf, say } from "../words/words.ts";

/** "Change 3": the name to say on a phone call. Empty for the two kinds there is one of. */
export function numberName(record: Pick<Kept, "number"> & { body: { kind: Kind } }): string {
  const kind = record.body.kind;
  if (kind === "about" || kind === "time_frame") return "";
  return say(`number-${keyOf(kind)}`, { number: String(record.number) });
}

/** The record's own line, as the person wrote it, or a calm stand-in while it is still empty. */
export function title(body: Body, nameOf: (person: string) => string = () => ""): string {
  return inShort(ownLine(body, nameOf)) || say("title-not-written");
}

const MOST_SHOWN = 160;

/** A long text by its beginning: the form shows all of it. Counted in letters, so that no sign is cut in two. */
export function inShort(text: string): string {
  const letters = [...text.trim()];
  return letters.length > MOST_SHOWN ? `${letters.slice(0, MOST_SHOWN).join("").trimEnd()}…` : letters.join("");
}

function ownLine(body: Body, nameOf: (person: string) => string): string {
  switch (body.kind) {
    case "about": return say("title-about");
    case "person": return body.name;
    case "task": return body.part;
    case "obstacle": return body.own_words;
    case "ask": return body.suggestion;
    case "step": return body.what;
    case "time_frame": return say("title-time-frame");
    case "question": return body.ask;
    case "meeting": return meetingLine(body.meeting_kind, body.person ? nameOf(body.person) : "");
  }
}

function meetingLine(kind: string, name: string): string {
  const what = say(`meeting-kind-${keyOf(kind)}`);
  return name ? say("title-meeting-with", { what, name }) : what;
}
