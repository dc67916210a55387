// Undo and redo across the whole plan, and the line that says what was just done.
import { getContext, setContext } from "svelte";
import { call } from "../../bridge/call.ts";
import type { Done, Opened, Reader, Record as Kept, Removed, Steps } from "../../bridge/wire.gen.ts";
import { leaveAll } from "../../form/open-forms.ts";
import { placeOf, type Way, type Where } from "../../frame/way.svelte.ts";
import { audienceOf, okToShow } from "../../plan/audience.ts";
import { NOBODY } from "../../plan/blank.ts";
import { numberName } from "../../plan/naming.ts";
import type { OpenPlan } from "../../plan/plan.svelte.ts";
import { keyOf, say } from "../../words/words.ts";

/** What can be done about what was just done. */
type Offer = "undo" | "copy";

/** A line about what was just done. It goes with the page it was told on. */
interface Told {
  words: string;
  offer: Offer | undefined;
  where: Where;
}

/** "Change 3", or the title of the two kinds there is one of. */
export function nameOf({ kind, number }: Pick<Done, "kind" | "number">): string {
  return numberName({ number, body: { kind } }) || say(`title-${keyOf(kind)}`);
}

/** What became of something that was removed for good. */
export const wordsOfRemoval = ({ more_to_clear }: Removed) => say(more_to_clear ? "removed-not-cleared" : "removed");

const READERS: Reader[] = ["work", "support_worker", "health"];

export class Stepping {
  #steps: Steps = $state.raw({ undo: null, redo: null });
  #told: Told | undefined = $state.raw();
  #asked = 0;
  #busy = false;

  constructor(
    readonly plan: OpenPlan,
    private readonly way: Way,
  ) {}

  get undo(): Done | null {
    return this.#steps.undo;
  }

  get redo(): Done | null {
    return this.#steps.redo;
  }

  /** What was just done, while the page it was told on is there. */
  get told(): Told | undefined {
    return this.#told?.where === this.way.where ? this.#told : undefined;
  }

  /** Asks what can be undone now. An answer that comes in behind a newer question is let go. */
  async ask(): Promise<void> {
    if (this.plan.example || this.plan.readOnly) return;
    const asked = (this.#asked += 1);
    const steps = await call("steps", {});
    if (asked === this.#asked) this.#steps = { undo: steps?.undo ?? null, redo: steps?.redo ?? null };
  }

  /** Takes one step back or on. Words in an open form are saved first; then they are what would be undone, and
   *  the person is told before anything is. */
  async step(which: "undo" | "redo"): Promise<void> {
    const meant = this.#steps[which];
    if (!meant || this.#busy) return;
    this.#busy = true;
    try {
      if (!(await leaveAll())) return;
      await this.ask();
      if (JSON.stringify(meant) !== JSON.stringify(this.#steps[which])) return this.tell(say("undo-saved-first"));
      const { done, plan } = await call(which, {});
      if (done) await this.#show(which, done, plan);
    } finally {
      this.#busy = false;
    }
  }

  /** Puts a record in the bin and says so, with the way back beside it. It is out of the plan afterwards, and so may be
   *  what asked for this. */
  async toBin({ id, number, body }: Kept): Promise<void> {
    this.plan.become(await call("put_in_bin", { id }));
    await this.arrive({ body }, say("bin-put-in", { name: nameOf({ kind: body.kind, number }) }), "undo");
  }

  /** Goes to where a kind of record is, and says what was done to one there. */
  async arrive(record: Pick<Kept, "body">, words: string, offer?: Offer): Promise<void> {
    await this.way.go(placeOf(record.body.kind));
    this.tell(words, offer);
  }

  tell(words: string, offer?: Offer): void {
    this.#told = { words, offer, where: this.way.where };
  }

  async #show(which: "undo" | "redo", done: Done, plan: Opened): Promise<void> {
    const marked = this.#markedAgain(done, plan);
    const what = keyOf(done.what);
    const said = say(which === "undo" ? `undone-${what}` : `redone-${what}`, { name: nameOf(done) });
    const words = done.what === "changed" ? this.saidOf(done, plan, said) : said;
    this.plan.become(plan);
    await this.way.go(placeOf(done.kind));
    this.tell([words, ...marked].join(" "));
  }

  /** What came of bringing an earlier state back, in these words. The answer of a permission and its days stay as they
   *  are, and that is said. */
  saidOf({ id, kind, number }: Pick<Done, "id" | "kind" | "number">, now: Opened, words: string): string {
    if (kind !== "consent") return words;
    const then = now.records.find((record) => record.id === id);
    const before = this.plan.find(id);
    const isSame = then && before && JSON.stringify([then.body, then.readers]) === JSON.stringify([before.body, before.readers]);
    return isSame ? say("permission-stays", { name: nameOf({ kind, number }) }) : `${words} ${say("permission-answer-stays")}`;
  }

  /** The marks that a step brings back, in words: nothing is marked OK for someone without a word of it. */
  #markedAgain({ id }: Done, plan: Opened): string[] {
    const [before, now] = [this.plan.find(id), plan.records.find((record) => record.id === id)];
    if (!before || !now) return [];
    const back = READERS.filter((reader) => now.readers[reader] && !before.readers[reader]);
    const marks = audienceOf({ ...NOBODY, ...Object.fromEntries(back.map((reader) => [reader, true])) }, okToShow(this.plan, now));
    return back.length > 0 ? [say("undo-marked-again", { marks: marks.map(({ words }) => words).join(", ") })] : [];
  }
}

const KEY = Symbol("stepping");

export function setStepping(stepping: Stepping): Stepping {
  return setContext(KEY, stepping);
}

export function theStepping(): Stepping {
  return getContext<Stepping>(KEY);
}
