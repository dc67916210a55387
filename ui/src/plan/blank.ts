import type { Body, Kind, Readers } from "../bridge/wire.gen.ts";

/** Only me: what every record starts as. */
export const NOBODY: Readers = { support_worker: false, health: false, work: false };

const BLANK: { [K in Kind]: Extract<Body, { kind: K }> } = {
  about: {
    kind: "about", name: "", job: "", employer: "", usual_week: "", nation: null, first_day_off: null,
    who_uses: "not_sure", someone_helping: "not_said",
  },
  person: {
    kind: "person", name: "", role: "manager", how_to_reach: "", works_for: "", whom_they_tell: "",
    what_they_write_down: "",
  },
  task: { kind: "task", part: "", can_do: "not_sure", what_makes_it_hard: "", safety: "none", why: "" },
  obstacle: { kind: "obstacle", own_words: "", helped_before: "", area: null, more: "" },
  ask: {
    kind: "ask", suggestion: "", try_for: "", effect_on_work: "", how_it_would_work: "", helps_us_both: "",
    knock_on: "", look_again: "", look_again_on: null, how_we_would_know: "", state: "idea", notes: [],
    reason_given: "", obstacle: null, if_they_say_no: "",
  },
  step: {
    kind: "step", what: "", first_small_step: "", when: { when: "not_set" }, time: "", if_this_happens: "",
    then_i_will: "", who_could_help: "", what_would_make_it_easier: "", what_happened: "",
    state: "not_started", obstacle: null, kept_as_it_is: null,
  },
  time_frame: {
    kind: "time_frame", state: "not_sure_yet", waiting_for: "", not_before: null, from: null, to: null,
    true_first: "", whose_idea: "", last_time: "", for_work: "",
  },
  meeting: {
    kind: "meeting", person: null, day: null, day_open_on: null, time: "", place: "", by_phone: false,
    meeting_kind: "not_said", called_by: "", formal: "dont_know", someone_with_me: "", easier: "",
    to_have_ready: "", want_to_say: "", rather_not: "", good_enough: "", if_they_keep_asking: "", happened: false, said: "", talked_about: [],
    not_agreed: "", next: "", questions_left: "", how_it_felt: "",
  },
  question: { kind: "question", ask: "", answer: "", person: null, who_to_ask: "", meeting: null },
  fit_note: {
    kind: "fit_note", from: null, to: null, lasts: { lasts: "not_said" }, says: "not_said", paper: "fit_note",
    issued: null, assessed: null, phased_return: false, amended_duties: false, altered_hours: false,
    workplace_changes: false, comments: "", will_reassess: "not_said", issued_by: "", issuer_profession: "", issuer_address: "", reason: "",
    given_on: null, given_how: "", scan: null,
  },
  waiting: { kind: "waiting", what_for: "", asked_on: null, who_to_ring: "", meanwhile: [], over: false },
  phase: { kind: "phase", starts: null, days: [], duties: "", go_on: "not_said", worked: "", done: false },
  contact: { kind: "contact", day: null, how: "call", person: null, they_rang: false, said: "", next: "" },
  session: {
    kind: "session", person: null, day: null, time: "", steps_before: [], steps_after: [], to_talk_about: "",
    suggestions: [], said: "", next: { next: "leave_it_open" }, happened: false, shown: [],
  },
  keeping_in_touch: { kind: "keeping_in_touch", how_often: "", who: "", about: "", through: "", rather_not: "" },
  consent: { kind: "consent", person: null, with: "", answer: "not_said", about: "", since: null, withdrawn: null },
  check_in: {
    kind: "check_in", day: null, could_manage: "", how_sure: "", could_manage_number: null,
    how_sure_number: null, day_note: "", hours: "",
  },
  if_it_wobbles: { kind: "if_it_wobbles", early_signs: "", what_could_change: "", who_to_tell: "", lines: [] },
  where_things_are: { kind: "where_things_are", state: "off_and_not_sure", own_words: "", since: null },
  given_page: {
    kind: "given_page", person: null, whom: "", day: null, how: "not_said",
    chosen: { kind: "work", person: null, choices: { ticked: [], this_time: [], fields: [] }, order: [], lines: [], print_as: "usual", language: "en-GB" },
    sheet: { title: "", language: "", blocks: [], for_me: false, print_as: "usual" }, made: null, file: null,
  },
};

/** Every kind there is. */
export const KINDS = Object.keys(BLANK) as Kind[];

/** One kind of body, by its kind. */
export type BodyOf<K extends Kind> = Extract<Body, { kind: K }>;

/** An empty record of a kind, as the person first meets its form. */
export function blank<K extends Kind>(kind: K): BodyOf<K> {
  return structuredClone(BLANK[kind]) as BodyOf<K>;
}
