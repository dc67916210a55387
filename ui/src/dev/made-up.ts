// A made-up plan for looking at screens. It is nobody's, and it is not the example the program ships.
import type { Body, Opened, Readers, Record as Kept } from "../bridge/wire.gen.ts";
import { blank, NOBODY } from "../plan/blank.ts";

const WORK: Readers = { ...NOBODY, work: true };
const HELPER: Readers = { ...NOBODY, support_worker: true };
const BOTH: Readers = { support_worker: true, health: true, work: true };

let count = 0;
function kept(number: number, readers: Readers, body: Body): Kept {
  count += 1;
  const id = String(count).padStart(32, "0");
  return { id, number, readers, created: "2026-06-01T09:00:00Z", changed: "2026-06-12T09:00:00Z", body };
}

const manager = kept(1, NOBODY, { ...blank("person"), name: "Sam", role: "manager", how_to_reach: "sam at the depot" });
const helper = kept(2, NOBODY, {
  ...blank("person"), name: "Jo", role: "helping_me", works_for: "the advice service at my surgery",
});
const call = kept(5, HELPER, {
  ...blank("meeting"), meeting_kind: "keeping_in_touch", person: manager.id, day: "2026-11-26", time: "2pm", by_phone: true,
  want_to_say: "I am waiting for a date from the hospital.",
  rather_not: "What the doctor said.",
});
const step = kept(4, NOBODY, {
  ...blank("step"), what: "Ask how phased hours are paid", when: { when: "on", day: "2026-06-03" },
  first_small_step: "Find the HR number", state: "trying",
});

export function madeUp(): Opened {
  const records: Kept[] = [
    kept(1, WORK, { ...blank("about"), name: "Alex", job: "Stock assistant", nation: "england", who_uses: "others" }),
    manager,
    helper,
    kept(1, NOBODY, { ...blank("obstacle"), own_words: "I get worn out by the middle of the day", area: "health" }),
    kept(1, WORK, {
      ...blank("ask"), suggestion: "Start at 10 for the first six weeks", try_for: "six weeks from my first day back",
      effect_on_work: "Mornings are slow and sore until about 10.", helps_us_both: "I can work well for the whole shift, and I can close up.",
      look_again: "In week 3 and week 6.", state: "ready_to_ask", if_they_say_no: "Ask for two late starts a week, for a month.",
    }),
    kept(2, NOBODY, { ...blank("ask"), suggestion: "A quiet room for reports, two mornings a week" }),
    kept(3, BOTH, {
      ...blank("ask"), suggestion: "One email each Monday instead of calls", state: "said_yes",
      notes: [{ on: "2026-06-03", what: "Sam said yes on the phone. In place since." }],
    }),
    kept(4, NOBODY, { ...blank("ask"), suggestion: "A stool at the counter", state: "asked" }),
    step,
    call,
    kept(1, NOBODY, { ...blank("time_frame") }),
  ];
  return {
    label: "My plan", example: false, read_only: null, opened_as_a_copy: false, had_earlier_ways_in: false, records, drafts: [],
    today: {
      day: "Tuesday 24 November 2026", last_here: "June 2026",
      next: { next: "get_ready", meeting: call.id, day: "Thursday 26 November" },
      otherwise: [],
      coming: [{ id: call.id, day: "26 November 2026, 2pm" }],
      left_off: [step.id, records[4]!.id],
    },
    dates: [
      { date: "2026-11-26", said: "26 November 2026" },
      { date: "2026-06-03", said: "3 June 2026" },
    ],
  };
}

/** An empty plan, as it is right after the password. */
export function empty(): Opened {
  const today = { day: "Tuesday 24 November 2026", last_here: null, next: { next: "write_one_thing" as const }, otherwise: [], coming: [], left_off: [] };
  return { label: "My plan", example: false, read_only: null, opened_as_a_copy: false, had_earlier_ways_in: false, records: [], drafts: [], today, dates: [] };
}
