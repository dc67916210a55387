// Pages that were handed over: the last one to someone, and how each is told in a line.
import type { GivenHow, Id, PageKind, PageRequest } from "../../bridge/wire.gen.ts";
import type { WhichPage } from "../../frame/way.svelte.ts";
import type { BodyOf } from "../../plan/blank.ts";
import { inLanguageOf, type OtherLanguage } from "../../plan/naming.ts";
import type { KeptOf, OpenPlan } from "../../plan/plan.svelte.ts";
import { keyOf, say } from "../../words/words.ts";
import { chosenFrom, formOf, NOTHING_CHOSEN, PAGE, startingFor, type ChosenPage } from "./chosen-page.ts";

const LEFT = "left:";
export const HOW: GivenHow[] = ["on_paper", "by_email", "by_post", "on_a_screen", "another_way", "not_said"];

/** Under which name a page that left is kept until it is said whether it was given. The program names it so. */
export function leftFormOf({ kind, person }: WhichPage): string {
  return person ? `${LEFT}${kind}:${person}` : `${LEFT}${kind}`;
}

/** A page that left and that waits for an answer, where it is asked about, and what it is called. */
export interface WaitingPage {
  form: string;
  which: WhichPage;
  title: string;
  /** What of its name is in another language. */
  other?: OtherLanguage;
}

/** The pages of this kind for this person that left and were not answered for, each under its form, the newest first.
    One more beside another has a number behind the name. */
export function leftOf(plan: OpenPlan, which: WhichPage): [form: string, text: string][] {
  const start = leftFormOf(which);
  const left = plan.draftsUnder(start).filter(([form]) => form === start || form.startsWith(`${start}~`));
  return left.toSorted(([, a], [, b]) => (read(b).made ?? "").localeCompare(read(a).made ?? ""));
}

/** Whether a page that left was printed, and not saved as a file. */
export function wasPrinted(left: string): boolean {
  return read(left).how === "on_paper";
}

/** A page that left. A file that was brought in may hold anything in its place. */
function read(left: string): Partial<BodyOf<"given_page">> {
  try {
    return Object(JSON.parse(left)) as Partial<BodyOf<"given_page">>;
  } catch {
    return {};
  }
}

/** The pages of which it was not said yet whether they were handed over: the newest of each kind for each person. */
export function waitingPages(plan: OpenPlan): WaitingPage[] {
  return plan.draftsUnder(LEFT).flatMap(([form, text]) => {
    const { chosen, sheet } = read(text);
    if (!chosen || !sheet) return [];
    const which = { kind: chosen.kind, person: chosen.person };
    const name = which.person ? plan.nameOf(which.person).trim() : "";
    const title = name ? say("title-given-page", { page: sheet.title, name }) : sheet.title;
    return leftOf(plan, which)[0]?.[0] === form ? [{ form, which, title, other: inLanguageOf(sheet) }] : [];
  });
}

/** The newest first: by the day it was given, or else by when it was written down. */
export function newestFirst(pages: KeptOf<"given_page">[]): KeptOf<"given_page">[] {
  const day = ({ body, created }: KeptOf<"given_page">) => body.day ?? created.slice(0, 10);
  return pages.toSorted((a, b) => day(b).localeCompare(day(a)) || b.number - a.number);
}

/** The last page of a kind that was given to someone in the plan. It may have been made for somebody else, whose ticks
    are no start for a page for this one. */
export function lastGivenTo(plan: OpenPlan, person: Id | null, kind: PageKind): KeptOf<"given_page"> | undefined {
  if (person === null) return undefined;
  return newestFirst(plan.of("given_page")).find(({ body }) => body.person === person && body.chosen.kind === kind);
}

/** For whom a page was made, where it is said to have gone to somebody else: their name, or nothing where it was made
    for nobody in the plan. `undefined` where it went to whom it was made for. */
export function madeForAnother(plan: OpenPlan, { body }: KeptOf<"given_page">): string | undefined {
  if (body.person === body.chosen.person) return undefined;
  return body.chosen.person ? plan.nameOf(body.chosen.person).trim() : "";
}

/** The pages that were given with any of these on them. Each stays as it was when they go for good. */
export function givenWith(plan: OpenPlan, records: Id[]): KeptOf<"given_page">[] {
  const isOn = ({ ticked, this_time }: PageRequest["choices"]) => [...ticked, ...this_time].some((id) => records.includes(id));
  return plan.of("given_page").filter(({ id, body }) => isOn(body.chosen.choices) && !records.includes(id));
}

/** What was chosen for a page that was given, to choose from again. What was added to that page only, and a private
    reason, is ticked anew each time: its words may be others by now. The names of people stay. */
export function chosenOf(plan: OpenPlan, { choices: { ticked, this_time }, order, lines, print_as, language }: PageRequest): ChosenPage {
  const people = this_time.filter((id) => plan.find(id)?.body.kind === "person");
  return { ticked, this_time: people, fields: [], order, lines, print_as, language };
}

/** What a page starts with: what was chosen for it, else the ticks of the last one that was given to the same person. */
export function startOf(plan: OpenPlan, which: WhichPage): { chosen: ChosenPage; fromGiven: boolean } {
  const kept = plan.draft(formOf(which));
  if (kept !== undefined) return { chosen: chosenFrom(kept), fromGiven: false };
  const given = lastGivenTo(plan, which.person, which.kind)?.body.chosen;
  const fromGiven = given !== undefined && given.person === which.person;
  return { chosen: fromGiven ? chosenOf(plan, given) : startingFor(which.person), fromGiven };
}

/** What is chosen for the page that has ticks and was changed last, else for the next one like the last that was given. */
export function lastTicked(plan: OpenPlan): ChosenPage {
  const pages = plan.draftsUnder(PAGE).map(([, text]) => chosenFrom(text));
  const ticked = pages.findLast(({ ticked }) => ticked.length > 0);
  const given = newestFirst(plan.of("given_page"))[0]?.body.chosen;
  return ticked ?? (given ? chosenOf(plan, given) : NOTHING_CHOSEN);
}

/** Whether what is chosen for a page now is what was chosen for the one that left. */
export function choseNothingSince(chosen: string | undefined, left: string): boolean {
  const { choices, ...rest } = Object(read(left).chosen) as Partial<PageRequest>;
  return JSON.stringify(chosenFrom(chosen)) === JSON.stringify(chosenFrom(JSON.stringify({ ...choices, ...rest })));
}

/** "By email", where it was said. */
export function howGiven({ body }: KeptOf<"given_page">): string | undefined {
  return body.how === "not_said" ? undefined : say(`given-page-how-${keyOf(body.how)}`);
}
