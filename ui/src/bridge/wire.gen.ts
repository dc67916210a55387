export type Id = string;
export type Words = string;
export type OnlyMe = string;
export type NeverForWork = string;
export type Nation = "england" | "wales" | "scotland" | "northern_ireland";
export type WhoUses = "not_sure" | "only_me" | "others" | "work";
export type About = { name: Words, job: Words, employer: Words, usual_week: Words, nation: Nation | null, first_day_off: string | null, who_uses: WhoUses };
export type Role = "manager" | "hr" | "occupational_health" | "gp" | "union" | "colleague" | "helping_me" | "other";
export type Person = { name: Words, role: Role, how_to_reach: Words, works_for: Words, whom_they_tell: Words, what_they_write_down: Words };
export type CanDo = "yes" | "with_a_change" | "not_yet" | "not_sure";
export type Safety = "none" | "driving" | "machines" | "heights";
export type Task = { part: Words, can_do: CanDo, what_makes_it_hard: Words, safety: Safety, why: OnlyMe };
export type Area = "health" | "thoughts_and_feelings" | "the_job" | "people" | "contact" | "home_and_money" | "getting_there" | "waiting_for_care" | "rules_and_benefits";
export type Obstacle = { own_words: Words, helped_before: Words, area: Area | null, more: OnlyMe };
export type AskState = "idea" | "ready_to_ask" | "asked" | "said_yes" | "said_no" | "finished";
export type DatedNote = { on: string, what: Words };
export type Ask = { suggestion: Words, try_for: Words, effect_on_work: Words, how_it_would_work: Words, helps_us_both: Words, knock_on: Words, look_again: Words, how_we_would_know: Words, state: AskState, notes: Array<DatedNote>, obstacle: Id | null, if_they_say_no: NeverForWork };
export type When = { "when": "not_set" } | { "when": "on", day: string } | { "when": "between", from: string, to: string } | { "when": "before_our_next_call" } | { "when": "when_this_happens", what: Words };
export type StepState = "not_started" | "trying" | "done" | "on_hold" | "changed_my_mind";
export type Step = { what: Words, first_small_step: Words, when: When, if_this_happens: Words, then_i_will: Words, who_could_help: Words, what_would_make_it_easier: Words, what_happened: Words, state: StepState, obstacle: Id | null };
export type TimeFrameState = "not_sure_yet" | "waiting" | "not_before" | "some_time_between" | "something_first";
export type TimeFrame = { state: TimeFrameState, waiting_for: OnlyMe, not_before: string | null, from: string | null, to: string | null, true_first: Words, for_work: Words };
export type MeetingKind = "keeping_in_touch" | "review" | "planning_the_return" | "first_day_back" | "phased_review" | "occupational_health" | "capability" | "grievance" | "other";
export type Formal = "yes" | "no" | "dont_know";
export type TalkedAbout = { what: Words, who: Words, by_when: Words };
export type Meeting = { person: Id | null, day: string | null, time: Words, place: Words, by_phone: boolean, meeting_kind: MeetingKind, formal: Formal, someone_with_me: Words, easier: Words, want_to_say: Words, rather_not: NeverForWork, good_enough: NeverForWork, if_they_keep_asking: NeverForWork, happened: boolean, said: Words, talked_about: Array<TalkedAbout>, not_agreed: Words, next: Words };
export type Question = { ask: Words, answer: Words, meeting: Id | null };
export type Kind = "about" | "person" | "task" | "obstacle" | "ask" | "step" | "time_frame" | "meeting" | "question";
export type Body = { "kind": "about" } & About | { "kind": "person" } & Person | { "kind": "task" } & Task | { "kind": "obstacle" } & Obstacle | { "kind": "ask" } & Ask | { "kind": "step" } & Step | { "kind": "time_frame" } & TimeFrame | { "kind": "meeting" } & Meeting | { "kind": "question" } & Question;
export type Reader = "support_worker" | "health" | "work";
export type Readers = { support_worker: boolean, health: boolean, work: boolean };
export type Record = { id: Id, number: number, readers: Readers, created: string, changed: string, body: Body };
export type PrivateField = "task_why" | "obstacle_more" | "time_frame_waiting_for" | "ask_if_they_say_no" | "meeting_rather_not" | "meeting_good_enough" | "meeting_if_they_keep_asking";
export type Choices = { ticked: Array<Id>, this_time: Array<Id>, fields: Array<[Id, PrivateField]> };
export type FindingCode = "empty" | "too_long" | "ends_before_it_starts" | "date_not_whole" | "no_such_day" | "year_too_far";
export type Finding = { field: string, code: FindingCode };
export type PageRequest = { reader: Reader, choices: Choices };
export type PageItem = { id: Id, kind: Kind, number: number, words: string, marked: boolean, on_page: boolean };
export type Fact = { label: string, value: string };
export type ListItem = { mark: string, text: string };
export type Block = { "block": "heading", text: string } | { "block": "paragraph", text: string } | { "block": "facts", facts: Array<Fact> } | { "block": "table", header: Array<string>, rows: Array<Array<string>>, shares: Array<number>, blank_rows: number } | { "block": "list", items: Array<ListItem> } | { "block": "writing_lines", lines: number, label: string };
export type Sheet = { title: string, language: string, blocks: Array<Block> };
export type NextThing = { "next": "get_ready", meeting: Id, day: string } | { "next": "note_what_was_said", meeting: Id, day: string } | { "next": "still_want_it", step: Id, day: string } | { "next": "first_message" } | { "next": "a_step", step: Id } | { "next": "write_one_thing" } | { "next": "enough_for_today" };
export type Coming = { id: Id, day: string };
export type Today = { day: string, last_here: string | null, next: NextThing, coming: Array<Coming>, left_off: Array<Id> };
export type Nothing = {};
export type PlanEntry = { plan: string, label: string };
export type SaidDate = { date: string, said: string };
export type Draft = { form: string, text: string };
export type Opened = { label: string, example: boolean, records: Array<Record>, drafts: Array<Draft>, today: Today, dates: Array<SaidDate> };
export type Desk = { "desk": "first_run" } | { "desk": "locked", plans: Array<PlanEntry> } | { "desk": "open", plan: Opened };
export type CreatePlan = { label: string, password: string };
export type OpenPlan = { plan: string, password: string };
export type KeepDraft = { form: string, text: string };
export type Save = { id: Id | null, visit: string, readers: Readers, body: Body };
export type Saved = { record: Record | null, findings: Array<Finding>, today: Today, dates: Array<SaidDate> };
export type TypedDate = { day: string, month: string, year: string };
export type ReadDate = { "read": "no_date" } | { "read": "date", date: string, said: string } | { "read": "problem", code: FindingCode };
export type PageCheck = { ready: boolean, leaks: Array<PrivateWords>, short_words: Array<PrivateWords>, missing_characters: Array<string> };
export type PrivateWords = { id: Id, kind: Kind, number: number, field: string, words: string };
export type Preview = { items: Array<PageItem>, pages: Array<string>, sheet: Sheet, check: PageCheck };
export type SavedPage = { file_name: string | null };
export type PageText = { text: string };
export type FaultCode = "empty_password" | "wrong_password" | "damaged" | "newer" | "already_open" | "disk_full" | "cannot_write" | "moved" | "locked" | "page_not_ready" | "no_printer" | "unexpected";
export type Fault = { code: FaultCode };
export type Commands = {
  desk: { request: Nothing, reply: Desk },
  create_plan: { request: CreatePlan, reply: Opened },
  open_plan: { request: OpenPlan, reply: Opened },
  open_example: { request: Nothing, reply: Opened },
  lock: { request: Nothing, reply: Nothing },
  save: { request: Save, reply: Saved },
  keep_draft: { request: KeepDraft, reply: Nothing },
  read_date: { request: TypedDate, reply: ReadDate },
  preview_page: { request: PageRequest, reply: Preview },
  print_page: { request: PageRequest, reply: Nothing },
  save_page: { request: PageRequest, reply: SavedPage },
  page_text: { request: PageRequest, reply: PageText },
};
