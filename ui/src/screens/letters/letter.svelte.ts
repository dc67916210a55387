// A message for work as it is being put together: whom it is to, what of the plan may stand in it, and its text.
// It starts from nothing but what it is about, and that only where it is marked OK for work. Nothing is kept.
import { call, codeOf } from "../../bridge/call.ts";
import type { FaultCode, Id, LetterPreview, LetterRequest, NoteTicks, PageItem } from "../../bridge/wire.gen.ts";
import type { LetterAbout } from "../../frame/way.svelte.ts";
import type { OpenPlan } from "../../plan/plan.svelte.ts";
import { say } from "../../words/words.ts";
import { isOn, withItem, type Chosen } from "../pages/chosen.ts";
import type { ToTick } from "../pages/to-tick.ts";

/** A part of a note: what was talked about by its place, what is still open, or what is next. */
export type NotePart = number | "still_open" | "next";

export class LetterOnScreen implements ToTick {
  readonly what = "letter";
  readonly reader = "work";
  readonly legend = say("message-ticks");
  readonly first: Id[];
  preview: LetterPreview | undefined = $state.raw();
  trouble: FaultCode | undefined = $state();
  #to: Id | null = $state(null);
  #chosen: Chosen = $state.raw({ ticked: [], this_time: [] });
  #note: NoteTicks = $state.raw({ talked_about: [], still_open: false, next: false });
  #asked = 0;

  /** `named` is whom the person has just named to write to. */
  constructor(
    private readonly plan: OpenPlan,
    readonly about: LetterAbout,
    named: Id | null = null,
  ) {
    this.first = [about.about, about.meeting].filter((id) => id !== undefined);
    this.#to = named ?? about.to ?? null;
    this.#chosen = { ticked: [...this.first, this.#to].filter((id) => id !== null), this_time: named ? [named] : [] };
  }

  get items(): PageItem[] {
    return this.preview?.items ?? [];
  }

  /** The message, its subject first, as it is copied. */
  get text(): string {
    return this.preview ? say("message-whole", { ...this.preview.letter }) : "";
  }

  /** Whom it is to by name: someone who was chosen here, or is marked OK for work. */
  get named(): Id | null {
    const marked = this.plan.find(this.#to)?.readers.work ?? false;
    return this.#to && isOn(this.#chosen, { id: this.#to, marked }) ? this.#to : null;
  }

  isOn(item: PageItem): boolean {
    return isOn(this.#chosen, item);
  }

  async put(item: PageItem, on: boolean): Promise<void> {
    this.#chosen = withItem(this.#chosen, item, on);
    if (!on && item.id === this.about.meeting) this.#note = { talked_about: [], still_open: false, next: false };
    await this.look();
  }

  /** Whom it is to. To choose someone is to have their name in it. */
  async writeTo(person: Id | null): Promise<void> {
    const without = this.#without(this.#to);
    this.#to = person;
    this.#chosen = person ? { ...without, this_time: [...without.this_time, person] } : without;
    await this.look();
  }

  hasNote(part: NotePart): boolean {
    return typeof part === "number" ? this.#note.talked_about.includes(part) : this.#note[part];
  }

  /** Puts a part of the note in, or takes it out. It stands under the day of the talk, which comes in with it. */
  async putNote(part: NotePart, on: boolean): Promise<void> {
    const places = this.#note.talked_about.filter((place) => place !== part);
    if (typeof part === "number") this.#note = { ...this.#note, talked_about: on ? [...places, part].sort((a, b) => a - b) : places };
    else this.#note = { ...this.#note, [part]: on };
    const { meeting } = this.about;
    if (on && meeting) this.#chosen = { ...this.#chosen, this_time: [...new Set([...this.#chosen.this_time, meeting])] };
    await this.look();
  }

  /** Writes it anew. An answer that comes in behind a newer question is let go. */
  async look(): Promise<void> {
    const asked = (this.#asked += 1);
    try {
      const preview = await call("letter", this.#request);
      if (asked === this.#asked) [this.preview, this.trouble] = [preview, undefined];
    } catch (fault) {
      if (asked === this.#asked) this.trouble = codeOf(fault);
    }
  }

  get #request(): LetterRequest {
    const { kind, meeting = null } = this.about;
    return { kind, choices: { ...this.#chosen, fields: [] }, to: this.#to, meeting, note: this.#note };
  }

  #without(id: Id | null): Chosen {
    const rest = (ids: Id[]) => ids.filter((other) => other !== id);
    return { ticked: rest(this.#chosen.ticked), this_time: rest(this.#chosen.this_time) };
  }
}
