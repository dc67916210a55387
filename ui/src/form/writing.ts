// Autosave. While someone types the words go to the encrypted draft every second; leaving the form, two still
// minutes or a lock make it a save. Nothing typed is ever dropped because something else went wrong.
import { codeOf } from "../bridge/call.ts";
import type { Body, FaultCode, Finding, FindingCode, Id, Reader, Readers, Save, Saved, TypedDate } from "../bridge/wire.gen.ts";
import { takingTurns } from "../plan/in-turn.ts";

export const A_SECOND = 1_000;
export const TWO_STILL_MINUTES = 120_000;
/** How soon to try again when a draft could not be written. */
export const TRY_AGAIN = 5_000;

/** What there is to put right: what the program finds, and a number that is none. */
export type Fault = FindingCode | "not_a_number";

/** Date boxes as typed, while they do not read as a date, and why not. The box of a number stands in that of the day. */
export type Unread = TypedDate & { code: Fault };

/** Everything a form holds: the record, who it is fine for, and date boxes that do not read as a date yet. */
export interface Page {
  body: Body;
  readers: Readers;
  typed: { [field: string]: Unread };
}

/** What the words may be given to, so that tests can stand in for the program and the clock. */
export interface Ways {
  keepDraft(form: string, text: string): Promise<void>;
  save(request: Save): Promise<Saved>;
  /** Leaves a kept record as it is, but for whom it is OK for. */
  saveReaders(id: Id, visit: string, readers: Readers): Promise<Saved>;
  /** A save took the place of this form's draft. */
  draftIsGone(form: string): void;
  later(milliseconds: number, then: () => void): () => void;
}

export type Standing = "as_it_was" | "saving" | "saved" | "not_saved";

/** Where the words are after leaving: in the record, in a draft with something to put right, in that of a line, which
 *  is better seen to here, or only on screen. */
export type Left = "saved" | "kept" | "kept_in_line" | "only_here";

/** What waits: a draft, a save, a draft that could not be written. */
type Timer = "second" | "still" | "again";

/** What a form shows of its own state. */
export interface Sight {
  standing: Standing;
  findings: { field: Finding["field"]; code: Fault }[];
  /** Why the words could not be written, while they are only on screen. */
  trouble?: FaultCode;
}

export class Writing {
  #page: Page;
  /** The page as the record has it: what differs from it was written here. */
  #base: Page;
  #sent = "";
  #sight: Sight = { standing: "as_it_was", findings: [] };
  #watchers = new Set<(sight: Sight) => void>();
  #timers: { [timer in Timer]?: () => void } = {};
  /** One thing at a time: a draft on its way never lands after the save that replaced it. */
  readonly #queue = takingTurns();

  /** `visit` is one per form opening: saves of one visit make one revision. */
  constructor(
    private form: string,
    private id: Id | null,
    private readonly visit: string,
    start: Page,
    private readonly ways: Ways,
  ) {
    this.#page = start;
    this.#base = start;
  }

  /** What its draft is called: by its kind while it is new, by its record from then on. */
  get name(): string {
    return this.form;
  }

  /** Svelte's store contract, so that a screen can read `$writing`. */
  subscribe(watch: (sight: Sight) => void): () => void {
    this.#watchers.add(watch);
    watch(this.#sight);
    return () => this.#watchers.delete(watch);
  }

  /** The page as it is now. Cheap to call for every key. */
  wrote(page: Page): void {
    if (textOf(page) === textOf(this.#page)) return;
    const findings = this.#sight.findings.filter(({ field }) => valueOf(page, field) === valueOf(this.#page, field));
    this.#page = page;
    this.#show({ standing: "saving", findings });
    if (this.#isTakenBack()) void this.#queue(() => this.#keep());
    // One that runs goes on: whoever types without a pause has what they typed kept every second.
    if (!this.#timers.second) this.#wait("second", A_SECOND, () => this.#queue(() => this.#keep()));
    this.#wait("still", TWO_STILL_MINUTES, () => this.#queue(() => this.#save()));
  }

  /** Whether a record holds what was sent from here last. */
  isOwn(body: Body): boolean {
    return JSON.stringify(body) === this.#sent;
  }

  /** The record was changed elsewhere, and the page took in what of it was not written here. */
  startsFrom(page: Page, record: Body): void {
    this.#base = { ...this.#base, body: { ...page.body, ...record } as Body };
    this.#page = page;
  }

  /** Keeps the draft without waiting for the second to pass. False when it could not be kept. */
  async keepNow(): Promise<boolean> {
    this.#end("second");
    return this.#queue(() => this.#keep());
  }

  /** Leaves the form. A screen stays open while the words are only there. */
  async leave(): Promise<Left> {
    this.#stop();
    return this.#queue(async () => {
      if (await this.#save()) {
        // Words that were taken back a moment before have a draft still.
        if (this.#sight.standing !== "as_it_was" && this.#sight.standing !== "saved") await this.#keep();
        return "saved";
      }
      return (await this.#keep()) ? "kept" : "only_here";
    });
  }

  /** Forgets what was typed here, because the person asked for that. */
  async drop(): Promise<void> {
    this.#stop();
    await this.#queue(() => this.ways.keepDraft(this.form, ""));
  }

  async #keep(): Promise<boolean> {
    const text = textOf(this.#page);
    try {
      const isTakenBack = await this.#takeBack();
      await this.ways.keepDraft(this.form, this.#isAsItWas() ? "" : draftOf(this.#page, this.#base));
      this.#end("again");
      if (!isTakenBack) this.#show({ standing: "not_saved", trouble: undefined });
      else if (text === textOf(this.#page)) this.#show({ standing: "saved", trouble: undefined });
      return true;
    } catch (fault) {
      this.#show({ standing: "not_saved", trouble: codeOf(fault) });
      this.#wait("again", TRY_AGAIN, () => this.#queue(() => this.#keep()));
      return false;
    }
  }

  /** Whether it is no longer OK for someone who may read the record as it is kept. */
  #isTakenBack(): boolean {
    return this.id !== null && readersOf(this.#base).some((reader) => !this.#page.readers[reader]);
  }

  /** Whoever is not to see it any more sees it no longer: that waits for nothing else of the form, and for nothing in it
   *  that is to be put right. On a call it is on someone's screen. False when the record as it is kept is to be put
   *  right first. */
  async #takeBack(): Promise<boolean> {
    if (this.id === null || !this.#isTakenBack()) return true;
    const readers = { ...this.#base.readers };
    for (const reader of readersOf(this.#base)) readers[reader] = this.#page.readers[reader];
    const saved = await this.ways.saveReaders(this.id, this.visit, readers);
    if (!saved.record) return this.#found(saved.findings);
    this.#base = { ...this.#base, readers };
    return true;
  }

  async #save(): Promise<boolean> {
    const page = this.#page;
    if (this.#isAsItWas()) return true;
    const findings = Object.entries(page.typed).map(([field, { code }]) => ({ field, code }));
    if (findings.length > 0) return this.#found(findings);
    try {
      const request = { id: this.id, visit: this.visit, readers: page.readers, body: page.body, form: this.form };
      this.#sent = JSON.stringify(page.body);
      const saved = await this.ways.save(request);
      if (!saved.record) return this.#found(saved.findings);
      this.#settle(saved.record.id, page);
      return true;
    } catch (fault) {
      this.#show({ standing: "not_saved", trouble: codeOf(fault) });
      return false;
    }
  }

  #found(findings: Sight["findings"]): false {
    this.#show({ findings });
    return false;
  }

  /** The save took the draft with it, so nothing is left to write that could go wrong. */
  #settle(id: Id, page: Page): void {
    this.ways.draftIsGone(this.form);
    this.id = id;
    this.form = id;
    this.#base = page;
    this.#show({ findings: [], trouble: undefined, standing: this.#isAsItWas() ? "saved" : "saving" });
  }

  #isAsItWas(): boolean {
    return textOf(this.#page) === textOf(this.#base);
  }

  #show(change: Partial<Sight>): void {
    this.#sight = { ...this.#sight, ...change };
    for (const watch of this.#watchers) watch(this.#sight);
  }

  #wait(timer: Timer, milliseconds: number, then: () => void): void {
    this.#end(timer);
    this.#timers[timer] = this.ways.later(milliseconds, () => {
      this.#timers[timer] = undefined;
      then();
    });
  }

  #end(timer: Timer): void {
    this.#timers[timer]?.();
    this.#timers[timer] = undefined;
  }

  #stop(): void {
    for (const timer of ["second", "still", "again"] as const) this.#end(timer);
  }
}

/** The fields that are not as they were known, with what they hold now; those written in since are left out. */
export function changedElsewhere<B extends Body>(known: B, now: B, page: B): Partial<B> {
  const differ = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other);
  const fields = (Object.keys(now) as (keyof B)[]).filter((field) => differ(now[field], known[field]) && !differ(page[field], known[field]));
  return Object.fromEntries(fields.map((field) => [field, now[field]])) as Partial<B>;
}

function readersOf({ readers }: Page): Reader[] {
  return (Object.keys(readers) as Reader[]).filter((reader) => readers[reader]);
}

/** What a field holds, to tell whether it was changed. Fields of a list count as the whole list. */
function valueOf(page: Page, field: string): string {
  const values: { [field: string]: unknown } = { ...page.body };
  return JSON.stringify([values[field.split(".")[0] ?? field], page.typed[field]]);
}

/** A page as one text, to tell whether it was changed. */
function textOf(page: Page): string {
  return JSON.stringify({ body: page.body, readers: page.readers, typed: page.typed });
}

/** The text of a draft: the fields that were written. What is as it was is left to the record, so that a change of it
 *  by a button meanwhile is not taken back. */
export function draftOf(page: Page, base: Page): string {
  const body = { kind: page.body.kind, ...written(page.body, base.body) };
  return JSON.stringify({ body, readers: written(page.readers, base.readers), typed: page.typed });
}

function written<T extends object>(now: T, base: T): Partial<T> {
  const fields = (Object.keys(now) as (keyof T)[]).filter((field) => JSON.stringify(now[field]) !== JSON.stringify(base[field]));
  return Object.fromEntries(fields.map((field) => [field, now[field]])) as Partial<T>;
}

/** Reads a draft back over the page as it is now; `undefined` when it is not a draft of this kind. */
export function pageOf(text: string, start: Page): Page | undefined {
  try {
    const draft = JSON.parse(text) as Partial<Page>;
    if (draft.body?.kind !== start.body.kind) return undefined;
    const body = { ...start.body, ...draft.body } as Body;
    return { body, readers: { ...start.readers, ...draft.readers }, typed: draft.typed ?? {} };
  } catch {
    return undefined;
  }
}
