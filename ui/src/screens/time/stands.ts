// One line of what stands in a part of this place.
import type { TimeOff } from "../../bridge/wire.gen.ts";
import type { OpenPlan } from "../../plan/plan.svelte.ts";
import { numberName } from "../../plan/naming.ts";
import { keyOf, say } from "../../words/words.ts";
import { newestFirst } from "./check-ins/check-ins.ts";
import { saidStands } from "./fit-notes/notes.ts";
import { KIND_OF, type OtherPart, type Part } from "./parts.ts";
import { saidDates } from "./time-frame/time-frame.ts";

/** Whether anything is written in a part. */
export function holds(plan: OpenPlan, part: Part): boolean {
  return plan.of(KIND_OF[part]).length > 0;
}

/** What stands in a part, in one line. */
export function standsIn(plan: OpenPlan, part: OtherPart, ledger: TimeOff | undefined): string {
  return holds(plan, part) ? line(plan, part, ledger) : say(`time-line-${part}-none`);
}

function line(plan: OpenPlan, part: OtherPart, ledger: TimeOff | undefined): string {
  switch (part) {
    case "time-frame": return timeFrame(plan);
    case "fit-notes": return saidStands(plan.of("fit_note"), ledger) || last(plan, plan.of("fit_note"));
    case "waiting": return last(plan, plan.of("waiting").filter(({ body }) => !body.over)) || say("time-line-waiting-none-now");
    case "weeks": return week(plan);
    case "check-ins": return last(plan, newestFirst(plan.of("check_in")).reverse());
    case "if-it-wobbles": return say("time-line-if-it-wobbles-written");
  }
}

function timeFrame(plan: OpenPlan): string {
  const frame = plan.of("time_frame")[0]!.body;
  const dates = saidDates(frame, (date) => plan.said(date));
  return [say(`time-state-${keyOf(frame.state)}`), dates].filter(Boolean).join(": ");
}

/** The last of some records by its own line. */
function last(plan: OpenPlan, records: Parameters<OpenPlan["titleOf"]>[0][]): string {
  const record = records.at(-1);
  return record ? say("history-linked", { name: numberName(record), line: plan.titleOf(record) }) : "";
}

/** The first week that is not done, by its first day where it has one. */
function week(plan: OpenPlan): string {
  const weeks = plan.of("phase");
  const next = weeks.find(({ body }) => !body.done) ?? weeks.at(-1)!;
  const { starts, done } = next.body;
  if (!done && starts) return say("time-line-weeks-starts", { week: numberName(next), day: plan.said(starts) });
  return say("time-line-weeks-written", { week: numberName(weeks.at(-1)!) });
}
