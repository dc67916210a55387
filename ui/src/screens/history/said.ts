// What a record says, field by field, in words: for an earlier version and for what is in the bin.
import type { Body, Kind, Record as Kept } from "../../bridge/wire.gen.ts";
import { blank } from "../../plan/blank.ts";
import { numberName } from "../../plan/naming.ts";
import type { OpenPlan } from "../../plan/plan.svelte.ts";
import { keyOf, say } from "../../words/words.ts";
import { saidWhen } from "../steps/when.ts";
import { saidParts } from "./said-parts.ts";

/** A field whose box is called something other than its own name. */
const CALLED: { [field: string]: string } = {
  "about-who-uses": "who-legend", "task-can-do": "task-can-you", "ask-notes": "note-list", "ask-obstacle": "step-obstacle",
  "meeting-meeting-kind": "meeting-kind", "meeting-by-phone": "meeting-phone", "time-frame-state": "time-state",
  "time-frame-whose-idea": "pause-whose", "time-frame-last-time": "pause-last-time",
};

/** How the answers of a field start in the catalogue, for fields that are one of a few answers. */
export const ANSWERS: { [field: string]: string } = {
  "about-nation": "nation", "about-who-uses": "who", "about-someone-helping": "someone-helping", "person-role": "role", "task-can-do": "can-do", "task-safety": "safety",
  "obstacle-area": "area", "ask-state": "ask-state", "step-state": "step-state", "time-frame-state": "time-state",
  "meeting-meeting-kind": "meeting-kind", "meeting-formal": "meeting-formal",
  "fit-note-says": "fit-note-says", "fit-note-paper": "fit-note-paper", "fit-note-will-reassess": "answer", "phase-go-on": "phase-go-on",
  "contact-how": "contact-how", "given-page-how": "given-page-how", "consent-answer": "consent-answer", "where-things-are-state": "where-things-are-state",
};

/** What the program keeps for itself, of which there is nothing to read. */
const NOT_SAID = ["kind", "chosen", "made", "kept_as_it_is", "day_open_on"];

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The name of a field's box. */
export function fieldName(kind: Kind, field: string): string {
  return say(fieldKey(kind, field));
}

/** The same, by its key. */
export function fieldKey(kind: Kind, field: string): string {
  const key = `${keyOf(kind)}-${keyOf(field)}`;
  return CALLED[key] ?? key;
}

/** The fields in which something was written, in the order of the form. */
function written(body: Body): string[] {
  const empty: { [field: string]: unknown } = { ...blank(body.kind) };
  const fields = Object.entries(body).filter(([field]) => !NOT_SAID.includes(field));
  return fields.filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(empty[field])).map(([field]) => field);
}

/** The same, of the boxes that take words. */
export function writtenWords(body: Body): string[] {
  const empty: { [field: string]: unknown } = { ...blank(body.kind) };
  return written(body).filter((field) => empty[field] === "" || Array.isArray(empty[field]));
}

/** Everything a record says: the name of each box, and what stands in it. */
export function allOf(plan: OpenPlan, { body }: Kept): { label: string; value: string }[] {
  return written(body).map((field) => ({ label: fieldName(body.kind, field), value: valueOf(plan, body, field) }));
}

function valueOf(plan: OpenPlan, body: Body, field: string): string {
  const value = (body as unknown as { [field: string]: unknown })[field];
  const answer = ANSWERS[`${keyOf(body.kind)}-${keyOf(field)}`];
  if (body.kind === "step" && field === "when") return saidWhen({ when: body.when, time: "" }, (date) => plan.said(date)) || say("step-when-not-set");
  if (body.kind === "ask" && field === "notes") return body.notes.map(({ on, what }) => `${plan.said(on)}: ${what}`).join("\n");
  if (body.kind === "meeting" && field === "talked_about") return body.talked_about.map((one) => [one.what, one.who, one.by_when].filter((part) => part.trim()).join(", ")).join("\n");
  const parts = saidParts(body, field, { date: (date) => plan.said(date), link: (id) => linked(plan, id) });
  if (parts !== undefined) return parts;
  if (typeof value === "boolean") return say("history-yes");
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return say("history-nothing");
  if (answer) return say(`${answer}-${keyOf(value)}`);
  if (field === "obstacle" || field === "person" || field === "meeting") return linked(plan, value);
  return DAY.test(value) ? plan.said(value) || value : value;
}

/** What a field points to. What is in the bin now is not named. */
function linked(plan: OpenPlan, id: string): string {
  const record = plan.find(id);
  return record ? say("history-linked", { name: numberName(record), line: plan.titleOf(record) }) : say("history-linked-gone");
}
