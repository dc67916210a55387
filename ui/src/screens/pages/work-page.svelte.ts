// The work page as it is being chosen: what is on it, how it looks, and what the re-reading found.
import { call, Trouble } from "../../bridge/call.ts";
import type { FaultCode, Id, PageItem, PageRequest, Preview } from "../../bridge/wire.gen.ts";
import type { OpenPlan } from "../../plan/plan.svelte.ts";
import { say } from "../../words/words.ts";
import { choicesOf, chosenFrom, isOn, NOTHING_CHOSEN, withItem, type Chosen } from "./chosen.ts";
import type { ToTick } from "./to-tick.ts";

const FORM = "page:work";

export class WorkPage implements ToTick {
  readonly what = "page";
  readonly first: Id[] = [];
  /** The page as it was last made; absent before the first time. */
  preview: Preview | undefined = $state.raw();
  trouble: FaultCode | undefined = $state();
  /** Whether what is on screen is not yet the page as chosen. */
  behind = $state(false);
  #chosen: Chosen = $state.raw(NOTHING_CHOSEN);
  #asked = 0;
  #looking: Promise<void> = Promise.resolve();

  constructor(private readonly plan: OpenPlan) {
    this.#chosen = chosenFrom(plan.draft(FORM));
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
    return { reader: "work", choices: choicesOf(this.#chosen) };
  }

  /** Puts an item on the page or takes it off, keeps the choice, and makes the page anew. */
  async put(item: PageItem, on: boolean): Promise<void> {
    this.#chosen = withItem(this.#chosen, item, on);
    await Promise.all([this.#keep(), this.look()]);
  }

  /** Puts a talk on the page that the person came here for, and every other talk off it. */
  async isFor(meeting: Id): Promise<void> {
    const meetings = this.items.filter(({ kind }) => kind === "meeting");
    const wanted = meetings.some(({ id }) => id === meeting) && meetings.some((item) => this.isOn(item) !== (item.id === meeting));
    if (!wanted) return;
    this.#chosen = meetings.reduce((chosen, item) => withItem(chosen, item, item.id === meeting), this.#chosen);
    await Promise.all([this.#keep(), this.look()]);
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
    await this.#ask(() => call("keep_draft", { form: FORM, text }));
    this.plan.keptDraft(FORM, text);
  }

  async #ask<T>(ask: () => Promise<T>): Promise<T | undefined> {
    try {
      const answer = await ask();
      this.trouble = undefined;
      return answer;
    } catch (fault) {
      this.trouble = fault instanceof Trouble ? fault.code : "unexpected";
      return undefined;
    }
  }
}
