// What was done and what changed since the call before: the program says it, which knows what the plan said then.
import { call as ask } from "../../bridge/call.ts";
import type { NewsOf } from "../../bridge/wire.gen.ts";
import type { KeptOf, OpenPlan } from "../../plan/plan.svelte.ts";
import { beforeTheFirst, callBefore, momentOf, sinceThen, type Call, type Since } from "./around.ts";

export class SinceLast {
  #told: { moment: string; news: NewsOf[] } | undefined = $state.raw();
  #asked = 0;
  /** The call before; none for the first. */
  readonly last: KeptOf<"session"> | undefined = $derived.by(() => callBefore(this.plan, this.call()));
  readonly #moment = $derived(this.last && momentOf(this.last));
  /** What there is to say; none while the answer is on its way. While another is asked for, what was told stays. */
  readonly since: Since | undefined = $derived.by(() => {
    if (this.#moment === undefined) return beforeTheFirst(this.plan);
    return this.#told?.moment === this.#moment ? sinceThen(this.plan, this.#told.news) : undefined;
  });

  constructor(
    private readonly plan: OpenPlan,
    private readonly call: () => Call,
  ) {
    $effect(() => {
      void plan.records;
      if (this.#moment !== undefined) void this.#ask(this.#moment);
    });
  }

  /** An answer that comes in behind a newer question is let go. Without one nothing is told: it could be untrue. */
  async #ask(moment: string): Promise<void> {
    const asked = (this.#asked += 1);
    const news = await ask("news", { moment }).then((told) => told.news, () => undefined);
    if (asked === this.#asked) this.#told = news && { moment, news };
  }
}
