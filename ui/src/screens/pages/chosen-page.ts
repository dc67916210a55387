// What the person chose for one page: its ticks, the private fields added to it, the order, the fixed lines, how it
// prints and its language. Kept for each page, and each person it is for, by themselves.
import type { Id, Language, PageItem, PageLine, PageRequest, PrintAs, PrivateField } from "../../bridge/wire.gen.ts";
import type { WhichPage } from "../../frame/way.svelte.ts";
import type { OpenPlan } from "../../plan/plan.svelte.ts";
import { withItem, type Chosen } from "./chosen.ts";
import { LANGUAGES, USUAL_LANGUAGE } from "./languages.ts";

export interface ChosenPage extends Chosen {
  fields: [Id, PrivateField][];
  order: Id[];
  lines: PageLine[];
  print_as: PrintAs;
  language: Language;
}

export const NOTHING_CHOSEN: ChosenPage = { ticked: [], this_time: [], fields: [], order: [], lines: [], print_as: "usual", language: USUAL_LANGUAGE };
export const LINES: PageLine[] = ["reply_by_email", "no_diagnosis"];
export const SIZES: PrintAs[] = ["usual", "large_print", "black_and_white"];

/** What the name begins with under which the choices for a page are kept. */
export const PAGE = "page:";

/** Under which name it is kept how the sheets print that are for the person alone. */
export const OWN_SHEETS = `${PAGE}own`;

/** How they print; as usual where there is no plan, at the lock screen. */
export function sizeOfOwnSheets(plan: OpenPlan | undefined): PrintAs {
  return chosenFrom(plan?.draft(OWN_SHEETS)).print_as;
}

/** Under which name the choices for a page are kept. */
export function formOf({ kind, person }: WhichPage): string {
  return PAGE + (person ? `${kind}:${person}` : kind);
}

/** A page for someone starts with their name on it and nothing else. */
export function startingFor(person: Id | null): ChosenPage {
  return person ? { ...NOTHING_CHOSEN, this_time: [person] } : NOTHING_CHOSEN;
}

/** Reads what was kept for a page. Anything that does not read as such counts as not chosen. */
export function chosenFrom(text: string | undefined): ChosenPage {
  const kept = read(text);
  return {
    ticked: list(kept.ticked).filter(isText),
    this_time: list(kept.this_time).filter(isText),
    fields: list(kept.fields).filter(isField),
    order: list(kept.order).filter(isText),
    lines: LINES.filter((line) => list(kept.lines).includes(line)),
    print_as: SIZES.find((size) => size === kept.print_as) ?? "usual",
    language: LANGUAGES.find(({ tag }) => tag === kept.language)?.tag ?? USUAL_LANGUAGE,
  };
}

function read(text: string | undefined): { [name: string]: unknown } {
  try {
    return Object(JSON.parse(text ?? "")) as { [name: string]: unknown };
  } catch {
    return {};
  }
}

const list = (kept: unknown): unknown[] => (Array.isArray(kept) ? kept : []);
const isText = (kept: unknown): kept is Id => typeof kept === "string";
const isField = (kept: unknown): kept is [Id, PrivateField] => list(kept).length === 2 && list(kept).every(isText);

/** What to ask the program for. */
export function requestOf({ kind, person }: WhichPage, chosen: ChosenPage): PageRequest {
  const { ticked, this_time, fields, order, lines, print_as, language } = chosen;
  return { kind, person, choices: { ticked, this_time, fields }, order, lines, print_as, language };
}

/** With an item on the page, or off it. What was added of its private fields goes off with it. */
export function withItemOrNot(chosen: ChosenPage, item: PageItem, on: boolean): ChosenPage {
  const fields = chosen.fields.filter(([id]) => on || id !== item.id);
  return { ...withItem(chosen, item, on), fields };
}

export function hasField({ fields }: ChosenPage, id: Id, field: PrivateField): boolean {
  return fields.some(([of, named]) => of === id && named === field);
}

/** With a private field of an item on this page, or off it. */
export function withField(chosen: ChosenPage, id: Id, field: PrivateField, on: boolean): ChosenPage {
  const fields = chosen.fields.filter(([of, named]) => of !== id || named !== field);
  return { ...chosen, fields: on ? [...fields, [id, field]] : fields };
}

/** Those on the page that an item can change places with, itself among them, in their order. */
export function neighbours(items: PageItem[], { moves_in }: PageItem): PageItem[] {
  return items.filter((other) => moves_in !== null && other.on_page && other.moves_in === moves_in);
}

/** With an item at another place among its neighbours, counted from 0; as it is where there is no such place. */
export function moved(chosen: ChosenPage, items: PageItem[], item: PageItem, to: number): ChosenPage {
  const part = neighbours(items, item).map(({ id }) => id);
  const from = part.indexOf(item.id);
  if (from < 0 || to === from || part[to] === undefined) return chosen;
  part.splice(to, 0, ...part.splice(from, 1));
  return { ...chosen, order: [...chosen.order.filter((id) => !part.includes(id)), ...part] };
}
