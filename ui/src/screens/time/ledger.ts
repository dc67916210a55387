// What the program works out from fit notes and weeks. Days come in words.
import { call } from "../../bridge/call.ts";
import type { Id } from "../../bridge/wire.gen.ts";
import type { OpenPlan } from "../../plan/plan.svelte.ts";

export interface NoteInLedger { id: Id; from: string | null; to: string | null; counted: boolean; days: number | null }
export interface BetweenNotes { after: Id; kind: "gap" | "overlap"; from: string; to: string }
export interface TimeOff {
  notes: NoteInLedger[];
  between: BetweenNotes[];
  runs_out: { note: Id; day: string; gone_by: boolean } | null;
}
export interface WeekInPlan { id: Id; starts: string | null; hours: string; minutes: number | null }
export interface Weeks { weeks: WeekInPlan[]; most: number }

// The commands are not in the program yet: until they are, the days are those that were written.
export async function timeOff(plan: OpenPlan): Promise<TimeOff> {
  const said = (day: string | null) => (day ? plan.said(day) : null);
  const notes = plan.of("fit_note").map(({ id, body }) => ({ id, from: said(body.from), to: said(body.to), counted: false, days: null }));
  return (await asked<TimeOff>("time_off")) ?? { notes, between: [], runs_out: null };
}

export async function weeks(plan: OpenPlan): Promise<Weeks> {
  const inPlan = plan.of("phase").map(({ id, body }) => ({ id, starts: body.starts && plan.said(body.starts), hours: "", minutes: null }));
  return (await asked<Weeks>("weeks")) ?? { weeks: inPlan, most: 0 };
}

async function asked<T>(command: string): Promise<T | undefined> {
  return call(command as "desk", {}).then((answer) => answer as unknown as T, () => undefined);
}
