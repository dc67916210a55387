// Answers `call` from memory, for looking at screens without the shell. Built into nothing that ships.
// The page's address picks what is on the desk: ?desk=first, ?desk=locked, ?desk=two or none for an open plan;
// &next=still picks another next thing; &colours=dark and &text=largest pick the look.
import type { Commands, Desk, Id, Kind, LetterRequest, Look, NextThing, Opened, PageRequest, Save, TypedDate } from "../bridge/wire.gen.ts";
import { copyAnswers } from "./copies.ts";
import { fuller, SCAN } from "./fuller.ts";
import { givenAnswers } from "./given.ts";
import * as history from "./history.ts";
import { letterFrom } from "./letter.ts";
import { lookingAnswers } from "./looking.ts";
import { empty, madeUp } from "./made-up.ts";
import { preview } from "./page.ts";
import { sharingAnswers } from "./sharing.ts";
import { waysIn } from "./ways-in.ts";

const asked = new URLSearchParams(location.search);
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
let open: Opened = madeUp();
let desk = asked.get("desk");
if (asked.get("next") === "still") open.today.next = { next: "still_want_it", step: open.records[8]!.id, day: "3 June 2026" };
else if (asked.get("next")) open.today.next = { next: asked.get("next") } as NextThing;
if (asked.get("plan") === "empty") open = empty();
if (asked.get("plan") === "full") open = fuller();
if (asked.has("example")) open.example = true;

function onDesk(): Desk {
  if (desk === "first") return { desk: "first_run" };
  if (desk === "locked") return { desk: "locked", plans: [{ plan: "a", label: "My plan", state: "fine" }] };
  if (desk === "two") return { desk: "locked", plans: [{ plan: "a", label: "My plan", state: "fine" }, { plan: "b", label: "Garden notes", state: "fine" }] };
  if (desk === "damaged") return { desk: "locked", plans: [{ plan: "a", label: "", state: "damaged" }] };
  if (desk === "three") return { desk: "locked", plans: [{ plan: "a", label: "", state: "damaged" }, { plan: "b", label: "", state: "newer" }, { plan: "c", label: "My plan", state: "fine" }] };
  return { desk: "open", plan: open };
}

function readDate({ day, month, year }: TypedDate): Commands["read_date"]["reply"] {
  if (!day && !month && !year) return { read: "no_date" };
  if (!day || !month || !year) return { read: "problem", code: "date_not_whole" };
  const at = Number(month) || MONTHS.findIndex((name) => name.toLowerCase().startsWith(month.toLowerCase())) + 1;
  const date = new Date(Date.UTC(Number(year), at - 1, Number(day)));
  if (date.getUTCMonth() !== at - 1) return { read: "problem", code: "no_such_day" };
  return { read: "date", date: date.toISOString().slice(0, 10), said: `${Number(day)} ${MONTHS[at - 1]} ${year}` };
}

const NAMED_BY: { [kind in Kind]?: string } = {
  ask: "suggestion", obstacle: "own_words", step: "what", person: "name", task: "part", question: "ask",
};

function save({ id, readers, body }: Save): Commands["save"]["reply"] {
  const name = NAMED_BY[body.kind];
  if (name && !(body as unknown as { [field: string]: string })[name]!.trim()) {
    return { record: null, findings: [{ field: name, code: "empty" }], today: open.today, dates: [] };
  }
  const before = open.records.find((record) => record.id === id);
  const number = before?.number ?? 1 + Math.max(0, ...open.records.filter((r) => r.body.kind === body.kind).map((r) => r.number));
  const now = new Date().toISOString();
  const record = { id: id ?? crypto.randomUUID().replaceAll("-", ""), number, readers, created: before?.created ?? now, changed: now, body };
  open.records = [...open.records.filter((kept) => kept.id !== record.id), record];
  return { record, findings: [], today: open.today, dates: [] };
}

function openWith(password: string): Opened {
  const codes: { [typed: string]: string } = { "": "empty_password", damaged: "damaged", newer: "newer", wrong: "wrong_password" };
  if (password in codes) throw { code: codes[password] };
  return open;
}

const ANSWERS: { [command in keyof Commands]: (request: never) => Commands[command]["reply"] } = {
  desk: onDesk,
  create_plan: ({ password }: { password: string }) => (openWith(password), (open = empty())),
  open_plan: ({ password }: { password: string }) => openWith(password),
  open_example: () => ({ ...open, example: true }),
  lock: () => ((desk = "locked"), {}),
  leaving: () => ({}),
  save,
  keep_draft: () => ({}),
  read_date: readDate,
  preview_page: (request: PageRequest) => preview(open, request),
  look: () => ({ colours: asked.get("colours") ?? "computer", text: asked.get("text") ?? "usual" }) as Look,
  keep_look: () => ({}),
  just_deleted: () => ({ left: asked.has("deleted") ? Number(asked.get("deleted")) : null, trouble: null }),
  ...givenAnswers(() => open),
  ...waysIn(() => open),
  ...copyAnswers(() => open),
  choose_scan: () => ({ scan: SCAN }),
  remove_scan: () => ({ removed: true }),
  letter: (request: LetterRequest) => letterFrom(open, request),
  page_text: () => ({ text: "Notes for our meeting\n\nFrom: Alex, stock assistant\n" }),
  time_off: () => ({ notes: [], between: [], runs_out: null }),
  weeks: () => ({ weeks: [], most: 0 }),
  ...lookingAnswers(() => open),
  ...sharingAnswers(() => open),
  steps: history.steps,
  undo: () => history.step(open, "undo"),
  redo: () => history.step(open, "redo"),
  versions: ({ id }: { id: Id }) => history.versions(open, id),
  put_back: ({ id }: { id: Id }) => history.putBack(open, id),
  put_in_bin: ({ id }: { id: Id }) => history.putInBin(open, id),
  bin: history.theBin,
  take_out_of_bin: ({ id }: { id: Id }) => history.takeOut(open, id),
  remove_for_good: ({ id }: { id: Id }) => ({ plan: history.remove(open, id), more_to_clear: false }),
  remove_field_for_good: () => ({ plan: open, more_to_clear: false }),
  empty_bin: () => ({ plan: history.remove(open), more_to_clear: false }),
  keep_bin_days: ({ days }: { days: number | null }) => history.keepDays(days),
  copy_after_removal: () => ({ left: 0 }),
};

/** Nothing is heard here. */
export class Channel {}

/** What every picture shows here. */
export function convertFileSrc(): string {
  const lines = [60, 90, 120, 150].map((y) => `<path d="M30 ${y}h140" stroke="#555" stroke-width="6"/>`).join("");
  return `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 280"><rect width="200" height="280" fill="#eee"/>${lines}</svg>`)}`;
}

export async function invoke(command: keyof Commands, { request }: { request: never }): Promise<unknown> {
  return structuredClone(ANSWERS[command](request));
}
