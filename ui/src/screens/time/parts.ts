// The parts of this place: which one is open, and which stand open in the overview for where things are.
import type { Kind, WhereState } from "../../bridge/wire.gen.ts";
import type { Where } from "../../frame/way.svelte.ts";
import type { OpenPlan } from "../../plan/plan.svelte.ts";

export const PARTS = ["where-things-are", "time-frame", "fit-notes", "waiting", "weeks", "check-ins", "if-it-wobbles"] as const;
export type Part = (typeof PARTS)[number];
/** Every part but where things are, which stands above them all. */
export type OtherPart = Exclude<Part, "where-things-are">;
const OTHERS = PARTS.filter((part): part is OtherPart => part !== "where-things-are");

/** The kind of record each part is about. */
export const KIND_OF = {
  "where-things-are": "where_things_are", "time-frame": "time_frame", "fit-notes": "fit_note", waiting: "waiting",
  weeks: "phase", "check-ins": "check_in", "if-it-wobbles": "if_it_wobbles",
} as const satisfies { [part in Part]: Kind };

/** The word that opens a new record of a part. */
export const NEW_IN = {
  "time-frame": "new", "fit-notes": "new-fit-note", waiting: "new-wait", weeks: "new-week", "check-ins": "new-check-in",
} as const satisfies { [part in Part]?: Where["open"] };

/** What stands open for each; the rest is folded away, never gone. None of them leads back to work sooner. */
const APPLIES: { [state in WhereState]: readonly OtherPart[] } = {
  off_and_not_sure: ["fit-notes", "time-frame", "waiting"],
  waiting: ["waiting", "fit-notes", "time-frame"],
  preparing: ["time-frame", "weeks", "fit-notes", "if-it-wobbles"],
  back: ["check-ins", "weeks", "if-it-wobbles", "fit-notes"],
  new_job: ["if-it-wobbles", "check-ins"],
  leaving: ["fit-notes"],
  medical_retirement: ["fit-notes", "waiting"],
  other: OTHERS,
};

/** The part that a word or a record opens. None for the overview. */
export function partOf(open: Where["open"], kind: Kind | undefined): Part | undefined {
  const named = PARTS.find((part) => part === open || (part in NEW_IN && NEW_IN[part as keyof typeof NEW_IN] === open));
  return named ?? PARTS.find((part) => KIND_OF[part] === kind);
}

/** The parts in their order. While nobody has said where things are, what holds something stands open too. */
export function inOrder(state: WhereState | undefined, holds: (part: OtherPart) => boolean): { open: OtherPart[]; quiet: OtherPart[] } {
  const first = APPLIES[state ?? "off_and_not_sure"];
  const rest = OTHERS.filter((part) => !first.includes(part));
  const more = state === undefined ? rest.filter(holds) : [];
  return { open: [...first, ...more], quiet: rest.filter((part) => !more.includes(part)) };
}

/** Whether this is another way for things to go than back to the job. */
export function isAnotherWay(state: WhereState): state is "new_job" | "leaving" | "medical_retirement" {
  return state === "new_job" || state === "leaving" || state === "medical_retirement";
}

/** Whether the person said that this job is behind them. What is about it then says so, and stays where it is. */
export function isJobBehind(plan: OpenPlan): boolean {
  const state = plan.of("where_things_are")[0]?.body.state;
  return state !== undefined && isAnotherWay(state);
}
