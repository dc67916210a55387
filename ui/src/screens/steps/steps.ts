// The order of steps on screen.
import type { StepState } from "../../bridge/wire.gen.ts";
import type { KeptOf } from "../../plan/plan.svelte.ts";

export const STATES: StepState[] = ["not_started", "trying", "done", "on_hold", "changed_my_mind"];

const PLACE: { [state in StepState]: number } = { trying: 0, not_started: 1, on_hold: 2, done: 3, changed_my_mind: 3 };

/** What is being tried first, what is behind the person last; within that by number. */
export function inOrder(steps: KeptOf<"step">[]): KeptOf<"step">[] {
  return [...steps].sort((a, b) => PLACE[a.body.state] - PLACE[b.body.state] || a.number - b.number);
}

/** Whether nothing more is wanted from a step. */
export function isBehind(state: StepState): boolean {
  return state === "done" || state === "changed_my_mind";
}
