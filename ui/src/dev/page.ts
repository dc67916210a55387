// A made-up page for looking at screens: the program's own layout is not here, so the picture is a plain one.
// &check=leak, &check=short and &check=broken pick what the re-reading found.
import type { Block, Kind, Opened, PageCheck, PageItem, PageKind, PageRequest, Preview, PrivateField, PrivateLine, Reader, Record as Kept } from "../bridge/wire.gen.ts";
import { title } from "../plan/naming.ts";

const ORDER: { [page in PageKind]: Kind[] } = {
  work: ["meeting", "about", "person", "time_frame", "task", "ask", "question"],
  health: ["meeting", "about", "person", "time_frame", "obstacle", "task", "waiting", "step", "ask", "question"],
  call: ["session", "about", "person", "step"],
  said_yes: ["about", "person", "ask"],
  weeks: ["about", "person", "phase"],
};
const TITLES: { [page in PageKind]: string } = {
  work: "Notes for our meeting", health: "Notes for my appointment", call: "Notes from our call", said_yes: "Work said yes to", weeks: "My weeks of going back",
};
const READERS: { [page in PageKind]: Reader } = { work: "work", health: "health", call: "support_worker", said_yes: "work", weeks: "work" };
const asked = new URLSearchParams(location.search);

function wordsOf({ body }: Kept): string {
  if (body.kind === "about") return `${body.name}, ${body.job}`;
  if (body.kind === "time_frame") return body.for_work;
  return title(body);
}

function comesWith({ body }: Kept): PageItem["comes_with"] {
  const facts = body.kind === "meeting" ? [{ label: "What would make our meeting easier", value: body.easier }]
    : body.kind === "ask" ? [{ label: "What is hard now", value: body.effect_on_work }, { label: "How it could help us both", value: body.helps_us_both }, { label: "Try it, look again", value: body.try_for }]
    : [];
  return facts.filter(({ value }) => value.trim());
}

function privateOf({ id, body }: Kept, page: PageKind, here: boolean, { fields }: PageRequest["choices"]): PrivateLine[] {
  const line = (field: PrivateField, label: string, words: string): PrivateLine => ({ field, label, words, on_page: here && fields.some((it) => it[0] === id && it[1] === field) });
  const lines = page !== "health" ? [] : body.kind === "obstacle" ? [line("obstacle_more", "More about it", body.more)] : body.kind === "task" ? [line("task_why", "Why", body.why)] : [];
  return lines.filter(({ words }) => words);
}

function items(open: Opened, { kind: page, choices, order }: PageRequest): PageItem[] {
  const reader = READERS[page];
  const isOn = ({ id, readers }: Kept) => (readers[reader] && choices.ticked.includes(id)) || choices.this_time.includes(id);
  const at = ({ id }: Kept) => (order.includes(id) ? order.indexOf(id) : order.length);
  const has = ({ body }: Kept) => page === "call" || !("happened" in body && body.happened);
  const of = (kind: Kind) => open.records.filter((record) => record.body.kind === kind && has(record)).sort((a, b) => at(a) - at(b) || a.number - b.number);
  return ORDER[page].flatMap((kind, place) => of(kind).map((record) => ({
    id: record.id, kind, number: record.number, words: wordsOf(record), comes_with: comesWith(record), private: privateOf(record, page, isOn(record), choices),
    marked: record.readers[reader], on_page: isOn(record), moves_in: ["about", "time_frame", "phase"].includes(kind) ? null : place,
  })));
}

function blocks(open: Opened, here: PageItem[]): Block[] {
  const of = (kind: Kind) => open.records.filter(({ id, body }) => body.kind === kind && here.some((item) => item.id === id));
  const asks = of("ask").flatMap(({ number, body }) => (body.kind === "ask" ? [[`Change ${number}. ${body.suggestion}`, body.effect_on_work, body.try_for]] : []));
  return [
    { block: "facts", facts: [{ label: "From", value: "Alex, stock assistant" }, { label: "For", value: "Sam" }] },
    ...of("time_frame").flatMap((record): Block[] => [{ block: "heading", text: "Where things are" }, { block: "paragraph", text: wordsOf(record) }]),
    { block: "heading", text: "What I can do now" },
    { block: "facts", facts: of("task").map((record) => ({ label: "I can do", value: wordsOf(record) })) },
    ...(asks.length > 0 ? [{ block: "heading" as const, text: "Ideas to talk about, not a final list" },
      { block: "table" as const, header: ["Suggestion", "What is hard now", "Try it, look again"], rows: asks, shares: [40, 30, 30], blank_rows: 0 }] : []),
    ...of("question").flatMap((record): Block[] => [{ block: "list", items: [{ mark: `Question ${record.number}.`, text: wordsOf(record) }] }, { block: "writing_lines", lines: 1, label: "Room for the answer" }]),
    { block: "heading", text: "Talked about, to confirm by email" },
    { block: "table", header: ["What", "Who", "By when"], rows: [], shares: [56, 22, 22], blank_rows: 3 },
  ];
}

function picture(texts: string[]): string {
  const lines = texts.map((text, at) => `<text x="57" y="${110 + at * 22}" font-size="11" fill="#1c2b33">${text.replaceAll("<", "")}</text>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 595.276 841.89" width="210mm" height="297mm" role="img" aria-label="Notes for our meeting"><rect width="595.276" height="841.89" fill="#ffffff"/><text x="57" y="76" font-size="20" fill="#0b5a63">Notes for our meeting</text>${lines.join("")}</svg>`;
}

function check(open: Opened): PageCheck {
  const found = open.records.find(({ body }) => body.kind === "ask" && body.if_they_say_no);
  if (!found) return { ready: true, leaks: [], short_words: [], missing_characters: [] };
  const words = [{ id: found.id, kind: found.body.kind, number: found.number, field: "if_they_say_no", words: "Ask for two late starts a week, for a month." }];
  const kind = asked.get("check");
  return {
    ready: kind !== "leak" && kind !== "broken",
    leaks: kind === "leak" ? words : [],
    short_words: kind === "short" ? [{ ...words[0]!, words: "pain" }] : [],
    missing_characters: kind === "short" ? ["𓀀"] : [],
  };
}

/** &check=long is a page that goes on over the side. */
function fit(here: PageItem[]): Preview["fit"] {
  return asked.get("check") === "long" ? { lines_over: 4, without: here.slice(0, 2).map(({ id }) => id) } : null;
}

export function preview(open: Opened, request: PageRequest): Preview {
  const all = items(open, request);
  const here = all.filter((item) => item.on_page);
  const sheet = { title: TITLES[request.kind], language: "en-GB", blocks: blocks(open, here), for_me: false, print_as: request.print_as };
  return { reader: READERS[request.kind], items: all, pages: [picture(here.map(({ words }) => words))], fit: fit(here), sheet, check: check(open) };
}
