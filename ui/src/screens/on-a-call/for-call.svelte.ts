// What is chosen for a call with whoever helps. It starts from what is marked OK to show them, without what the person
// left out last time. What is added for one call counts for that call alone. The choice is kept encrypted, with the
// drafts, one for each person, and apart from what is chosen for a page that is printed for them.
import { call, codeOf } from "../../bridge/call.ts";
import type { Choices, FaultCode, Id, PageItem, PrivateField, ShownItem } from "../../bridge/wire.gen.ts";
import type { KeptOf, OpenPlan } from "../../plan/plan.svelte.ts";
import { say } from "../../words/words.ts";
import type { ToTickInside } from "../pages/to-tick.ts";

interface Kept {
  left_out: Id[];
  /** The call that the rest is for. */
  call: Id | null;
  this_time: Id[];
  fields: [Id, PrivateField][];
}

/** How the choices for calls begin among the drafts. */
const FORMS = "page:shown:";
const NOTHING: Kept = { left_out: [], call: null, this_time: [], fields: [] };

export class ForCall implements ToTickInside {
  readonly what = "call";
  readonly reader = "support_worker";
  readonly first: Id[] = [];
  items: PageItem[] = $state.raw([]);
  /** The page as they would see it. */
  shown: ShownItem[] = $state.raw([]);
  ready = $state(false);
  /** Why the last tick or look did not do all that it was for, such as to take something off the screen. */
  trouble: FaultCode | undefined = $state();
  /** How often its ticks were all taken away or put back: the list begins anew with each. */
  startedAnew = $state(0);
  /** The choice from before all ticks were taken away. */
  #before: Kept | undefined = $state.raw();
  #kept: Kept = $state.raw(NOTHING);
  readonly #form: string;
  #asked = 0;

  constructor(
    private readonly plan: OpenPlan,
    readonly record: KeptOf<"session">,
  ) {
    this.#form = `${FORMS}${record.body.person ?? "someone"}`;
    this.#kept = keptFrom(plan.draft(this.#form), record.id);
  }

  get choices(): Choices {
    const { left_out, this_time, fields } = this.#kept;
    const marked = this.plan.records.filter(({ id, readers }) => readers.support_worker && !left_out.includes(id));
    return { ticked: marked.map(({ id }) => id), this_time, fields };
  }

  get count(): number {
    return this.items.filter((item) => this.isOn(item)).length;
  }

  get legend(): string {
    return say("for-call-count", { on: String(this.count), all: String(this.items.length) });
  }

  /** Whether all ticks were taken away just now, and can be put back. */
  get beganFromNothing(): boolean {
    return this.#before !== undefined;
  }

  isOn({ id, marked }: PageItem): boolean {
    return marked ? !this.#kept.left_out.includes(id) : this.#kept.this_time.includes(id);
  }

  hasPrivate({ id }: PageItem, field: PrivateField): boolean {
    return this.#kept.fields.some(([of, ticked]) => of === id && ticked === field);
  }

  /** Shows an item, or leaves it out. Its private fields go with it. */
  async put({ id, marked }: PageItem, on: boolean): Promise<void> {
    const without = (ids: Id[]) => ids.filter((other) => other !== id);
    const { left_out, this_time, fields } = this.#kept;
    await this.#keep({
      left_out: on || !marked ? without(left_out) : [...without(left_out), id],
      this_time: on && !marked ? [...without(this_time), id] : without(this_time),
      fields: on ? fields : fields.filter(([of]) => of !== id),
    });
  }

  async putPrivate({ id }: PageItem, field: PrivateField, on: boolean): Promise<void> {
    const others = this.#kept.fields.filter(([of, ticked]) => of !== id || ticked !== field);
    await this.#keep({ fields: on ? [...others, [id, field]] : others });
  }

  /** Takes every tick away. There is no way to tick all at once. */
  async startFromNothing(): Promise<void> {
    const marked = this.items.filter(({ marked }) => marked).map(({ id }) => id);
    const left_out = [...new Set([...this.#kept.left_out, ...marked])];
    this.startedAnew += 1;
    await this.#keep({ left_out, this_time: [], fields: [] }, this.#kept);
  }

  /** Puts the ticks back that were taken away. */
  async putBack(): Promise<void> {
    this.startedAnew += 1;
    await this.#keep(this.#before ?? {});
  }

  /** Asks what could be shown, and what is. */
  async look(): Promise<void> {
    this.trouble = undefined;
    await this.#look();
  }

  /** An answer that comes in behind a newer question is let go. */
  async #look(): Promise<void> {
    const now = byMarks(this.plan, this.#kept);
    if (now !== this.#kept) this.#kept = now;
    const asked = (this.#asked += 1);
    const found = await this.#ask(() => call("call_items", { call: this.record.id, choices: this.choices }));
    if (!found || asked !== this.#asked) return;
    this.items = found.items;
    this.shown = found.shown;
    this.ready = true;
  }

  async #keep(change: Partial<Kept>, before?: Kept): Promise<void> {
    this.trouble = undefined;
    this.#kept = { ...this.#kept, ...change };
    this.#before = before;
    const text = JSON.stringify(this.#kept);
    // Known here at once: the next page of the call starts from it.
    this.plan.keptDraft(this.#form, text);
    // What is unticked leaves the Sharing window before anything is written. What is ticked waits until it is shown.
    await this.#ask(() => call("show_less", { call: this.record.id, choices: this.choices }));
    await Promise.all([this.#ask(() => call("keep_draft", { form: this.#form, text })), this.#look()]);
  }

  /** What went wrong stays said until the next tick or look, whatever goes well after it. */
  async #ask<T>(ask: () => Promise<T>): Promise<T | undefined> {
    try {
      return await ask();
    } catch (fault) {
      this.trouble = codeOf(fault);
      return undefined;
    }
  }
}

/** What was added for one call only and is marked OK to show since goes by its mark, so that without it nothing is shown.
 *  The private boxes of what is not shown any more go too. */
function byMarks(plan: OpenPlan, kept: Kept): Kept {
  const isMarked = (id: Id) => plan.find(id)?.readers.support_worker === true;
  const this_time = kept.this_time.filter((id) => !isMarked(id));
  const fields = kept.fields.filter(([id]) => this_time.includes(id) || isMarked(id));
  return this_time.length + fields.length < kept.this_time.length + kept.fields.length ? { ...kept, this_time, fields } : kept;
}

/** Brings every kept choice in line with the marks, whichever page is open when one changes. What the disk does not take
 *  is so here until the lock. */
export async function goesByMarks(plan: OpenPlan): Promise<void> {
  for (const [form] of plan.draftsUnder(FORMS)) {
    const kept = read(plan.draft(form)); // as it is by now: a tick may have come while another was written
    const now = byMarks(plan, kept);
    if (now === kept) continue;
    plan.keptDraft(form, JSON.stringify(now));
    await call("keep_draft", { form, text: JSON.stringify(now) }).catch(() => undefined);
  }
}

/** Reads what was kept. What was added for another call is left behind. */
export function keptFrom(text: string | undefined, callId: Id): Kept {
  const kept = read(text);
  return kept.call === callId ? kept : { ...NOTHING, left_out: kept.left_out, call: callId };
}

/** What does not read as a choice is none. */
function read(text: string | undefined): Kept {
  try {
    const kept = { ...NOTHING, ...(JSON.parse(text ?? "") as Partial<Kept>) };
    const fields = Array.isArray(kept.fields) ? kept.fields : [];
    return { call: kept.call, left_out: ids(kept.left_out), this_time: ids(kept.this_time), fields };
  } catch {
    return NOTHING;
  }
}

function ids(kept: unknown): Id[] {
  return Array.isArray(kept) ? kept.filter((id): id is Id => typeof id === "string") : [];
}
