// A page as it is being chosen: whom it is for, what is on it, how it looks, and what the re-reading found.
import { call, codeOf } from "../../bridge/call.ts";
import type { FaultCode, Id, Language, PageItem, PageLine, PageRequest, Preview, PrintAs, PrivateField, Reader } from "../../bridge/wire.gen.ts";
import type { WhichPage } from "../../frame/way.svelte.ts";
import type { OpenPlan } from "../../plan/plan.svelte.ts";
import { say } from "../../words/words.ts";
import { isOn, withItem } from "./chosen.ts";
import { startOf } from "./given.ts";
import { formOf, hasField, moved, requestOf, withField, withItemOrNot, type ChosenPage } from "./chosen-page.ts";
import type { ToTickInside } from "./to-tick.ts";

export class PageOnScreen implements ToTickInside {
  readonly what = "page";
  readonly first: Id[];
  /** The page as it was last made; absent before the first time. */
  preview: Preview | undefined = $state.raw();
  trouble: FaultCode | undefined = $state();
  /** Whether what is on screen is not yet the page as chosen. */
  behind = $state(false);
  /** Whether its ticks began as those of the last page that was given to the same person. */
  readonly startsFromGiven: boolean;
  /** The pages that left about which the question is put off until this page is opened next. */
  putOff: string[] = $state.raw([]);
  readonly #form: string;
  #chosen: ChosenPage;
  #asked = 0;
  #looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly plan: OpenPlan,
    readonly which: WhichPage,
  ) {
    this.first = [which.person, which.meeting].filter((id) => id != null);
    this.#form = formOf(which);
    const { chosen, fromGiven } = startOf(plan, which);
    this.startsFromGiven = fromGiven;
    this.#chosen = $state.raw(chosen);
  }

  get reader(): Reader {
    return this.preview?.reader ?? "work";
  }

  get items(): PageItem[] {
    return this.preview?.items ?? [];
  }

  get count(): number {
    return this.items.filter((item) => this.isOn(item)).length;
  }

  get legend(): string {
    const [on, all] = [this.count, this.items.length];
    if (all === 1) return say(on === 1 ? "pages-only-one-on" : "pages-only-one-off");
    return say(on === 1 ? "pages-count-one" : "pages-count", { on: String(on), all: String(all) });
  }

  isOn(item: PageItem): boolean {
    return isOn(this.#chosen, item);
  }

  /** The page as chosen now, for every command about it. */
  get request(): PageRequest {
    return requestOf(this.which, this.#chosen);
  }

  /** How many things of the plan were ticked for it: items, and private fields of theirs. */
  get ticked(): number {
    return this.count + this.items.flatMap((item) => item.private.filter(({ field }) => this.hasPrivate(item, field))).length;
  }

  /** Puts an item on the page or takes it off. */
  put(item: PageItem, on: boolean): Promise<void> {
    return this.#choose(withItemOrNot(this.#chosen, item, on));
  }

  hasPrivate(item: PageItem, field: PrivateField): boolean {
    return this.isOn(item) && hasField(this.#chosen, item.id, field);
  }

  /** Adds a private field of an item to this page, or takes it off. */
  putPrivate(item: PageItem, field: PrivateField, on: boolean): Promise<void> {
    return this.#choose(withField(this.#chosen, item.id, field, on));
  }

  /** Moves an item to another place among those beside which it stands, counted from 0. */
  move(item: PageItem, to: number): Promise<void> {
    return this.#choose(moved(this.#chosen, this.items, item, to));
  }

  hasLine(line: PageLine): boolean {
    return this.#chosen.lines.includes(line);
  }

  /** Puts a fixed line for its reader on it, or takes it off. */
  putLine(line: PageLine, on: boolean): Promise<void> {
    const lines = this.#chosen.lines.filter((other) => other !== line);
    return this.#choose({ ...this.#chosen, lines: on ? [...lines, line] : lines });
  }

  get printAs(): PrintAs {
    return this.#chosen.print_as;
  }

  printIn(print_as: PrintAs): Promise<void> {
    return this.#choose({ ...this.#chosen, print_as });
  }

  get language(): Language {
    return this.#chosen.language;
  }

  putInto(language: Language): Promise<void> {
    return this.#choose({ ...this.#chosen, language });
  }

  /** Puts every other talk off the page than the one that the person came here for. That one goes on by itself only
      where it is marked for whoever reads the page: what is for the person alone waits for their own tick. */
  async isFor(meeting: Id): Promise<void> {
    const meetings = this.items.filter(({ kind }) => kind === "meeting");
    const wanted = (item: PageItem) => item.id === meeting && (item.marked || this.isOn(item));
    if (!meetings.some(({ id }) => id === meeting) || meetings.every((item) => this.isOn(item) === wanted(item))) return;
    await this.#choose(meetings.reduce((chosen, item) => withItem(chosen, item, wanted(item)), this.#chosen));
  }

  /** Makes the page as it is chosen now. An answer that comes in behind a newer question is let go. */
  look(): Promise<void> {
    this.#looking = this.#look();
    return this.#looking;
  }

  /** Comes back when what is on screen is the page as chosen. */
  settled(): Promise<void> {
    return this.#looking;
  }

  /** Takes a choice, keeps it, and makes the page anew. */
  async #choose(chosen: ChosenPage): Promise<void> {
    this.#chosen = chosen;
    await Promise.all([this.#keep(), this.look()]);
  }

  async #look(): Promise<void> {
    const asked = (this.#asked += 1);
    this.behind = true;
    const found = await this.#ask(() => call("preview_page", this.request));
    if (asked !== this.#asked) return;
    this.behind = false;
    if (found) this.preview = found;
  }

  async #keep(): Promise<void> {
    const text = JSON.stringify(this.#chosen);
    await this.#ask(() => call("keep_draft", { form: this.#form, text }));
    this.plan.keptDraft(this.#form, text);
  }

  async #ask<T>(ask: () => Promise<T>): Promise<T | undefined> {
    try {
      const answer = await ask();
      this.trouble = undefined;
      return answer;
    } catch (fault) {
      this.trouble = codeOf(fault);
      return undefined;
    }
  }
}
