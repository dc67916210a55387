// What a line of "what was talked about" became: a step, a change, or something said about a change. Nothing more is
// kept than those: a line whose words stand in one has become it, and pressing again makes no second.
import type { Ask, AskState, Meeting, TalkedAbout } from "../../bridge/wire.gen.ts";
import type { BodyOf } from "../../plan/blank.ts";
import { inShort } from "../../plan/naming.ts";
import type { KeptOf, OpenPlan } from "../../plan/plan.svelte.ts";
import { changeFrom, stepFrom } from "../../plan/starting.ts";
import { nextFor } from "../changes/next-for.ts";

/** The line's words with its time, as they stand in what it becomes. */
export function wordsOf({ what, by_when }: TalkedAbout): string {
  return [what, by_when].map((part) => part.trim()).filter(Boolean).join(", ");
}

/** What it became, if anything. */
export function became(plan: OpenPlan, line: TalkedAbout): KeptOf<"step"> | KeptOf<"ask"> | undefined {
  const words = wordsOf(line);
  const changes = plan.of("ask");
  return (
    plan.of("step").find(({ body }) => body.what === inShort(words)) ??
    changes.find(({ body }) => body.suggestion === inShort(words)) ??
    changes.find(({ body }) => body.notes.some(({ what }) => what === words))
  );
}

/** A step that starts from it, with who does it as who could help. */
export function stepOf(line: TalkedAbout): BodyOf<"step"> {
  return { ...stepFrom(wordsOf(line)), who_could_help: line.who };
}

export function changeOf(line: TalkedAbout): BodyOf<"ask"> {
  return changeFrom(wordsOf(line));
}

/** Where the change stands after the talk, with the line as a note of that day. */
export function changedBy(line: TalkedAbout, { notes }: Ask, state: AskState, meeting: Meeting, today: string): Partial<Ask> {
  return { state, notes: [...notes, { on: meeting.day ?? today, what: wordsOf(line) }] };
}

/** The changes a talk may have been about, each with where it could stand now. */
export function openChanges(plan: OpenPlan): { change: KeptOf<"ask">; states: AskState[] }[] {
  const asked = (states: AskState[]): AskState[] => (states.includes("asked") ? ["said_yes", "said_no"] : states);
  return plan.of("ask").map((change) => ({ change, states: asked(nextFor(change.body)?.states ?? []) })).filter(({ states }) => states.length > 0);
}
