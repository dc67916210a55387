// The sheets for the person alone that there is something for: for each talk to come, for each call with a helper
// that has happened, and two that are always there.
import type { Id } from "../../bridge/wire.gen.ts";
import type { WhichOwn } from "../../frame/way.svelte.ts";
import { numberName } from "../../plan/naming.ts";
import type { KeptOf, OpenPlan } from "../../plan/plan.svelte.ts";
import { say } from "../../words/words.ts";
import { whenAndWhere } from "../meetings/talks.ts";
import { whenIs } from "../sessions/calls.ts";

/** What a sheet is about, and the sheets there are for it. */
export interface SheetsAbout {
  id: Id;
  title: string;
  when: string;
  sheets: WhichOwn[];
}

/** Talks to come, those with a day first. */
export function sheetsForTalks(plan: OpenPlan): SheetsAbout[] {
  const said = (date: string) => plan.said(date);
  const coming = plan.of("meeting").filter(({ body }) => !body.happened);
  coming.sort((a, b) => (a.body.day ?? "9999").localeCompare(b.body.day ?? "9999"));
  return coming.map((record) => ({
    id: record.id,
    title: plan.titleOf(record),
    when: whenAndWhere(record.body, said),
    sheets: [{ which: "my_sheet", about: record.id }, ...ifTheySayNo(plan, record)],
  }));
}

function ifTheySayNo(plan: OpenPlan, { id, body }: KeptOf<"meeting">): WhichOwn[] {
  const texts = [body.rather_not, body.good_enough, body.if_they_keep_asking, ...plan.of("ask").map((ask) => ask.body.if_they_say_no)];
  return texts.some((text) => text.trim()) ? [{ which: "if_they_say_no", about: id }] : [];
}

/** Calls that have happened, the last one first, while someone helps. */
export function sheetsForCalls(plan: OpenPlan): SheetsAbout[] {
  if (plan.helper === undefined) return [];
  const calls = plan.of("session").filter(({ body }) => body.happened);
  return calls.reverse().map((record) => ({
    id: record.id,
    title: say("record-line", { name: numberName(record), line: plan.titleOf(record) }),
    when: whenIs(record.body, (date) => plan.said(date)),
    sheets: [{ which: "call_summary", about: record.id }],
  }));
}
