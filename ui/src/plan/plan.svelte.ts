// The open plan as the screen holds it. Every change comes back from the program and replaces what is here.
import { SvelteSet } from "svelte/reactivity";
import type { Id, Kind, NextThing, Opened, ReadOnly, Record as Kept, Saved, SaidDate, Today } from "../bridge/wire.gen.ts";
import type { BodyOf } from "./blank.ts";
import { takingTurns, type InTurn } from "./in-turn.ts";
import { line, title } from "./naming.ts";

/** A record whose body is of one kind. */
export type KeptOf<K extends Kind> = Kept & { body: BodyOf<K> };

export class OpenPlan {
  /** What the lock screen calls it. */
  label: string;
  readonly example: boolean;
  /** Why it can only be read. */
  readonly readOnly: ReadOnly | null;
  records: Kept[] = $state.raw([]);
  /** A list can look up a record for each of its lines, so each is found without a walk through all of them. */
  readonly #byId = $derived(new Map(this.records.map((record) => [record.id, record])));
  today: Today;
  /** The next things that were put off, as they stood. None of them comes again before the next lock. */
  readonly #putOff = new SvelteSet<string>();
  /** What was left for now when looking through what is open, until the lock. */
  readonly leftForNow = new SvelteSet<Id>();
  /** Where changes by one button wait for each other. */
  readonly inTurn: InTurn = takingTurns();
  #said: { [date: string]: string } = $state({});
  #drafts: { [form: string]: string } = $state({});

  constructor(opened: Opened) {
    this.label = $state(opened.label);
    this.example = opened.example;
    this.readOnly = opened.read_only;
    this.records = opened.records;
    this.today = $state.raw(opened.today);
    this.learn(opened.dates);
    for (const draft of opened.drafts) this.#drafts[draft.form] = draft.text;
  }

  /** The records of a kind, in the order of their numbers. */
  of<K extends Kind>(kind: K): KeptOf<K>[] {
    const kept = this.records.filter((record) => record.body.kind === kind) as KeptOf<K>[];
    return kept.sort((a, b) => a.number - b.number);
  }

  find(id: Id | null): Kept | undefined {
    return id === null ? undefined : this.#byId.get(id);
  }

  /** A link as it stands now: none while what it points to is not in the plan. It is kept, for when that is back. */
  linked(id: Id | null): Id | null {
    return this.find(id)?.id ?? null;
  }

  /** The record's own line, with the person's name for a meeting. */
  titleOf(record: Kept): string {
    return title(record.body, (person) => this.nameOf(person));
  }

  /** The same behind its number: "Change 3. A stool at the counter". */
  lineOf(record: Kept): string {
    return line(record, (person) => this.nameOf(person));
  }

  nameOf(person: Id): string {
    const body = this.find(person)?.body;
    return body?.kind === "person" ? body.name : "";
  }

  /** Whom at work a message is likely to be to. */
  get atWork(): Id | null {
    return this.of("person").find(({ body }) => body.role === "manager" || body.role === "hr")?.id ?? null;
  }

  /** The name of whoever is helping, once someone is. What is about a helper stays hidden until then. */
  get helper(): string | undefined {
    return this.#isHelped ? (this.whoHelps?.body.name ?? "") : undefined;
  }

  /** Whether a record is about whoever is helping. */
  isAboutHelper(record: Kept | undefined): boolean {
    return record !== undefined && record.id === this.whoHelps?.id;
  }

  /** The first person in the plan who helps. */
  get whoHelps(): KeptOf<"person"> | undefined {
    return this.of("person").find((person) => person.body.role === "helping_me");
  }

  /** Someone in the plan who helps is a yes, until the person says otherwise. */
  get #isHelped(): boolean {
    const said = this.of("about")[0]?.body.someone_helping ?? "not_said";
    return said === "yes" || (said === "not_said" && this.whoHelps !== undefined);
  }

  /** What is next on Today of all that was not put off. */
  get nextThing(): NextThing | undefined {
    return this.#couldBeNext.find((next) => !this.#putOff.has(JSON.stringify(next)));
  }

  /** Puts off what is next, and what comes up in its place then speaks. */
  notNow(): void {
    if (this.nextThing) this.#putOff.add(JSON.stringify(this.nextThing));
  }

  /** Puts off all that could be next. */
  enoughForToday(): void {
    for (const next of this.#couldBeNext) this.#putOff.add(JSON.stringify(next));
  }

  /** Puts off the look through the plan after weeks away. */
  lookedThrough(): void {
    const next = this.#couldBeNext.find(({ next }) => next === "welcome_back");
    if (next) this.#putOff.add(JSON.stringify(next));
  }

  get #couldBeNext(): NextThing[] {
    return [this.today.next, ...this.today.otherwise];
  }

  /** Takes in what a save came back with. */
  take(saved: Saved): void {
    if (saved.record) this.put(saved.record);
    this.today = saved.today;
    this.learn(saved.dates);
  }

  /** Takes in a record in place of an older state of it. */
  put(record: Kept): void {
    this.records = [...this.records.filter((kept) => kept.id !== record.id), record];
  }

  /** Takes in the whole plan anew, after something that may be about any record. */
  become(opened: Opened): void {
    this.records = opened.records;
    this.today = opened.today;
    this.learn(opened.dates);
    this.#drafts = Object.fromEntries(opened.drafts.map(({ form, text }) => [form, text]));
  }

  learn(dates: SaidDate[]): void {
    for (const { date, said } of dates) this.#said[date] = said;
  }

  /** A date in words, as the program said it. */
  said(date: string): string {
    return this.#said[date] ?? "";
  }

  draft(form: string): string | undefined {
    return this.#drafts[form];
  }

  /** Every draft whose name begins so, with its name. */
  draftsUnder(start: string): [form: string, text: string][] {
    return Object.entries(this.#drafts).filter(([form]) => form.startsWith(start));
  }

  /** Remembers a draft that was kept, so that the form can offer it again before the next lock. */
  keptDraft(form: string, text: string): void {
    if (text) this.#drafts[form] = text;
    else delete this.#drafts[form];
  }
}
