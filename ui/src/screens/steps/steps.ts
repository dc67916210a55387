// The order of steps on screen.
import type { StepState, When } from "../../bridge/wire.gen.ts";
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

/** The action plan by day: what has a day first, the nearest first, then what has none. What is not wanted is left out. */
export function byDay(steps: KeptOf<"step">[]): KeptOf<"step">[] {
  const wanted = steps.filter(({ body }) => body.state !== "changed_my_mind");
  return wanted.sort((a, b) => firstDay(a.body.when).localeCompare(firstDay(b.body.when)) || a.number - b.number);
}

/** Behind every day stands what comes before a call, then what waits for something, then what has no day. */
function firstDay(when: When): string {
  switch (when.when) {
    case "on": return when.day;
    case "between": return when.from;
    case "before_our_next_call": return "a";
    case "when_this_happens": return "b";
    case "not_set": return "c";
  }
}
