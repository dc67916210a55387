import type { Body, Kind, Readers } from "../bridge/wire.gen.ts";

/** Only me: what every record starts as. */
export const NOBODY: Readers = { support_worker: false, health: false, work: false };

const BLANK: { [K in Kind]: Extract<Body, { kind: K }> } = {
  about: {
    kind: "about", name: "", job: "", employer: "", usual_week: "", nation: null, first_day_off: null,
    who_uses: "not_sure",
  },
  person: {
    kind: "person", name: "", role: "manager", how_to_reach: "", works_for: "", whom_they_tell: "",
    what_they_write_down: "",
  },
  task: { kind: "task", part: "", can_do: "not_sure", what_makes_it_hard: "", safety: "none", why: "" },
  obstacle: { kind: "obstacle", own_words: "", helped_before: "", area: null, more: "" },
  ask: {
    kind: "ask", suggestion: "", try_for: "", effect_on_work: "", how_it_would_work: "", helps_us_both: "",
    knock_on: "", look_again: "", how_we_would_know: "", state: "idea", notes: [], obstacle: null,
    if_they_say_no: "",
  },
  step: {
    kind: "step", what: "", first_small_step: "", when: { when: "not_set" }, if_this_happens: "",
    then_i_will: "", who_could_help: "", what_would_make_it_easier: "", what_happened: "",
    state: "not_started", obstacle: null,
  },
  time_frame: {
    kind: "time_frame", state: "not_sure_yet", waiting_for: "", not_before: null, from: null, to: null,
    true_first: "", for_work: "",
  },
  meeting: {
    kind: "meeting", person: null, day: null, time: "", place: "", by_phone: false,
    meeting_kind: "keeping_in_touch", formal: "dont_know", someone_with_me: "", easier: "", want_to_say: "",
    rather_not: "", good_enough: "", if_they_keep_asking: "", happened: false, said: "", talked_about: [],
    not_agreed: "", next: "",
  },
  question: { kind: "question", ask: "", answer: "", meeting: null },
};

/** One kind of body, by its kind. */
export type BodyOf<K extends Kind> = Extract<Body, { kind: K }>;

/** An empty record of a kind, as the person first meets its form. */
export function blank<K extends Kind>(kind: K): BodyOf<K> {
  return structuredClone(BLANK[kind]) as BodyOf<K>;
}
