// A made-up plan with something in every place, for looking at screens. It is nobody's.
import type { Body, Opened, Readers, Record as Kept, KeptFile } from "../bridge/wire.gen.ts";
import { blank, NOBODY } from "../plan/blank.ts";
import { madeUp } from "./made-up.ts";

const WORK: Readers = { ...NOBODY, work: true };
const HELPER: Readers = { ...NOBODY, support_worker: true };

/** A picture of a paper, by name. */
export const SCAN: KeptFile = { id: "5".repeat(32), digest: "5".repeat(64) };

let count = 100;
function kept(number: number, readers: Readers, body: Body): Kept {
  count += 1;
  const id = String(count).padStart(32, "0");
  return { id, number, readers, created: "2026-06-01T09:00:00Z", changed: "2026-06-12T09:00:00Z", body };
}

/** The made-up plan with more steps, parts of the job, questions, a meeting that happened and a time frame. */
export function fuller(): Opened {
  const plan = madeUp();
  const obstacle = plan.records.find(({ body }) => body.kind === "obstacle")!;
  const call = plan.records.find(({ body }) => body.kind === "meeting")!;
  plan.records = plan.records.filter(({ body }) => body.kind !== "time_frame");
  plan.records.push(
    kept(2, HELPER, {
      ...blank("obstacle"), own_words: "I have not heard from Sam since I sent my note in. I do not know what they think.",
      helped_before: "Writing down what I want to say before I ring", area: "contact", more: "I keep going over our last talk.",
    }),
    kept(3, NOBODY, { ...blank("obstacle"), own_words: "They are short of people and I feel I am letting them down.", area: "thoughts_and_feelings" }),
    kept(4, NOBODY, { ...blank("obstacle"), own_words: "The bus does not fit shorter days." }),
    kept(5, NOBODY, {
      ...blank("step"), what: "Find out what our sick leave rules say", first_small_step: "Ask the team leader to send me the staff book",
      when: { when: "between", from: "2026-11-26", to: "2026-12-03" }, who_could_help: "The union rep", obstacle: obstacle.id,
    }),
    kept(6, NOBODY, { ...blank("step"), what: "Say my two changes out loud once", when: { when: "before_our_next_call" }, state: "done", what_happened: "It was shorter than I thought." }),
    kept(7, NOBODY, { ...blank("step"), what: "Walk as far as the shop", when: { when: "when_this_happens", what: "I have had two fair days in a row" }, state: "on_hold" }),
    kept(6, HELPER, {
      ...blank("meeting"), day: "2026-06-03", time: "11am", by_phone: true, happened: true, said: "The team leader rang for Sam. Kind, and in a hurry.",
      talked_about: [{ what: "One email each Monday", who: "Me", by_when: "from next Monday" }, { what: "A call with Sam", who: "Sam to set it up", by_when: "within two weeks" }],
      not_agreed: "Who reads my note. She did not know, and will ask.", next: "The call with Sam",
    }),
    kept(7, NOBODY, { ...blank("meeting"), day: "2026-06-03", meeting_kind: "occupational_health", place: "Their office, second floor" }),
    kept(1, WORK, { ...blank("question"), ask: "How are shorter weeks paid?", meeting: call.id }),
    kept(2, NOBODY, { ...blank("question"), ask: "Is this meeting formal? Can someone come with me?" }),
    kept(1, WORK, { ...blank("task"), part: "Helping people at the desk", can_do: "yes" }),
    kept(2, WORK, {
      ...blank("task"), part: "Putting stock on the shelves", can_do: "with_a_change", what_makes_it_hard: "the low shelves and the full trolley",
      why: "Bending sets it off for the rest of the day.",
    }),
    kept(3, NOBODY, { ...blank("task"), part: "Driving the van", safety: "driving", what_makes_it_hard: "I have not sat that long for weeks" }),
    kept(4, NOBODY, { ...blank("task"), part: "Saturdays", can_do: "not_yet" }),
    kept(3, NOBODY, {
      ...blank("person"), name: "The surgery", role: "gp", how_to_reach: "Ring at 8, or use the online form",
      works_for: "Nobody at my work", whom_they_tell: "Nobody, unless I say so",
    }),
    kept(1, WORK, {
      ...blank("time_frame"), state: "waiting", waiting_for: "The hospital. The letter said eight weeks or so.",
      true_first: "I can be on my feet for two hours and still cook tea after.",
      for_work: "I am waiting for a hospital appointment. I do not have a date yet. I will tell you when I know more.",
    }),
  );
  plan.records.push(...timeOff(), ...inTouch(plan), ...calls(plan));
  plan.dates.push({ date: "2026-12-03", said: "3 December 2026" }, { date: "2026-07-01", said: "1 July 2026" }, { date: "2026-05-04", said: "4 May 2026" });
  return plan;
}

/** Something in every part of time off. */
function timeOff(): Kept[] {
  const days = [{ day: "Monday", hours: "10 to 12", minutes: 120 }, { day: "Thursday", hours: "10 to 12.30", minutes: 150 }];
  return [
    kept(1, NOBODY, { ...blank("fit_note"), from: "2026-05-04", lasts: { lasts: "weeks", n: 4 }, says: "not_fit", reason: "My back", given_on: "2026-06-03", given_how: "A photo by email" }),
    kept(2, WORK, { ...blank("fit_note"), from: "2026-07-01", to: "2026-12-03", says: "may_be_fit", altered_hours: true, comments: "Shorter days for a while.", scan: SCAN }),
    kept(1, NOBODY, {
      ...blank("waiting"), what_for: "The scan of my back", asked_on: "2026-05-04", who_to_ring: "The clinic desk, mornings",
      meanwhile: ["Ring and ask how long the wait might be", "Walk as far as the shop"],
    }),
    kept(2, NOBODY, { ...blank("waiting"), what_for: "A call back from the surgery", over: true }),
    kept(1, NOBODY, { ...blank("phase"), starts: "2026-07-01", days, duties: "Emails and the desk", worked: "Thursday was too long.", done: true, go_on: "hold" }),
    kept(2, WORK, { ...blank("phase"), days: [{ day: "Two nights", hours: "the first half of the shift", minutes: null }] }),
    kept(1, HELPER, { ...blank("check_in"), day: "2026-06-03", could_manage: "Emails, if I can lie down after", how_sure: "Not very", could_manage_number: 3 }),
    kept(2, NOBODY, { ...blank("check_in"), day: "2026-07-01", could_manage: "The desk for two hours", how_sure: "Surer than in June", day_note: "I cried on the way home.", how_sure_number: 6 }),
    kept(1, NOBODY, {
      ...blank("if_it_wobbles"), early_signs: "I stop answering friends", what_could_change: "Two late starts a week, for two weeks", who_to_tell: "Sam, and my sister",
      lines: [{ if_this: "I have two hard days in a row", then_that: "I stay with this week for one more week" }],
    }),
  ];
}

/** Something in every part of being in touch with work. */
function inTouch({ records }: Opened): Kept[] {
  const [manager, helper] = records.filter(({ body }) => body.kind === "person") as [Kept, Kept];
  return [
    kept(1, NOBODY, { ...blank("contact"), how: "email", person: manager.id, day: "2026-05-04", said: "I sent my note and asked who reads it." }),
    kept(2, HELPER, { ...blank("contact"), person: manager.id, day: "2026-06-03", they_rang: true, said: "Sam asked how I am. I said I have no date yet.", next: "Sam writes to me about the stool." }),
    kept(1, WORK, {
      ...blank("keeping_in_touch"), how_often: "One email each Monday", who: "Sam", through: "By email", rather_not: "What the doctor said, and when I am back",
    }),
    kept(1, HELPER, { ...blank("consent"), person: helper.id, with: "HR", answer: "may", about: "My hours and the stool, until the summer", since: "2026-06-03" }),
  ];
}

/** A call with whoever helps that happened, and one that is planned. */
function calls({ records }: Opened): Kept[] {
  const helper = records.find(({ body }) => body.kind === "person" && body.role === "helping_me")!;
  const step = records.find(({ body }) => body.kind === "step" && body.when.when === "before_our_next_call")!;
  return [
    kept(1, HELPER, {
      ...blank("session"), person: helper.id, day: "2026-06-03", time: "10.30am", happened: true, steps_before: [step.id],
      to_talk_about: "The call with Sam, and what I can ask for", said: "Jo thinks the two ideas are clear.",
      suggestions: [
        { what: "Say both changes out loud once more", answer: "yes", became: null },
        { what: "Jo joins the call with Sam", answer: "not_for_me", became: null },
        { what: "Ask the union what others have asked for", answer: "not_said", became: null },
      ],
    }),
    kept(2, NOBODY, { ...blank("session"), person: helper.id, day: "2026-12-03", to_talk_about: "How the call with Sam went" }),
  ];
}
