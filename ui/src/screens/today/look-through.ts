// What is worth a look after weeks away: what stands on the page for the next talk, or on the last page while no talk
// has a day, and what is open. Nothing else is read.
import type { Body, Kind, Record as Kept } from "../../bridge/wire.gen.ts";
import { isoDay } from "../../plan/days.ts";
import type { OpenPlan } from "../../plan/plan.svelte.ts";
import { rightOn } from "../../plan/still-right.ts";
import { hasGoneBy, toCome } from "../meetings/talks.ts";
import { lastTicked, startOf } from "../pages/given.ts";
import { pageForTalk } from "../pages/kinds.ts";

/** The kinds of which some are open, in the order in which they are read. */
const KINDS: Kind[] = ["where_things_are", "time_frame", "waiting", "ask", "step", "question"];

/** What is still to be looked at, one after the other: not what was changed today, or said to be right. */
export function toLookThrough(plan: OpenPlan): Kept[] {
  const now = new Date();
  const today = isoDay(now);
  const open = KINDS.flatMap<Kept>((kind) => plan.of(kind)).filter(({ body }) => isOpen(body));
  const all = [...new Set([...onNextPage(plan, now), ...open])];
  return all.filter(({ id, changed }) => rightOn(plan, id) !== today && isoDay(new Date(changed)) !== today);
}

function isOpen(body: Body): boolean {
  switch (body.kind) {
    case "waiting": return !body.over;
    case "ask": return body.state !== "finished" && body.state !== "said_no";
    case "step": return body.state === "not_started" || body.state === "trying";
    case "question": return !body.answer.trim();
    default: return true;
  }
}

/** What was ticked for the page of the next talk with work. While none has a day, for the page that was ticked last. */
function onNextPage(plan: OpenPlan, now: Date): Kept[] {
  const talk = toCome(plan.of("meeting")).find(({ body }) => body.day !== null && !hasGoneBy(body.day, now));
  const { ticked, this_time } = talk ? startOf(plan, pageForTalk(plan, talk.id)).chosen : lastTicked(plan);
  return plan.records.filter(({ id }) => ticked.includes(id) || this_time.includes(id));
}
