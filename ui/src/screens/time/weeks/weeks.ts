// Weeks of going back bit by bit: their order, and the next one made from one that stands there.
import type { GoOn, Phase, PhaseDay, WeekInPlan, Weeks } from "../../../bridge/wire.gen.ts";
import { blank, type BodyOf } from "../../../plan/blank.ts";
import { aWeekLater } from "../../../plan/days.ts";
import type { KeptOf } from "../../../plan/plan.svelte.ts";

/** What can come after a week. They stand in this order and look the same: none is the usual one. */
export const MOVES = ["ease_off", "hold", "a_bit_more"] as const satisfies GoOn[];
export type Move = (typeof MOVES)[number];

export interface WeekOnScreen {
  id: string;
  record: KeptOf<"phase">;
  /** What was worked out about it. */
  known?: WeekInPlan;
}

/** The weeks in the program's order; one it has not put in order yet stands last. */
export function inOrder(records: KeptOf<"phase">[], known: Weeks | undefined): WeekOnScreen[] {
  const place = (id: string) => known?.weeks.findIndex((week) => week.id === id) ?? -1;
  const at = (id: string) => (place(id) < 0 ? Infinity : place(id));
  const sorted = [...records].sort((a, b) => (at(a.id) === at(b.id) ? a.number - b.number : at(a.id) - at(b.id)));
  return sorted.map((record) => ({ id: record.id, record, known: known?.weeks[place(record.id)] }));
}

/** The next week as a copy to change. No hour in it changes by itself, and how the last one went stays with that. */
export function nextAfter(week: Phase): BodyOf<"phase"> {
  const days = week.days.map((day) => ({ ...day }));
  return { ...blank("phase"), starts: week.starts && aWeekLater(week.starts), days, duties: week.duties };
}

/** "Monday: 9.30 to 12". Empty for a day that says nothing. */
export const saidDay = ({ day, hours }: PhaseDay): string => [day, hours].filter((part) => part.trim()).join(": ");

/** The days that say something, one a line. */
export const saidDays = ({ days }: Phase): string[] => days.map(saidDay).filter(Boolean);
