// How a record is called on screen: "Change 3", and the line in the person's own words behind it.
import type { Body, Kind, Record as Kept } from "../bridge/wire.gen.ts";
import { keyOf, say } from "../words/words.ts";
import type { BodyOf } from "./blank.ts";

/** The kinds there is one of: they have no number to say, and no way to the bin. */
export const THERE_IS_ONE: ReadonlySet<Kind> = new Set<Kind>(["about", "time_frame", "keeping_in_touch", "if_it_wobbles", "where_things_are"]);

/** "Change 3": the name to say on a phone call. Empty for a kind there is one of. */
export function numberName(record: Pick<Kept, "number"> & { body: { kind: Kind } }): string {
  const kind = record.body.kind;
  if (THERE_IS_ONE.has(kind)) return "";
  return say(`number-${keyOf(kind)}`, { number: String(record.number) });
}

/** The record's own line, as the person wrote it, or a calm stand-in while it is still empty. */
export function title(body: Body, nameOf: (person: string) => string = () => ""): string {
  return inShort(ownLine(body, nameOf)) || say("title-not-written");
}

/** The same behind its number: "Change 3. A stool at the counter". */
export function line(record: Kept, nameOf?: (person: string) => string): string {
  const [name, own] = [numberName(record), title(record.body, nameOf)];
  return name ? say("record-line", { name, line: own }) : own;
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
    case "fit_note": return say(body.says === "not_said" ? `fit-note-paper-${keyOf(body.paper)}` : `fit-note-says-${keyOf(body.says)}`);
    case "waiting": return body.what_for;
    case "phase": return body.days.map(({ day, hours }) => `${day} ${hours}`.trim()).join(", ") || body.duties;
    case "contact": return withName(say(`contact-how-${keyOf(body.how)}`), body.person ? nameOf(body.person) : "");
    case "session": return body.person ? nameOf(body.person) : body.to_talk_about;
    case "keeping_in_touch": return say("title-keeping-in-touch");
    case "consent": return body.with || body.about;
    case "check_in": return body.could_manage || body.how_sure;
    case "if_it_wobbles": return say("title-if-it-wobbles");
    case "where_things_are": return say("title-where-things-are");
    case "given_page": return givenLine(body.sheet.title, whomGiven(body, nameOf));
  }
}

/** A part of a line that is in another language than the screen. */
export interface OtherLanguage {
  part: string;
  lang: string;
}

/** What of a record's line is in another language: the title of a page that was given in it. */
export function otherLanguage({ body }: Kept): OtherLanguage | undefined {
  return body.kind === "given_page" ? inLanguageOf(body.sheet) : undefined;
}

/** The title of a page, where it is in another language than the screen. */
export function inLanguageOf({ title, language }: { title: string; language: string }): OtherLanguage | undefined {
  const screen = document.documentElement.lang.split("-")[0]!;
  return title && language && !language.startsWith(screen) ? { part: title, lang: language } : undefined;
}

function meetingLine(kind: string, name: string): string {
  return withName(say(`meeting-kind-${keyOf(kind)}`), name);
}

/** To whom a page was given: in the person's own words, or else by the name in the plan. */
export function whomGiven({ whom, person }: BodyOf<"given_page">, nameOf: (person: string) => string): string {
  return whom.trim() || (person ? nameOf(person) : "");
}

function givenLine(page: string, name: string): string {
  return page && name ? say("title-given-page", { page, name }) : page || name;
}

function withName(what: string, name: string): string {
  return name ? say("title-meeting-with", { what, name }) : what;
}
