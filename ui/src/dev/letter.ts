// A made-up message for looking at screens: the program's own letters are not here, so the text is a plain one.
import type { Kind, LetterKind, LetterPreview, LetterRequest, Opened, PageItem } from "../bridge/wire.gen.ts";
import { title } from "../plan/naming.ts";

/** Some of what each letter has a place for. */
const PLACES: { [kind in LetterKind]?: Kind[] } = {
  first_contact: ["about", "time_frame"], chase: ["about", "ask"], follow_up: ["about", "meeting"], hold: ["about", "phase"], ease_off: ["about", "phase"],
  ask_for_reasons: ["about", "ask"], offer_another: ["about", "ask"], send_suggestions: ["about", "ask", "question", "meeting"],
};

export function letterFrom(open: Opened, { kind, choices, to }: LetterRequest): LetterPreview {
  const on = (id: string) => choices.ticked.includes(id) || choices.this_time.includes(id);
  const here = (kinds: Kind[]) => open.records.filter(({ body }) => kinds.includes(body.kind));
  const items = here(PLACES[kind] ?? ["about"]).map(({ id, number, readers, body }): PageItem => ({
    id, kind: body.kind, number, words: body.kind === "about" ? body.name : title(body), comes_with: [], private: [], marked: readers.work, on_page: on(id), moves_in: null,
  }));
  const name = (record: Opened["records"][number] | undefined) => (record?.body.kind === "person" && (record.readers.work || choices.this_time.includes(record.id)) ? ` ${record.body.name}` : "");
  const lines = items.filter(({ on_page }) => on_page).map(({ words }) => words);
  const text = [`Hello${name(open.records.find(({ id }) => id === to))},`, ...lines, "Best wishes,"].join("\n\n");
  return { items, letter: { subject: "Keeping in touch", text }, short_words: [] };
}
