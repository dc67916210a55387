// Made-up answers for looking through a plan, without the shell. The program looks more closely than this.
import type { ByDate, Commands, DatedLine, Found, FoundLine, MonthOf, News, NewsSince, Opened, ReadReminder, ShownFact, SinceMoment, TypedReminder } from "../bridge/wire.gen.ts";

/** The made-up plan's own day. */
const TODAY = "2026-11-24";

/** The records in which every word stands somewhere, by the first of their boxes that holds one. */
function find(open: Opened, words: string): Found {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const line = ({ id, body }: Opened["records"][number]): FoundLine[] => {
    const boxes = Object.entries(body).filter((box): box is [string, string] => box[0] !== "kind" && typeof box[1] === "string");
    if (!wanted.every((word) => boxes.some(([, text]) => text.toLowerCase().includes(word)))) return [];
    const [box, text] = boxes.find(([, text]) => wanted.some((word) => text.toLowerCase().includes(word)))!;
    return [{ id, field: `field-${box.replaceAll("_", "-")}`, excerpt: text }];
  };
  return { lines: wanted.length > 0 ? open.records.flatMap(line) : [], more: false };
}

const inWords = (date: string, how: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", ...how }).format(new Date(date)).replace(",", "");
const longDay = (date: string) => inWords(date, { weekday: "long", day: "numeric", month: "long", year: "numeric" });

/** Meetings, picked days of steps and the days of notes. */
function dated({ id, body }: Opened["records"][number]): DatedLine[] {
  const on = (date: string | null, what: DatedLine["what"]): DatedLine[] =>
    date ? [{ id, date, day: inWords(date, { weekday: "long", day: "numeric", month: "long" }), what }] : [];
  if (body.kind === "meeting") return on(body.day, { what: "meeting" });
  if (body.kind === "step" && body.when.when === "on") return on(body.when.day, { what: "step" });
  if (body.kind === "fit_note") return [...on(body.from, { what: "fit_note_begins" }), ...on(body.to, { what: "fit_note_ends" })];
  return body.kind === "ask" ? body.notes.flatMap((note) => on(note.on, { what: "change_note", words: note.what })) : [];
}

function byDate(open: Opened): ByDate {
  const lines = open.records.flatMap(dated).sort((a, b) => b.date.localeCompare(a.date));
  const months = (lines: DatedLine[]): MonthOf[] =>
    [...new Set(lines.map(({ date }) => date.slice(0, 7)))].map((month) => ({
      month: inWords(`${month}-01`, { month: "long", year: "numeric" }),
      has_today: TODAY.startsWith(month),
      lines: lines.filter(({ date }) => date.startsWith(month)),
    }));
  return {
    ahead: months(lines.filter(({ date }) => date > TODAY)),
    today: { day: longDay(TODAY), lines: lines.filter(({ date }) => date === TODAY) },
    before: months(lines.filter(({ date }) => date < TODAY)),
    without_a_day: open.records.filter((record) => record.body.kind !== "about" && dated(record).length === 0).length,
  };
}

/** Without a history, whatever was saved since is told. */
function newsSince({ records }: Opened, moment: string): NewsSince {
  const after = (time: string) => Date.parse(time) > Date.parse(moment);
  const newsOf = ({ body, created }: Opened["records"][number]): News => (body.kind === "step" && body.state === "done" ? "done" : after(created) ? "new" : "changed");
  return { news: records.filter(({ changed, body }) => after(changed) && body.kind !== "session").map((record) => ({ id: record.id, news: newsOf(record) })) };
}

function readReminder({ day, time, words }: TypedReminder): ReadReminder {
  const [, hour, half] = /^(\d\d?)(am|pm)$/.exec(time.trim()) ?? [];
  if (time.trim() && !hour) return { read: "no_such_time" };
  const at = hour ? `${String((Number(hour) % 12) + (half === "pm" ? 12 : 0)).padStart(2, "0")}:00:00` : null;
  return {
    read: "reads",
    reminder: { day, time: at, words: words.trim() || "A reminder you set" },
    when: hour ? `${longDay(day)}, ${hour}:00${half}` : longDay(day),
  };
}

const RULE: Omit<ShownFact, "key" | "topic" | "title" | "says"> = {
  where_to_look: { name: "GOV.UK, Taking sick leave", address: "www.gov.uk/taking-sick-leave" },
  checked: "29 November 2026", read_elsewhere: false, only_for: [],
};
const RULES: ShownFact[] = [
  { ...RULE, key: "a", topic: "fit_notes", title: "The first days", says: { says: "checked", sentence: "For the first days off you need no fit note.", figure: "7 days in a row", more: null }, read_elsewhere: true },
  { ...RULE, key: "b", topic: "fit_notes", title: "How long a fit note can cover", says: { says: "look_again", sentence: "Early in an illness one fit note can only cover so long.", more: "After it you can ask for another." }, only_for: ["england", "wales", "scotland"] },
  { ...RULE, key: "c", topic: "sick_pay", title: "How much it is", says: { says: "not_on_this_day" } },
  { ...RULE, key: "d", topic: "meetings", title: "Someone with you at a formal meeting", says: { says: "checked", sentence: "You may bring a colleague or a union rep.", figure: null, more: null } },
  { ...RULE, key: "e", topic: "changes", title: "You can ask, disabled or not", says: { says: "checked", sentence: "Acas asks employers to try changes.", figure: null, more: null } },
];

type Mine = "find" | "by_date" | "news" | "rules" | "read_reminder" | "save_reminder";

/** An answer for each of the commands that look through a plan, and those of its rules and reminders. */
export function lookingAnswers(open: () => Opened): { [command in Mine]: (request: never) => Commands[command]["reply"] } {
  return {
    find: ({ words }: { words: string }) => find(open(), words),
    by_date: () => byDate(open()),
    news: ({ moment }: SinceMoment) => newsSince(open(), moment),
    rules: () => ({ rules: RULES }),
    read_reminder: readReminder,
    save_reminder: () => ({ file_name: "notes-2026-11-24.ics", folder: "/media/stick" }),
  };
}
