// A change or a step that starts from what gets in the way: tied to it, with the person's words brought along.
import { blank, type BodyOf } from "../../plan/blank.ts";
import type { KeptOf } from "../../plan/plan.svelte.ts";

export function changeFor({ id, body }: KeptOf<"obstacle">): BodyOf<"ask"> {
  return { ...blank("ask"), obstacle: id, effect_on_work: body.own_words };
}

export function stepFor({ id, body }: KeptOf<"obstacle">): BodyOf<"step"> {
  return { ...blank("step"), obstacle: id, what_would_make_it_easier: body.helped_before };
}
