// Made from the Rust types and commands.in. Do not edit: FOOTING_WRITE=1 cargo test -p footing generated

/** About me: what heads a page, and which nation's facts to show. */
export type About = {
  /** The name to put on a page. */
  name: Words,
  /** The job, in the person's words. */
  job: Words,
  /** Who the person works for. */
  employer: Words,
  /** The usual week, in any pattern. */
  usual_week: Words,
  /** Which nation's help lines and facts to show. `None` shows those that are true everywhere. */
  nation: Nation | null,
  /** The first day off. */
  first_day_off: string | null,
  /** Who else uses this computer. For the program alone: it goes on no page. */
  who_uses: WhoUses,
  /** Whether anyone is helping. Until the answer is yes, nothing about a helper is on screen. It goes on no page. */
  someone_helping: SomeoneHelping, };
/** Nine areas, named for people rather than for diagnoses (domain research §2). */
export type Area = "health" | "thoughts_and_feelings" | "the_job" | "people" | "contact" | "home_and_money" | "getting_there" | "waiting_for_care" | "rules_and_benefits";
/** A change to ask for. The order of its fields follows the request people are advised to write: effect, suggestion, what it does for work, the knock-on, a trial and a review (domain research §3.4). */
export type Ask = {
  /** What I would suggest, in one line. It is also its name. */
  suggestion: Words,
  /** Try it for how long, in words. */
  try_for: Words,
  /** What it is about the work that is hard. */
  effect_on_work: Words,
  /** How it would work day to day. */
  how_it_would_work: Words,
  /** How it could help us both. */
  helps_us_both: Words,
  /** A knock-on, and an idea for it. */
  knock_on: Words,
  /** When to look at it again, in words. */
  look_again: Words,
  /** The day to look at it again, if the person picked one. */
  look_again_on: string | null,
  /** How we would know it works. */
  how_we_would_know: Words,
  /** Where it stands. */
  state: AskState,
  /** What was said and when, for detail such as "said yes, not started yet". */
  notes: Array<DatedNote>,
  /** The reason they gave for saying no. */
  reason_given: Words,
  /** The obstacle it helps with. */
  obstacle: Id | null,
  /** What to do if they say no. */
  if_they_say_no: NeverForWork, };
/** Where a change stands. */
export type AskState = "idea" | "ready_to_ask" | "asked" | "said_yes" | "in_place" | "said_no" | "finished";
/** What days can be beside the days of one paper. */
export type BetweenKind = "gap" | "overlap";
/** Days between two papers, or days that two are for. */
export type BetweenNotes = {
  /** The paper these days are told behind. */
  after: Id,
  /** Which of the two. */
  kind: BetweenKind,
  /** The first of these days. */
  from: string,
  /** The last of these days. */
  to: string, };
/** The bin. */
export type Bin = {
  /** What is in it, the newest first. */
  binned: Array<Binned>,
  /** After how many days something leaves it for good; `None` for never. */
  days: number | null,
  /** Every date in its records, in words. */
  dates: Array<SaidDate>, };
/** Chooses after how long something leaves the bin for good. */
export type BinDays = {
  /** The days; `None` for never. */
  days: number | null, };
/** A record in the bin. */
export type Binned = {
  /** The record as it was. */
  record: Record,
  /** When it was put there, in words: "6 August 2026, 2:05pm". */
  when: string, };
/** One part of a sheet. */
export type Block = { "block": "heading",
  /** Its words. */
  text: string, } | { "block": "paragraph",
  /** Its words. */
  text: string, } | { "block": "name",
  /** Its words. */
  text: string, } | { "block": "facts",
  /** The lines. */
  facts: Array<Fact>, } | { "block": "table",
  /** The header cells. */
  header: Array<string>,
  /** The rows. The first cell of a row is its name. */
  rows: Array<Array<string>>,
  /** How wide each column is, as shares of the page. */
  shares: Array<number>,
  /** How many empty rows to leave for writing by hand. */
  blank_rows: number, } | { "block": "list",
  /** Each item's own number, or none for a plain list. */
  items: Array<ListItem>, } | { "block": "writing_lines",
  /** How many. */
  lines: number,
  /** What they are for, for someone who cannot see them. */
  label: string, };
/** What a person wrote, by kind. */
export type Body = { "kind": "about" } & About | { "kind": "person" } & Person | { "kind": "task" } & Task | { "kind": "obstacle" } & Obstacle | { "kind": "ask" } & Ask | { "kind": "step" } & Step | { "kind": "time_frame" } & TimeFrame | { "kind": "meeting" } & Meeting | { "kind": "question" } & Question | { "kind": "fit_note" } & FitNote | { "kind": "waiting" } & Waiting | { "kind": "phase" } & Phase | { "kind": "contact" } & Contact | { "kind": "session" } & Session | { "kind": "keeping_in_touch" } & KeepingInTouch | { "kind": "consent" } & Consent | { "kind": "check_in" } & CheckIn | { "kind": "if_it_wobbles" } & IfItWobbles | { "kind": "where_things_are" } & WhereThingsAre | { "kind": "given_page" } & GivenPage;
/** What came of bringing a file in. */
export type BroughtIn = {
  /** The plan with it; `None` when the person closed the dialog. */
  plan: Opened | null,
  /** How many records came in. */
  added: number,
  /** How many of those have another number than in the file. */
  renumbered: number,
  /** How many were here before and stayed as they are. */
  already_here: number,
  /** How many stayed out because there can be one of their kind and one is here. */
  left_out: number, };
/** Everything by date. The newest stands first: what is ahead and what was last said are wanted most, and a plan of years is not read from its beginning. */
export type ByDate = {
  /** The months with something to come, the furthest first. */
  ahead: Array<MonthOf>,
  /** Today. */
  today: DayOf,
  /** The months with something in them from before today, the newest first. */
  before: Array<MonthOf>,
  /** How many things have no day. That is no gap: nothing needs one. */
  without_a_day: number, };
/** What a call could show, and what it shows with these choices. */
export type CallItems = {
  /** Everything that can be ticked. */
  items: Array<PageItem>,
  /** The page as whoever helps would see it. */
  shown: Array<ShownItem>, };
/** Whether a part of the job can be done now. "Not sure" is a complete answer. */
export type CanDo = "yes" | "with_a_change" | "not_yet" | "not_sure";
/** Another password. */
export type ChangePassword = {
  /** The new one. */
  password: Password, };
/** A check-in. Words come first; the numbers are there only for a person who wants them, and nothing is made of them. No page for work has a place for it. */
export type CheckIn = {
  /** The day. */
  day: string | null,
  /** How much of the job the person could manage. */
  could_manage: Words,
  /** How sure the person is. */
  how_sure: Words,
  /** How much, from 0 to 10. */
  could_manage_number: number | null,
  /** How sure, from 0 to 10. */
  how_sure_number: number | null,
  /** What kind of day it is, for the person alone. */
  day_note: OnlyMe,
  /** The hours worked, in words. */
  hours: Words, };
/** What one page or one call holds. Empty means nothing at all. */
export type Choices = {
  /** Ticked records. A tick counts only while the record is marked fine for the reader, so a record made private again leaves every page and call at once. */
  ticked: Array<Id>,
  /** Records added for this page or call only, whatever their mark. */
  this_time: Array<Id>,
  /** Private fields ticked for this page or call only. They count only for records that are there. */
  fields: Array<[Id, PrivateField]>, };
/** A file that was chosen as a copy. */
export type ChosenCopy = {
  /** The file's name; `None` when the person closed the dialog. */
  file_name: string | null,
  /** What the plan in it is called. */
  label: string,
  /** When it was made, in words. */
  made: string,
  /** Whether a spare key opens it too. */
  spare_key: boolean, };
/** What came of choosing a picture. */
export type ChosenScan = {
  /** The scan that is kept, for the record to name; `None` when the person closed the dialog. */
  scan: KeptFile | null, };
/** A clock that stands more than a day before the last change of the plan, in words. */
export type ClockBehind = {
  /** The day it is by the clock. */
  today: string,
  /** The day of the change. */
  written: string, };
/** The colours of the screen. */
export type Colours = "computer" | "light" | "dark";
/** One line of what is coming. */
export type Coming = {
  /** The record. */
  id: Id,
  /** Its day in words: "26 November 2026", with the time behind it for a meeting that has one. Within a date the spaces are no-break ones. */
  day: string, };
/** A permission the person gave or did not give. Only someone who is helping may be shown it. */
export type Consent = {
  /** The helper it is about. */
  person: Id | null,
  /** Whom at work they may or may not contact. */
  with: Words,
  /** What the person said. */
  answer: ConsentAnswer,
  /** What it is about. */
  about: Words,
  /** Since when. */
  since: string | null,
  /** The day it was taken back. */
  withdrawn: string | null, };
/** What the person said to a helper who asked. */
export type ConsentAnswer = "not_said" | "may" | "may_not";
/** One time of being in touch. Only someone who is helping may be shown it. */
export type Contact = {
  /** The day. */
  day: string | null,
  /** How it was. */
  how: ContactHow,
  /** Who it was with. */
  person: Id | null,
  /** Whether they got in touch. */
  they_rang: boolean,
  /** What was said. */
  said: Words,
  /** What comes next. */
  next: Words, };
/** How two people are in touch. */
export type ContactHow = "call" | "email" | "letter" | "text" | "in_person";
/** The copies of the open plan, and what is known of them. */
export type Copies = {
  /** When the newest one that can be opened was made, in words. */
  last: string | null,
  /** Those on this computer, newest first. */
  kept: Array<CopyEntry>,
  /** Plans that a copy took the place of, the last one first. */
  replaced: Array<ReplacedPlan>,
  /** When the newest copy was last checked, in words. */
  checked: string | null,
  /** When one was last saved somewhere else, in words. */
  elsewhere: string | null,
  /** The program that seems to copy the plan's folder to other computers. */
  synced_by: string | null,
  /** Files beside the plan's own that look like other versions of it. */
  other_versions: Array<string>,
  /** How many pictures of papers and pages that were given were damaged and whole in no copy, when that was last looked at. */
  damaged_files: number, };
/** Copies that cannot be made. */
export type CopiesFail = {
  /** The day of the first that could not be made, in words. */
  since: string,
  /** Why the last one could not. */
  why: FaultCode, };
/** What came of checking the newest copy. */
export type CopyCheck = {
  /** Whether the newest one was damaged, so that this one was made first. */
  was_damaged: boolean,
  /** When it was made, in words. */
  made: string,
  /** How many records it holds. */
  records: number,
  /** How many of those say something else in the plan by now. */
  changed: number,
  /** How many are in the plan and not in it. */
  new: number,
  /** How many are in it and no longer in the plan. */
  gone: number, };
/** A copy on this computer. */
export type CopyEntry = {
  /** Its file's name. */
  name: string,
  /** When it was made, in words. */
  made: string,
  /** Whether it can be opened. */
  state: CopyState,
  /** Whether a spare key opens it too. */
  spare_key: boolean, };
/** What is in a copy, to look at before anything is replaced. */
export type CopyInside = {
  /** What the plan in it is called. */
  label: string,
  /** When it was made, in words. */
  made: string,
  /** When something in it was last changed, in words. */
  changed: string | null,
  /** How many there are of each kind. */
  records: Array<KindCount>,
  /** What changed last in it, the newest first. None while no plan is open: the page of the lock screen outlives the copy that is looked at. */
  newest: Array<Record>,
  /** Whether its plan is on this computer, so that it would take its place. */
  here: boolean, };
/** One copy or one replaced plan, by its name. */
export type CopyName = {
  /** The name. */
  name: string, };
/** Whether to say something for the plan's safety on Today. */
export type CopyReminder = {
  /** True when none was saved elsewhere for a month, and nothing was said of it for a month. */
  due: boolean,
  /** That no copy could be made on this computer for some days. */
  failing: CopiesFail | null,
  /** Whether a copy on paper is offered. */
  paper: OnPaper,
  /** That this computer's clock stands before what the plan holds. */
  clock: ClockBehind | null,
  /** What there is to know of the plan's folder. */
  folder: FolderWord | null, };
/** Whether a copy can be opened, as far as its file tells. */
export type CopyState = "whole" | "damaged" | "newer";
/** Covers what is shown, or shows it again. */
export type CoverSharing = {
  /** True to cover it. */
  on: boolean, };
/** Makes a plan. */
export type CreatePlan = {
  /** A label that gives nothing away. */
  label: string,
  /** The password. */
  password: Password, };
/** One day of one record. */
export type DatedLine = {
  /** The record. */
  id: Id,
  /** The day. */
  date: string,
  /** The day in words: "Thursday 26 November". */
  day: string,
  /** What is on that day. */
  what: DatedWhat, };
/** What was said about a change, and when. */
export type DatedNote = {
  /** The day it was said or seen. */
  on: string,
  /** What was said. */
  what: Words, };
/** What a day of a record is. */
export type DatedWhat = { "what": "meeting" } | { "what": "contact" } | { "what": "call" } | { "what": "next_call" } | { "what": "step" } | { "what": "step_window_begins" } | { "what": "step_window_ends" } | { "what": "fit_note_begins" } | { "what": "fit_note_ends" } | { "what": "fit_note_issued" } | { "what": "fit_note_assessed" } | { "what": "fit_note_given" } | { "what": "change_note",
  /** The words. */
  words: string, } | { "what": "look_again" } | { "what": "week_begins" } | { "what": "check_in" } | { "what": "waiting_asked" } | { "what": "consent_since" } | { "what": "consent_withdrawn" } | { "what": "first_day_off" } | { "what": "not_before" } | { "what": "time_frame_begins" } | { "what": "time_frame_ends" } | { "what": "where_things_are_since" } | { "what": "page_given" };
/** Today. */
export type DayOf = {
  /** "Tuesday 24 November 2026". */
  day: string,
  /** What is on it. */
  lines: Array<DatedLine>, };
/** Deletes the open plan. */
export type DeletePlan = {
  /** Its label as the person typed it. */
  label: string, };
/** What came of deleting. */
export type Deleted = {
  /** False when the label was another, and then nothing was touched. */
  deleted: boolean, };
/** What is on the desk. */
export type Desk = { "desk": "first_run", } | { "desk": "locked",
  /** The plans, by label. */
  plans: Array<PlanEntry>, } | { "desk": "open",
  /** What is in it. */
  plan: Opened, };
/** One thing that was done, as it can be said: "Undo: editing Change 3". */
export type Done = {
  /** The record. */
  id: Id,
  /** Its kind. */
  kind: Kind,
  /** Its number. */
  number: number,
  /** What was done to it. */
  what: DoneWhat, };
/** What was done to a record. */
export type DoneWhat = "written" | "changed" | "put_in_bin" | "taken_out";
/** Something being typed. */
export type Draft = {
  /** Which form: a record's id, "new:" and a kind, "page:" and a reader, "left:" and the same for a page that left, or "settings:look". */
  form: string,
  /** The form's own text. */
  text: string, };
/** A label and its value. */
export type Fact = {
  /** The label. */
  label: string,
  /** The value. */
  value: string,
  /** The language of the value, as a BCP 47 tag, where it is known to be another than the page's. */
  language?: string, };
/** What can be said of a fact on one day. Only one of the three has a place for a figure. */
export type FactSays = { "says": "checked",
  /** The rule, without its figure. */
  sentence: string,
  /** The figure, when the rule has one. */
  figure: string | null,
  /** What else to know. */
  more: string | null, } | { "says": "look_again",
  /** The rule, without its figure. */
  sentence: string,
  /** What else to know. */
  more: string | null, } | { "says": "not_on_this_day", };
/** What a fact is about. */
export type FactTopic = "sick_pay" | "fit_notes" | "meetings" | "reports" | "telling" | "changes" | "help";
/** What went wrong, for the screen. The sentence and the next step are `fault-…` in the catalogue. */
export type Fault = {
  /** Which it is. */
  code: FaultCode, };
/** What can go wrong. */
export type FaultCode = "empty_password" | "wrong_password" | "damaged" | "newer" | "already_open" | "disk_full" | "cannot_write" | "moved" | "not_there" | "file_gone" | "name_taken" | "plan_name_taken" | "copy_damaged" | "locked" | "page_not_ready" | "not_enough_memory" | "spare_key_mistyped" | "wrong_spare_key" | "not_ours" | "another_plan" | "already_here" | "no_backup" | "not_in_example" | "picture_is_pdf" | "not_a_picture" | "picture_too_large" | "picture_damaged" | "no_room_for_scans" | "no_room_for_pages" | "page_too_long" | "spare_key_groups" | "spare_key_first_group" | "spare_key_second_group" | "password_this_time" | "keyring_no_entry" | "keyring_locked" | "keyring_ambiguous" | "keyring_no_service" | "keyring_took_too_long" | "keyring_refused" | "unexpected";
/** Whether a file beside the records is there. */
export type FileNow = "whole" | "damaged" | "not_here";
/** Looks for words. */
export type FindWords = {
  /** As typed so far. */
  words: string, };
/** One thing to put right before a record can be saved, next to its field. */
export type Finding = {
  /** The field's name as in the record, such as "suggestion". */
  field: string,
  /** What was found. The sentence is `finding-…` in the catalogue. */
  code: FindingCode, };
/** What a check can find. */
export type FindingCode = "empty" | "too_long" | "ends_before_it_starts" | "too_high" | "date_not_whole" | "no_such_day" | "year_too_far";
/** How much too long a page is for one side of paper. */
export type Fit = {
  /** How many lines there are too many, about. */
  lines_over: number,
  /** A few of the things on it: without any one of them it is on one side. */
  without: Array<Id>, };
/** A fit note as it stands on the paper, and whether it was given to work. */
export type FitNote = {
  /** The first day it is for. */
  from: string | null,
  /** The last day it is for. */
  to: string | null,
  /** How long it is for, on a paper that says so instead of a last day. */
  lasts: Lasts,
  /** What it says about work. */
  says: FitNoteSays,
  /** What kind of paper it is. */
  paper: FitNotePaper,
  /** The day it was written. */
  issued: string | null,
  /** The day the person was seen or spoken to for it. */
  assessed: string | null,
  /** Ticked on it: a phased return. */
  phased_return: boolean,
  /** Ticked on it: amended duties. */
  amended_duties: boolean,
  /** Ticked on it: altered hours. */
  altered_hours: boolean,
  /** Ticked on it: changes to the place of work. */
  workplace_changes: boolean,
  /** The comments on it. */
  comments: Words,
  /** Whether it says that the person is to be seen again. */
  will_reassess: WillReassess,
  /** The name of who wrote it. A plan from before their profession had a field of its own may say both here. */
  issued_by: Words,
  /** Their profession, in words. */
  issuer_profession: Words,
  /** Their address on it. */
  issuer_address: Words,
  /** The reason it gives, for the person alone. */
  reason: OnlyMe,
  /** The day it was given to work. */
  given_on: string | null,
  /** How it was given, in words. */
  given_how: Words,
  /** A picture of it. It goes to nobody. */
  scan: KeptFile | null, };
/** Kinds of paper that say how things are with work. */
export type FitNotePaper = "fit_note" | "hospital_note" | "ahp_report" | "self_certificate" | "private" | "occupational_health" | "work_plan" | "other";
/** What a paper says about work. */
export type FitNoteSays = "not_said" | "not_fit" | "may_be_fit";
/** A folder that another program copies, or that holds other versions of the plan. */
export type FolderWord = {
  /** The program that seems to copy it to other computers. */
  synced_by: string | null,
  /** Files beside the plan's own that look like other versions of it. */
  other_versions: Array<string>, };
/** What is ticked for a call. */
export type ForCall = {
  /** The call. */
  call: Id,
  /** What is ticked. */
  choices: Choices, };
/** Whether a meeting is formal. */
export type Formal = "yes" | "no" | "dont_know";
/** What was found. */
export type Found = {
  /** The records that hold every word, the one changed last first. */
  lines: Array<FoundLine>,
  /** Whether there are more than these. */
  more: boolean, };
/** One record that holds every word. */
export type FoundLine = {
  /** The record. */
  id: Id,
  /** The key of what stands before the field with the first of the words. */
  field: string,
  /** What stands around that word. */
  excerpt: string, };
/** How a page got to whoever it is for. */
export type GivenHow = "not_said" | "on_paper" | "by_email" | "by_post" | "on_a_screen" | "another_way";
/** A page that was given, as it is looked at today. */
export type GivenNow = {
  /** Whether its file is there. */
  file: FileNow,
  /** Its pages as SVG, where they are known to be those of the file; none otherwise. */
  pages: Array<string>,
  /** What has changed since it was given. */
  since: SinceGiven, };
/** A page as it was handed over. Whom it went to, when and how are for the person to say and to put right; the rest is written by the program when they say that they gave it, and stays. No reader is shown any of it. */
export type GivenPage = {
  /** Whom it went to, as far as the plan knows them. */
  person: Id | null,
  /** Whom it went to, in words. */
  whom: Words,
  /** The day. */
  day: string | null,
  /** How it got there. */
  how: GivenHow,
  /** What was chosen for it. */
  chosen: PageRequest,
  /** What it said. */
  sheet: Sheet,
  /** When its file was made, which stands in the file. */
  made: string | null,
  /** The file itself. */
  file: KeptFile | null, };
/** How to go on after a week. */
export type GoOn = "not_said" | "hold" | "ease_off" | "a_bit_more";
/** The name of a record inside the program: 32 hexadecimal digits made from 16 random bytes. A person never sees it; they see the number. */
export type Id = string;
/** If it wobbles: what the person would notice first, and what could change then. */
export type IfItWobbles = {
  /** The early signs, for the person alone. */
  early_signs: OnlyMe,
  /** What could change for a while. */
  what_could_change: Words,
  /** Who to tell. */
  who_to_tell: Words,
  /** "If … then …" lines. No page for work has a place for them. */
  lines: Array<IfThen>, };
/** One line of "if … then …". */
export type IfThen = {
  /** "If … happens". */
  if_this: Words,
  /** "… then …". */
  then_that: Words, };
/** What came of deleting a plan, which the page that did it could not say: it has ended. Told once. */
export type JustDeleted = {
  /** How many of its files could not be removed; `None` when no plan was deleted. */
  left: number | null,
  /** Why a plan could not be deleted. Nothing of it was touched then. */
  trouble: FaultCode | null, };
/** Keeps a draft. */
export type KeepDraft = {
  /** Which form. */
  form: string,
  /** The form's own text; empty drops the draft. */
  text: string, };
/** Keeping in touch, in the person's words. No page for health has a place for it. */
export type KeepingInTouch = {
  /** How often. */
  how_often: Words,
  /** Who with. */
  who: Words,
  /** What about. */
  about: Words,
  /** How: by phone, by email, or through someone else. */
  through: Words,
  /** What the person would rather not be asked. */
  rather_not: NeverForWork, };
/** What a record calls a file that is kept beside it: the picture of a paper, or a page that was handed over. */
export type KeptFile = {
  /** Its name inside the program. */
  id: Id,
  /** The SHA-256 of its bytes: 64 lower-case hexadecimal digits. */
  digest: string, };
/** The kinds of record. */
export type Kind = "about" | "person" | "task" | "obstacle" | "ask" | "step" | "time_frame" | "meeting" | "question" | "fit_note" | "waiting" | "phase" | "contact" | "session" | "keeping_in_touch" | "consent" | "check_in" | "if_it_wobbles" | "where_things_are" | "given_page";
/** How many records there are of a kind. */
export type KindCount = {
  /** The kind. */
  kind: Kind,
  /** How many. */
  count: number, };
/** What of this computer the person can say that they know. */
export type KnownOf = "clock" | "folder";
/** A language of pages for someone else. Its name, and whether someone fluent has read its words through, stand in `content/languages.json`. */
export type Language = "en-GB" | "cy";
/** How long a paper is for. The number is the one on the paper. */
export type Lasts = { "lasts": "not_said" } | { "lasts": "days",
  /** How many. */
  n: number, } | { "lasts": "weeks",
  /** How many. */
  n: number, } | { "lasts": "months",
  /** How many. */
  n: number, };
/** Leaves the main window out of what a call shows of the screen, or no longer. */
export type LeaveOut = {
  /** True to leave it out. */
  on: boolean, };
/** The page's word while its window is asked to close. */
export type Leaving = {
  /** Which time the window is asked to close, as the page was told. */
  time: number,
  /** The word. */
  word: LeavingWord, };
/** How far the page is. */
export type LeavingWord = "heard" | "close" | "stay";
/** A letter to copy. */
export type Letter = {
  /** A subject that says nothing about the person. */
  subject: string,
  /** The letter. */
  text: string, };
/** The letters there are, in the order in which a person might need them. */
export type LetterKind = "first_contact" | "still_waiting" | "ask_about_pay" | "ask_for_agenda" | "send_suggestions" | "short_talk" | "see_the_report" | "follow_up" | "chase" | "ask_for_reasons" | "offer_another" | "not_started" | "thank_you" | "hold" | "ease_off";
/** A letter before it is copied. */
export type LetterPreview = {
  /** Everything of the plan that could stand in it. */
  items: Array<PageItem>,
  /** The letter, as it is copied. */
  letter: Letter,
  /** Short private words that stand in it, for the person to look at. */
  short_words: Array<PrivateWords>, };
/** A letter to make: which one, and what of the plan may stand in it. */
export type LetterRequest = {
  /** Which letter. */
  kind: LetterKind,
  /** What is ticked, as for a page for work. */
  choices: Choices,
  /** Whom it is to. Their name stands in it when they are ticked too. */
  to: Id | null,
  /** The meeting or call it is about, when that is ticked too. */
  meeting: Id | null,
  /** What of that meeting's note may stand in this letter. */
  note: NoteTicks, };
/** One item of a list. */
export type ListItem = {
  /** What stands before it, such as "1."; empty for a plain list. */
  mark: string,
  /** Its words. */
  text: string, };
/** How soon a plan locks by itself. */
export type LockAfter = {
  /** Minutes without a key or a movement; `None` for never. */
  minutes: number | null, };
/** The copies of a plan that is not open. */
export type LockedCopies = {
  /** Newest first. */
  kept: Array<CopyEntry>, };
/** A plan that is not open, by its folder's name. */
export type LockedPlan = {
  /** The name. */
  plan: string, };
/** How the screen looks. */
export type Look = {
  /** Its colours. */
  colours: Colours,
  /** The size of its words. */
  text: TextSize, };
/** A meeting or call. */
export type Meeting = {
  /** Who it is with. */
  person: Id | null,
  /** The day, when it is known. */
  day: string | null,
  /** The day the person said that they do not know its day yet. For a while after that nobody asks. */
  day_open_on: string | null,
  /** The time, in words such as "2pm". */
  time: Words,
  /** Where, or the number that will ring. */
  place: Words,
  /** Whether it is by phone. */
  by_phone: boolean,
  /** What kind it is. */
  meeting_kind: MeetingKind,
  /** Who called it. */
  called_by: Words,
  /** Whether it is formal. Nobody has to know. */
  formal: Formal,
  /** Someone with me. */
  someone_with_me: Words,
  /** What would make the meeting easier. */
  easier: Words,
  /** What I want to have ready before it. */
  to_have_ready: Words,
  /** What I want to say. For the person's own sheet: no page for work has a place for it. */
  want_to_say: Words,
  /** What I would rather not talk about. */
  rather_not: NeverForWork,
  /** What would be good enough. */
  good_enough: NeverForWork,
  /** What to say if they keep asking. */
  if_they_keep_asking: NeverForWork,
  /** Whether it has happened and this is its note. */
  happened: boolean,
  /** What was said, in short. */
  said: Words,
  /** What was talked about, who does it, and by when. */
  talked_about: Array<TalkedAbout>,
  /** What was not agreed, and the reason given. */
  not_agreed: Words,
  /** What comes next. */
  next: Words,
  /** Questions that are left, for another time. */
  questions_left: Words,
  /** How it felt, for the person alone. */
  how_it_felt: OnlyMe, };
/** Kinds of meeting (domain research §5.1). */
export type MeetingKind = "not_said" | "keeping_in_touch" | "review" | "planning_the_return" | "first_day_back" | "phased_review" | "occupational_health" | "capability" | "grievance" | "leaving" | "other";
/** One month, or the part of it on one side of today. */
export type MonthOf = {
  /** Its name: "November 2026". */
  month: string,
  /** Whether today is in it, so that this is a part of the month. */
  has_today: boolean,
  /** What is in it, the newest first. */
  lines: Array<DatedLine>, };
/** The four nations. Law, help lines and forms differ. */
export type Nation = "england" | "wales" | "scotland" | "northern_ireland";
/** How the person means to handle a talk with work. A support worker may be shown it for one call when it is ticked. No page for work or health can hold it. */
export type NeverForWork = string;
/** A new spare key, shown once. */
export type NewSpareKey = {
  /** Its seven groups of four, in order. */
  groups: Array<string>,
  /** Which two to type back, from 1 to 7, the earlier one first. */
  asks: Array<number>,
  /** Its sheet in each size, read again. None when a finished one does not say what it has to. */
  sheets: Array<SizedPages>, };
/** What there is to say of a record since a moment. */
export type News = "new" | "done" | "changed";
/** A record with what there is to say of it. */
export type NewsOf = {
  /** The record. */
  id: Id,
  /** What there is to say of it. */
  news: News, };
/** What there is to say since a moment. */
export type NewsSince = {
  /** By record, in the order of the plan. */
  news: Array<NewsOf>, };
/** The one next thing, by rules a person would agree with. None of them hurries a return. */
export type NextThing = { "next": "the_page_for",
  /** The meeting. */
  meeting: Id,
  /** "Thursday 26 November", or "today", "tomorrow" from the catalogue. */
  day: string, } | { "next": "the_call",
  /** The call. */
  session: Id,
  /** Its day in words. */
  day: string, } | { "next": "get_ready",
  /** The meeting. */
  meeting: Id,
  /** "Thursday 26 November", or "today", "tomorrow" from the catalogue. */
  day: string, } | { "next": "get_ready_for_call",
  /** The call. */
  session: Id,
  /** Its day in words. */
  day: string, } | { "next": "note_what_was_said",
  /** The meeting. */
  meeting: Id,
  /** Its day in words. */
  day: string, } | { "next": "note_the_call",
  /** The call. */
  session: Id,
  /** Its day in words. */
  day: string, } | { "next": "when_is_it",
  /** The meeting. */
  meeting: Id, } | { "next": "still_want_it",
  /** The step. */
  step: Id,
  /** The day in words. */
  day: string, } | { "next": "fit_note_runs_out",
  /** The paper. */
  note: Id,
  /** Its last day in words. */
  day: string,
  /** Whether that day is behind. */
  gone_by: boolean, } | { "next": "look_again",
  /** The change. */
  ask: Id,
  /** The day in words. */
  day: string, } | { "next": "welcome_back",
  /** The month in which it was open last: "June 2026". */
  month: string, } | { "next": "meanwhile",
  /** What they wait for. */
  waiting: Id,
  /** The words. */
  what: string, } | { "next": "first_message", } | { "next": "a_step",
  /** The step. */
  step: Id, } | { "next": "write_one_thing", } | { "next": "enough_for_today", };
/** The days of one paper. */
export type NoteInLedger = {
  /** The paper. */
  id: Id,
  /** Its first day. */
  from: string | null,
  /** Its last day. */
  to: string | null,
  /** The same day, to put a reminder on. */
  last: string | null,
  /** Whether the last day was worked out from how long it is for. */
  counted: boolean,
  /** How many days it is for, the first and the last among them. */
  days: number | null, };
/** What of a note is ticked for one letter. Work sees nothing of a note otherwise. */
export type NoteTicks = {
  /** What was talked about, by its place in the note, counted from 0. */
  talked_about: Array<number>,
  /** What is still open. */
  still_open: boolean,
  /** What comes next. */
  next: boolean, };
/** No request, or no reply. */
export type Nothing = { [key: string]: never };
/** What gets in the way. No page for work has a place for it: what work needs is in a change. */
export type Obstacle = {
  /** What it is, in the person's own words. */
  own_words: Words,
  /** What has helped before, even a little. */
  helped_before: Words,
  /** Which part of life it belongs to, if the person wants to say. */
  area: Area | null,
  /** More about it, for the person alone. */
  more: OnlyMe, };
/** Names one field of a record. */
export type OfField = {
  /** The record. */
  id: Id,
  /** The field, such as "more". */
  field: string, };
/** A page that left. */
export type OfLeft = {
  /** The form it is kept under. */
  form: string, };
/** Names a record. */
export type OfRecord = {
  /** The record. */
  id: Id, };
/** The scan that is meant. */
export type OfScan = {
  /** Its name inside the program. */
  id: Id, };
/** What came of taking older copies off this computer. */
export type OlderLeft = {
  /** How many could not be removed. */
  left: number, };
/** Whether the person is on a call, during which nobody touches a key. */
export type OnACall = {
  /** True while they are. */
  on: boolean, };
/** Whether a copy on paper is offered: after much was written, until the person answers. */
export type OnPaper = "not_now" | "today" | "since";
/** Text for the person alone, who may tick it for one call with a support worker or one page for health. No page for work can hold it. */
export type OnlyMe = string;
/** Opens a copy while no plan is open. */
export type OpenCopy = {
  /** The plan whose copy it is; empty for a file. */
  plan: string,
  /** Which copy. */
  copy: WhichCopy,
  /** Whether a spare key was typed and not a password. */
  spare_key: boolean,
  /** What was typed. */
  typed: Password, };
/** A kind of file that any program can read. */
export type OpenForm = "html" | "json";
/** Opens a plan. */
export type OpenPlan = {
  /** Which one. */
  plan: string,
  /** The password. */
  password: Password, };
/** Opens a plan with the keyring. */
export type OpenWithKeyring = {
  /** Which plan. */
  plan: string,
  /** True when the person has forgotten the password: it is not asked for this time either. */
  forgotten: boolean, };
/** Opens a plan with its spare key. */
export type OpenWithSpareKey = {
  /** Which plan. */
  plan: string,
  /** The spare key as typed. */
  key: Password, };
/** An open plan as the screen holds it. */
export type Opened = {
  /** The plan's label. */
  label: string,
  /** True for the made-up example. */
  example: boolean,
  /** Why it can only be read; `None` when it can be written. */
  read_only: ReadOnly | null,
  /** True when it opened by the password, spare key or keyring of an earlier day, because the part of its files that says how it opens was damaged and was taken from a copy. */
  opened_as_a_copy: boolean,
  /** True when the part of its files that says how it opens was from an earlier day, and was taken from a copy. */
  had_earlier_ways_in: boolean,
  /** Every record. */
  records: Array<Record>,
  /** What was being typed when the plan was locked. */
  drafts: Array<Draft>,
  /** Today's page. */
  today: Today,
  /** Every date in the records, in words. */
  dates: Array<SaidDate>, };
/** A sheet that is for the person alone. */
export type OwnSheet = {
  /** Which one. */
  which: WhichSheet,
  /** The meeting or call it is for. */
  about: Id | null,
  /** How it is printed. */
  print_as: PrintAs, };
/** What the re-reading of the finished file found. */
export type PageCheck = {
  /** Whether the page may be printed, saved or copied. */
  ready: boolean,
  /** Private text that stands on the page. Blocks. */
  leaks: Array<PrivateWords>,
  /** Short private words that also stand on the page, shown for the person to decide. */
  short_words: Array<PrivateWords>,
  /** Characters that no font of ours has, and that are drawn as a box. */
  missing_characters: Array<string>, };
/** An item that could be on the page. */
export type PageItem = {
  /** The record. */
  id: Id,
  /** Its kind. */
  kind: Kind,
  /** Its number. */
  number: number,
  /** The words that would stand on the page, in short. */
  words: string,
  /** Everything else that a tick puts on the page, each under the heading it has there, in short. */
  comes_with: Array<Fact>,
  /** Its fields for the person alone that this page has a place for: each may be ticked for this page only. */
  private: Array<PrivateLine>,
  /** Whether it is marked fine for this reader. If not, a tick adds it to this page only. */
  marked: boolean,
  /** Whether it is on the page now. */
  on_page: boolean,
  /** The part of the page in which it can change places with others. `None` where the page has an order of its own. */
  moves_in: number | null, };
/** A page for someone else, by what it is for. */
export type PageKind = "work" | "health" | "call" | "said_yes" | "weeks";
/** What became of printing or saving a page. */
export type PageLeft = {
  /** Where it was saved; nowhere when it was printed or the person closed the dialog. */
  saved: SavedPage,
  /** The page that left, as it is kept until the person says whether they gave it. `None` when none did, and in a plan that keeps nothing. */
  asks: Draft | null,
  /** Why it could not be kept. It left all the same. */
  not_kept: FaultCode | null, };
/** A fixed line for whoever reads a page for work. Each is the same for everyone, and there only when chosen. */
export type PageLine = "reply_by_email" | "no_diagnosis";
/** A page for someone: which it is, whom it is for, and what the person chose for it. */
export type PageRequest = {
  /** Which page. */
  kind: PageKind,
  /** Whom it is for, as far as the plan knows them. */
  person: Id | null,
  /** What is ticked. */
  choices: Choices,
  /** Records in the order the person gave them. The others of their kind follow by number. */
  order: Array<Id>,
  /** The fixed lines on it. */
  lines: Array<PageLine>,
  /** How it is printed. */
  print_as: PrintAs,
  /** The language of its fixed lines. The person's words stay as they are. */
  language: Language, };
/** A page as text. */
export type PageText = {
  /** The text. */
  text: string, };
/** A password on its way from the screen. Never shown, never logged, wiped when dropped. */
export type Password = string;
/** How easily a password is guessed, and why. */
export type PasswordStrength = "short" | "common" | "pattern" | "fair" | "strong";
/** A person, with the card of who they work for and what they pass on. */
export type Person = {
  /** Their name. */
  name: Words,
  /** What they are to the person. */
  role: Role,
  /** A phone number, address, or anything else. */
  how_to_reach: Words,
  /** Who they work for, in the person's words. The program vouches for none of these three. */
  works_for: Words,
  /** Whom they tell. */
  whom_they_tell: Words,
  /** What they write down. */
  what_they_write_down: Words, };
/** One week, in any pattern: shifts, nights, or four days on and four off. */
export type Phase = {
  /** The day it starts, which may be any weekday and may stay open. */
  starts: string | null,
  /** The days worked, in their order. */
  days: Array<PhaseDay>,
  /** What the work is in this week. */
  duties: Words,
  /** How to go on after it. */
  go_on: GoOn,
  /** What worked and what did not, for the person alone. */
  worked: OnlyMe,
  /** Whether the week is over. */
  done: boolean, };
/** One day or shift of a week. */
export type PhaseDay = {
  /** Which day, in words such as "Monday" or "first night". */
  day: Words,
  /** The hours, in words such as "9.30 to 12". */
  hours: Words,
  /** How many minutes that is, only for a person who wants the hours added up. */
  minutes: number | null, };
/** A page or body to look at. The address is text to read or copy, never a link. */
export type Place = {
  /** Its name. */
  name: string,
  /** Its address. */
  address: string, };
/** A plan that can be opened. */
export type PlanEntry = {
  /** Its folder's random name. */
  plan: string,
  /** The label the person chose, readable while locked; empty when it cannot be read. */
  label: string,
  /** Whether it can be opened, known before a password is typed. */
  state: PlanState, };
/** Whether a plan can be opened, as far as can be told while it is locked. */
export type PlanState = "fine" | "damaged" | "newer";
/** A page before it is printed. */
export type Preview = {
  /** Who reads it. */
  reader: Reader,
  /** Every item that could be on it. */
  items: Array<PageItem>,
  /** The pages as SVG: exactly what prints. */
  pages: Array<string>,
  /** What would bring it onto one side of paper, when it takes more. */
  fit: Fit | null,
  /** The same page to read. */
  sheet: Sheet,
  /** What the re-reading check found. */
  check: PageCheck, };
/** How a sheet is printed. */
export type PrintAs = "usual" | "large_print" | "black_and_white";
/** The fields that no mark on a record can open: each is ticked for one page or one call. */
export type PrivateField = "task_why" | "obstacle_more" | "time_frame_waiting_for" | "time_frame_whose_idea" | "time_frame_last_time" | "ask_if_they_say_no" | "meeting_rather_not" | "meeting_good_enough" | "meeting_if_they_keep_asking" | "meeting_how_it_felt" | "fit_note_reason" | "waiting_what_for" | "phase_worked" | "keeping_in_touch_rather_not" | "check_in_day_note" | "if_it_wobbles_early_signs";
/** A field for the person alone that may be ticked for one page. */
export type PrivateLine = {
  /** The field. */
  field: PrivateField,
  /** The name it has on the page. */
  label: string,
  /** Its words, in short. */
  words: string,
  /** Whether it is on the page now. */
  on_page: boolean, };
/** Words of the plan that are not for this page, and where they are from. */
export type PrivateWords = {
  /** The record. */
  id: Id,
  /** Its kind. */
  kind: Kind,
  /** Its number. */
  number: number,
  /** The field, such as "if_they_say_no". */
  field: string,
  /** The words. */
  words: string, };
/** Makes a record say again what it said in an earlier version. */
export type PutBack = {
  /** The record. */
  id: Id,
  /** The version, as in [`Version::revision`]. */
  revision: number, };
/** A question, and the answer once it is found out. */
export type Question = {
  /** What I want to ask. */
  ask: Words,
  /** What the person found out, in their own words. */
  answer: Words,
  /** Who could be asked, when they are in the plan. */
  person: Id | null,
  /** Who else could be asked, in the person's words. */
  who_to_ask: Words,
  /** The meeting it is for, if it is for one. */
  meeting: Id | null, };
/** Says no more on Today of what the person knows. */
export type QuietAbout = {
  /** Of what. */
  what: KnownOf, };
/** A date that was read, or why not. */
export type ReadDate = { "read": "no_date", } | { "read": "date",
  /** The date. */
  date: string,
  /** "6 August 2026". */
  said: string, } | { "read": "problem",
  /** What it is. */
  code: FindingCode, };
/** Why an open plan can only be read. */
export type ReadOnly = { "why": "disk", } | { "why": "full", } | { "why": "damaged",
  /** How many records are known to be there and could not be read. */
  lost: number,
  /** Whether there may be more that nothing is known of. */
  maybe_more: boolean, };
/** A reminder as its file will say it. */
export type ReadReminder = { "read": "reads",
  /** The reminder. */
  reminder: Reminder,
  /** Its day and time in words. */
  when: string, } | { "read": "no_such_time", };
/** Reads what is left of a damaged plan. */
export type ReadWhatIsLeft = {
  /** Which plan. */
  plan: string,
  /** Whether a spare key was typed and not a password. */
  spare_key: boolean,
  /** What was typed. */
  typed: Password, };
/** Someone other than the person who may be given a page or shown a screen. */
export type Reader = "support_worker" | "health" | "work";
/** The readers a record is marked fine for. Empty, "only me", at birth. */
export type Readers = {
  /** Fine to show a helper on a call. */
  support_worker: boolean,
  /** Fine for a page to occupational health or a GP. */
  health: boolean,
  /** Fine for a work page. */
  work: boolean, };
/** A record as it is kept, shown and narrowed. */
export type Record = {
  /** Its name inside the program. */
  id: Id,
  /** Its number within its kind: set once, never reused, so that "Change 3" means one thing on a call. */
  number: number,
  /** Who it is marked fine for. */
  readers: Readers,
  /** When it was first saved. */
  created: string,
  /** When it was last saved. */
  changed: string,
  /** What the person wrote. */
  body: Body, };
/** A reminder of one day. */
export type Reminder = {
  /** The day. */
  day: string,
  /** The time, where the person is. Without one it is for the whole day. */
  time: string | null,
  /** What the calendar shows, typed for this reminder alone; empty for words that give nothing away. */
  words: string, };
/** The plan after something was removed from it for good. */
export type Removed = {
  /** The plan. */
  plan: Opened,
  /** Whether pieces of it may be in the plan's file until the next opening, as when the disk is full. */
  more_to_clear: boolean, };
/** What came of removing a scan. */
export type RemovedScan = {
  /** False when it stays, because a record, an earlier version or something being typed names it. */
  removed: boolean, };
/** Another name for the plan. */
export type RenamePlan = {
  /** The new name, readable while locked. */
  label: string, };
/** A plan that a copy took the place of. */
export type ReplacedPlan = {
  /** Its name. */
  name: string,
  /** When it was replaced, in words. */
  replaced: string, };
/** What someone is to the person. */
export type Role = "manager" | "hr" | "occupational_health" | "gp" | "union" | "colleague" | "helping_me" | "other";
/** The rules as they may be shown today. */
export type Rules = {
  /** Each rule. */
  rules: Array<ShownFact>, };
/** The day the papers end. */
export type RunsOut = {
  /** The paper. */
  note: Id,
  /** Its last day. */
  day: string,
  /** Whether that day is behind. */
  gone_by: boolean, };
/** Work with safety rules of its own: "check with your GP, pharmacist or DVLA first". */
export type Safety = "none" | "driving" | "machines" | "heights";
/** A date in words. */
export type SaidDate = {
  /** The date. */
  date: string,
  /** "6 August 2026". */
  said: string, };
/** Saves a record. */
export type Save = {
  /** The record; `None` makes a new one. */
  id: Id | null,
  /** One visit to a form: saves of one visit make one revision. */
  visit: string,
  /** Who it is marked fine for. */
  readers: Readers,
  /** What the person wrote. */
  body: Body,
  /** The form it was written in: what was being typed there goes with this save. None for a change made by a button, which knows nothing of what waits in a form. */
  form: string | null, };
/** What became of a save. */
export type Saved = {
  /** The record as kept; `None` when there are findings, and then nothing was saved. */
  record: Record | null,
  /** What to put right first. */
  findings: Array<Finding>,
  /** Today's page after it. */
  today: Today,
  /** Every date in the record, in words. */
  dates: Array<SaidDate>, };
/** What became of saving a file. */
export type SavedPage = {
  /** The file's name; `None` when the person closed the dialog. */
  file_name: string | null,
  /** The folder it is in. */
  folder: string | null, };
/** Asks to see a plan that is open and covered. */
export type SeeAgain = {
  /** Its password, or its spare key. */
  password: Password, };
/** A call with a helper: getting ready for it, and what came of it. Only someone who is helping may be shown it. */
export type Session = {
  /** Who it is with. */
  person: Id | null,
  /** The day, when it is known. */
  day: string | null,
  /** The time, in words such as "2pm". */
  time: Words,
  /** The steps that come before it. */
  steps_before: Array<Id>,
  /** The steps that come after it. */
  steps_after: Array<Id>,
  /** What to talk about. */
  to_talk_about: Words,
  /** What the helper suggested. */
  suggestions: Array<Suggestion>,
  /** What was said, in short. */
  said: Words,
  /** Whether there is a next one. It may stay open. */
  next: SessionNext,
  /** Whether it has happened. */
  happened: boolean,
  /** What was shown on the screen during it. The program writes it, and nobody but the person reads it. */
  shown: Array<ShownOnCall>, };
/** Whether there is a next call. */
export type SessionNext = { "next": "leave_it_open" } | { "next": "on",
  /** The day. */
  day: string, } | { "next": "finished_for_now" };
/** What the Sharing window shows. Nothing else of the plan ever comes to it. */
export type SharedView = {
  /** Nothing is to be seen for now. */
  covered: boolean,
  /** What is on the screen: all of it, or one thing. */
  items: Array<ShownItem>,
  /** The names of all that may be seen, in order. None while it is covered. */
  names: Array<string>,
  /** Which of them is on the screen, counted from nought; `None` for all of them. */
  at: number | null,
  /** How the screen looks. */
  look: Look, };
/** What is shown now, for the main window. */
export type SharingNow = {
  /** Where it is shown; `None` when nothing is. */
  on: ShownOn | null,
  /** Whether it is covered. */
  covered: boolean,
  /** Whether what came on the screen last could not be kept with the call. */
  not_noted: boolean,
  /** What may be seen while it is not. */
  shown: Array<ShownItem>,
  /** The call as kept, with what was shown on it. */
  call: Record | null,
  /** Whether this computer can leave the main window out of what a call shows. */
  can_be_left_out: boolean, };
/** A page for someone, as a list of blocks. Made from a narrowed plan alone. */
export type Sheet = {
  /** The title: the one level-1 heading and the document's name. */
  title: string,
  /** A BCP 47 tag such as "en-GB". */
  language: string,
  /** What follows the title, in reading order. */
  blocks: Array<Block>,
  /** Whether it is for the person alone: then every page has a thick band at its side, so that nobody hands one over by mistake. */
  for_me: boolean,
  /** How it is printed. */
  print_as: PrintAs, };
/** A sheet to look at. */
export type SheetPages = {
  /** The pages as SVG: exactly what prints. */
  pages: Array<string>,
  /** The same to read. */
  sheet: Sheet,
  /** Characters that no font of ours has, and that are drawn as a box. */
  missing_characters: Array<string>, };
/** Shows nothing any more that these choices do not have. */
export type ShowLess = {
  /** The call it is for. What is shown on another stays. */
  call: Id,
  /** What is ticked now. */
  choices: Choices, };
/** A fact as it may be shown on one day. */
export type ShownFact = {
  /** Its name inside the program. */
  key: string,
  /** What it is about. */
  topic: FactTopic,
  /** Its heading. */
  title: string,
  /** What can be said of it on that day. */
  says: FactSays,
  /** Where the body itself, or a government, says it. */
  where_to_look: Place,
  /** The day somebody last looked, in words. */
  checked: string,
  /** Whether it was read on another page than the one to look at, which the screen then says. */
  read_elsewhere: boolean,
  /** The nations it is for; empty when it is the same in all four. */
  only_for: Array<Nation>, };
/** One thing on the page. */
export type ShownItem = {
  /** Its kind. */
  kind: Kind,
  /** Its number. */
  number: number,
  /** Its name to say: "Step 4", or what a kind is called of which there is one. */
  name: string,
  /** What it says, each text under its label. */
  facts: Array<Fact>, };
/** Where a part of the plan is shown. */
export type ShownOn = "main_window" | "own_window";
/** One thing that was shown on a call. It is told by kind and number, which never move, so that it says what was shown also once that is no longer in the plan. */
export type ShownOnCall = {
  /** Its kind. */
  kind: Kind,
  /** Its number. */
  number: number,
  /** The private fields that were shown with it. */
  fields: Array<PrivateField>,
  /** When it came on the screen. */
  at: string, };
/** The lines in which a page of today says something else than the one that was given. */
export type SinceGiven = {
  /** What the page would say today and did not say then. */
  new: Array<string>,
  /** What it said then and would not say today. */
  gone: Array<string>,
  /** Whether the same lines stand in another order. */
  moved: boolean, };
/** Asks for what there is to say since a moment. */
export type SinceMoment = {
  /** The moment. */
  moment: string, };
/** A sheet in one size. */
export type SizedPages = {
  /** How it prints. */
  print_as: PrintAs,
  /** The pages as SVG: exactly what prints. */
  pages: Array<string>,
  /** Characters of the plan's name that no font of ours has, and that are drawn as a box. */
  missing_characters: Array<string>, };
/** Whether anyone is helping the person with this. "Not sure" is a complete answer. */
export type SomeoneHelping = "not_said" | "yes" | "no" | "not_sure";
/** Whether to say something of a spare key on Today. */
export type SpareKeyReminder = {
  /** True when there is none, the plan is older than a day, and nobody said that they do not need one. */
  due: boolean, };
/** Starts to show a part of the plan, or shows another part of it. */
export type StartSharing = {
  /** The call it is for, which keeps what was shown. */
  call: Id,
  /** What is ticked. */
  choices: Choices,
  /** Where it is shown. */
  on: ShownOn, };
/** A small step. No page for work has a place for it. */
export type Step = {
  /** What I want to do. */
  what: Words,
  /** The first small step towards it. */
  first_small_step: Words,
  /** When, which may stay open. */
  when: When,
  /** The time on the day that was picked, in words such as "2pm". */
  time: Words,
  /** "If … happens": a good moment, or a setback. */
  if_this_happens: Words,
  /** "… then I will …". */
  then_i_will: Words,
  /** Who could help. */
  who_could_help: Words,
  /** What would make it easier. */
  what_would_make_it_easier: Words,
  /** What happened. */
  what_happened: Words,
  /** Where it stands. */
  state: StepState,
  /** The obstacle it helps with. */
  obstacle: Id | null,
  /** The day the person kept it as it is, after its own day had gone by. Until that one is another, nobody asks again. */
  kept_as_it_is: string | null, };
/** Where a step stands. None of these is a failure. */
export type StepState = "not_started" | "trying" | "done" | "on_hold" | "changed_my_mind";
/** What came of undoing something or doing it again. */
export type Stepped = {
  /** What was undone or done again; `None` when there was nothing. */
  done: Done | null,
  /** The plan after it. */
  plan: Opened, };
/** What can be undone and done again. */
export type Steps = {
  /** What "Undo" would undo; `None` when there is nothing. */
  undo: Done | null,
  /** What "Redo" would do again; `None` when there is nothing. */
  redo: Done | null, };
/** Something a helper suggested, and what the person makes of it. */
export type Suggestion = {
  /** What it is. */
  what: Words,
  /** What the person makes of it. */
  answer: SuggestionAnswer,
  /** The step or the change that was made from it. */
  became: Id | null, };
/** What the person makes of a suggestion. "Not for me" is as good as "yes", and so is no answer. */
export type SuggestionAnswer = "not_said" | "yes" | "not_for_me" | "later";
/** Passwords to choose from. */
export type Suggestions = {
  /** Each of four words. */
  passwords: Array<string>, };
/** Takes everything out into one open file. */
export type TakeOut = {
  /** Which kind of file. */
  form: OpenForm, };
/** One thing that was talked about. */
export type TalkedAbout = {
  /** What it is. */
  what: Words,
  /** Who does it. */
  who: Words,
  /** By when, in words. */
  by_when: Words, };
/** A part of the job. */
export type Task = {
  /** The part of the job, in the person's words. */
  part: Words,
  /** Whether it can be done now. */
  can_do: CanDo,
  /** What makes it hard, in terms of the work. */
  what_makes_it_hard: Words,
  /** A kind of work with safety rules of its own, for which a fixed line is shown. */
  safety: Safety,
  /** Why it is hard, for the person alone. */
  why: OnlyMe, };
/** The size of the words. */
export type TextSize = "usual" | "large" | "larger" | "largest";
/** The time frame. For work there are separate words of its own, and nothing else of it. */
export type TimeFrame = {
  /** Where things are with it. */
  state: TimeFrameState,
  /** What the person is waiting for. */
  waiting_for: OnlyMe,
  /** The earliest day the person would think about. */
  not_before: string | null,
  /** A window, if the person named one: its first day. */
  from: string | null,
  /** Its last day. */
  to: string | null,
  /** What would need to be true first. */
  true_first: Words,
  /** Whose idea a date is, for the person alone. */
  whose_idea: OnlyMe,
  /** What happened the last time the person went back, for the person alone. */
  last_time: OnlyMe,
  /** What to tell work, in the person's words. */
  for_work: Words, };
/** Where things are with the time frame. "Not sure yet" is a complete answer. */
export type TimeFrameState = "not_sure_yet" | "waiting" | "not_before" | "some_time_between" | "something_first";
/** Fit notes and other papers, by their first day. Dates are already in words. */
export type TimeOff = {
  /** Every paper, by its first day. Those without one come last. */
  notes: Array<NoteInLedger>,
  /** What lies between them. */
  between: Array<BetweenNotes>,
  /** The paper that ends last, unless one without a last day goes on from it. */
  runs_out: RunsOut | null, };
/** Today's page. Dates are already in words. */
export type Today = {
  /** The day in words: "Tuesday 24 November 2026". */
  day: string,
  /** The month in which the plan was open last, when that is four weeks ago or more: "June 2026". */
  last_here: string | null,
  /** The one next thing. */
  next: NextThing,
  /** What comes up in its place once that is put off, in order. When all of it is, nothing needs doing. */
  otherwise: Array<NextThing>,
  /** Meetings, calls, dated steps, last days of fit notes, days to look again and weeks from today on, soonest first. */
  coming: Array<Coming>,
  /** What was changed last, newest first, at most three. The page about the person is none of them. */
  left_off: Array<Id>, };
/** A password to look at. */
export type TriedPassword = {
  /** The password as typed so far. */
  password: Password,
  /** The plan's name, which is no secret. */
  label: string, };
/** How easily a password is guessed. */
export type TriedStrength = {
  /** How easily; `None` when nothing is typed. */
  strength: PasswordStrength | null, };
/** The Sharing window turns to one thing, or to all of it. */
export type TurnShared = {
  /** Which, counted from nought; `None` for all of it. */
  at: number | null, };
/** A date as typed in three boxes. */
export type TypedDate = {
  /** The day's box. */
  day: string,
  /** The month's box: a number or a name. */
  month: string,
  /** The year's box. */
  year: string, };
/** The two groups as typed back, in the order they were asked for. */
export type TypedGroups = {
  /** The earlier group. */
  first: Password,
  /** The later group. */
  second: Password, };
/** A reminder as typed. */
export type TypedReminder = {
  /** The day. */
  day: string,
  /** The time as typed; empty for the whole day. */
  time: string,
  /** The words as typed. */
  words: string, };
/** What a record said after one visit to it. */
export type Version = {
  /** Its place among all versions of all records. */
  revision: number,
  /** When that was, in words: "6 August 2026, 2:05pm". */
  when: string,
  /** The record as it was. */
  record: Record, };
/** The versions of a record, the newest first. The first is what it says now. */
export type Versions = {
  /** The versions. */
  versions: Array<Version>,
  /** Every date in them, in words. */
  dates: Array<SaidDate>, };
/** A wait. No page for work has a place for it: the time frame has words of its own for work. */
export type Waiting = {
  /** What the person is waiting for. */
  what_for: OnlyMe,
  /** The day it was asked for. */
  asked_on: string | null,
  /** Who to ring about it. */
  who_to_ring: Words,
  /** Small things worth doing meanwhile. */
  meanwhile: Array<Words>,
  /** Whether the wait is over. */
  over: boolean, };
/** What was shown on a call, in words. */
export type WasShown = {
  /** Each thing, in the order in which it came on the screen. */
  lines: Array<WasShownLine>, };
/** One thing that was shown. */
export type WasShownLine = {
  /** Its name to say. */
  name: string,
  /** When it came on the screen: "24 November 2026, 2:05pm". */
  when: string,
  /** The names of the private fields that were shown with it. */
  with: Array<string>, };
/** The Sharing window asks to be told when it has something else to show. */
export type WatchShared = {
  /** Where it hears that, and that alone. */
  channel: unknown, };
/** A way into a plan. */
export type WayIn = "password" | "spare_key" | "keyring";
/** The ways into the open plan, and what else Settings shows about them. */
export type WaysIn = {
  /** The plan's name. */
  label: string,
  /** The ways in there are. */
  ways: Array<WayIn>,
  /** After how many minutes without a key or a movement it locks; `None` for never. */
  lock_after: number | null,
  /** How many copies on this computer still open with an earlier password or spare key, because they could not be changed. */
  older_copies: number, };
/** The ways into a locked plan. */
export type WaysToOpen = {
  /** The ways; none when they cannot be told. */
  ways: Array<WayIn>,
  /** The folder it lies in, for someone who wants a plan gone that nobody can open. */
  folder: string, };
/** One week. Its first day and its hours are already in words. */
export type WeekInPlan = {
  /** The week. */
  id: Id,
  /** Its first day, with the weekday: "Thursday 3 December 2026". */
  starts: string | null,
  /** How long the work is in all: "12 hours 30 minutes". Empty when no minutes are given. */
  hours: string,
  /** The same in minutes. */
  minutes: number | null, };
/** The weeks in order. */
export type Weeks = {
  /** Each week: those with a first day by that day, then the others by number. */
  weeks: Array<WeekInPlan>,
  /** The most minutes there are in one of them. */
  most: number, };
/** When a step might be done. "Not set" is a complete answer. */
export type When = { "when": "not_set" } | { "when": "on",
  /** The day. */
  day: string, } | { "when": "between",
  /** Its first day. */
  from: string,
  /** Its last day. */
  to: string, } | { "when": "before_our_next_call" } | { "when": "when_this_happens",
  /** What happens. */
  what: Words, };
/** Where things can be. None is better than another. */
export type WhereState = "off_and_not_sure" | "waiting" | "preparing" | "back" | "new_job" | "leaving" | "medical_retirement" | "other";
/** Where things are. No page for work has a place for it: the time frame has words of its own for work. */
export type WhereThingsAre = {
  /** Which of these is closest. */
  state: WhereState,
  /** In the person's own words. */
  own_words: Words,
  /** Since when. */
  since: string | null, };
/** Which copy is meant. */
export type WhichCopy = { "from": "kept",
  /** Its file's name. */
  name: string, } | { "from": "file", };
/** One plan of those on this computer. */
export type WhichPlan = {
  /** Its folder's random name. */
  plan: string, };
/** The sheets that are for the person alone. */
export type WhichSheet = "blank" | "my_copy" | "my_sheet" | "if_they_say_no" | "call_summary" | "my_steps";
/** Who else uses this computer. */
export type WhoUses = "not_sure" | "only_me" | "others" | "work";
/** Whether a paper says that the person is to be seen again. */
export type WillReassess = "not_said" | "yes" | "no";
/** Shareable text: it goes wherever its record goes. */
export type Words = string;

/** Every command: its request and its reply. */
export interface Commands {
  /** What is on the desk: nothing yet, a locked plan, or an open one. */
  desk: { request: Nothing, reply: Desk };
  /** How the screen looks, as it was chosen last on this computer. */
  look: { request: Nothing, reply: Look };
  /** Keeps how the screen looks for the lock screen. */
  keep_look: { request: Look, reply: Nothing };
  /** What came of deleting a plan since this was asked last. */
  just_deleted: { request: Nothing, reply: JustDeleted };
  /** Makes a new plan under a password and opens it. */
  create_plan: { request: CreatePlan, reply: Opened };
  /** Opens a locked plan. */
  open_plan: { request: OpenPlan, reply: Opened };
  /** Opens the made-up example. Nothing written in it is kept. */
  open_example: { request: Nothing, reply: Opened };
  /** Locks the open plan, or closes the example. The page is replaced afterwards. */
  lock: { request: Nothing, reply: Nothing };
  /** Says how far the page is when its window is asked to close. */
  leaving: { request: Leaving, reply: Nothing };
  /** Saves one record, or says what to put right first. */
  save: { request: Save, reply: Saved };
  /** Keeps what is being typed, encrypted, before it is a save. An empty text drops the draft. */
  keep_draft: { request: KeepDraft, reply: Nothing };
  /** Asks for a picture of a paper and keeps it with the plan, for a record to name. */
  choose_scan: { request: Nothing, reply: ChosenScan };
  /** Removes a picture that was just kept and that nothing names after all. */
  remove_scan: { request: OfScan, reply: RemovedScan };
  /** Reads a day, month and year as typed. */
  read_date: { request: TypedDate, reply: ReadDate };
  /** The fit notes in a row: their days, and what lies between them. */
  time_off: { request: Nothing, reply: TimeOff };
  /** The weeks of a phased return, in order. */
  weeks: { request: Nothing, reply: Weeks };
  /** Everything in the plan that has a day, by that day. */
  by_date: { request: Nothing, reply: ByDate };
  /** The records that hold these words. */
  find: { request: FindWords, reply: Found };
  /** What is new, was done or was changed since a moment, such as the call before. */
  news: { request: SinceMoment, reply: NewsSince };
  /** The rules as they may be shown today, for the nation the person works in; for all four while that is open. */
  rules: { request: Nothing, reply: Rules };
  /** A reminder as typed, as its file will say it. */
  read_reminder: { request: TypedReminder, reply: ReadReminder };
  /** Asks where to save a reminder for a calendar and writes it there. */
  save_reminder: { request: Reminder, reply: SavedPage };
  /** The items, pages and reading text of a page with these choices. */
  preview_page: { request: PageRequest, reply: Preview };
  /** Checks the finished page once more and opens the system's print dialog on the pages shown. */
  print_page: { request: PageRequest, reply: PageLeft };
  /** Checks the finished PDF once more, asks where to save it and writes it there. */
  save_page: { request: PageRequest, reply: PageLeft };
  /** Keeps a page that left as one that was given. */
  give_page: { request: OfLeft, reply: Saved };
  /** Keeps nothing of a page that left. */
  not_given: { request: OfLeft, reply: Nothing };
  /** A page that was given, as it is looked at today. */
  given_page: { request: OfRecord, reply: GivenNow };
  /** Opens the system's print dialog on the pages of one that was given. */
  print_given: { request: OfRecord, reply: Nothing };
  /** Asks where to save the file of a page that was given and writes it there. */
  save_given: { request: OfRecord, reply: SavedPage };
  /** The page as plain text to copy. */
  page_text: { request: PageRequest, reply: PageText };
  /** A letter for work to copy, and what of the plan could stand in it. Nothing is sent. */
  letter: { request: LetterRequest, reply: LetterPreview };
  /** What can be undone and done again. */
  steps: { request: Nothing, reply: Steps };
  /** Undoes what was done last, in this sitting or an earlier one. */
  undo: { request: Nothing, reply: Stepped };
  /** Does again what was undone last. */
  redo: { request: Nothing, reply: Stepped };
  /** What a record said before, the newest first. */
  versions: { request: OfRecord, reply: Versions };
  /** Makes a record say again what it said. */
  put_back: { request: PutBack, reply: Opened };
  /** Puts a record in the bin. */
  put_in_bin: { request: OfRecord, reply: Opened };
  /** What is in the bin, and how long it stays. */
  bin: { request: Nothing, reply: Bin };
  /** Puts a record from the bin back in the plan. */
  take_out_of_bin: { request: OfRecord, reply: Opened };
  /** Removes a record for good, with all it ever said. */
  remove_for_good: { request: OfRecord, reply: Removed };
  /** Removes what one field of a record ever said. */
  remove_field_for_good: { request: OfField, reply: Removed };
  /** Removes everything in the bin for good. */
  empty_bin: { request: Nothing, reply: Removed };
  /** Chooses after how long something leaves the bin for good. */
  keep_bin_days: { request: BinDays, reply: Bin };
  /** Makes a copy of the plan on this computer without what was just removed, and removes the older ones. */
  copy_after_removal: { request: Nothing, reply: OlderLeft };
  /** The ways into the open plan, its name, and how soon it locks by itself. */
  ways_in: { request: Nothing, reply: WaysIn };
  /** The ways into a locked plan. */
  ways_to_open: { request: WhichPlan, reply: WaysToOpen };
  /** A few passwords to choose from. */
  suggest_passwords: { request: Nothing, reply: Suggestions };
  /** How easily a password is guessed. */
  password_strength: { request: TriedPassword, reply: TriedStrength };
  /** Takes another password from now on. */
  change_password: { request: ChangePassword, reply: WaysIn };
  /** Gives the plan another name. */
  rename_plan: { request: RenamePlan, reply: WaysIn };
  /** Makes a spare key, to be shown once. It opens nothing yet. */
  new_spare_key: { request: Nothing, reply: NewSpareKey };
  /** Opens the print dialog on the sheet with the new spare key. */
  print_spare_key: { request: Nothing, reply: Nothing };
  /** Keeps the new spare key, once two of its groups were typed back. */
  keep_spare_key: { request: TypedGroups, reply: WaysIn };
  /** Opens a locked plan with its spare key. */
  open_with_spare_key: { request: OpenWithSpareKey, reply: Opened };
  /** Whether Today has something to say of a spare key. */
  spare_key_reminder: { request: Nothing, reply: SpareKeyReminder };
  /** Says nothing more of a spare key on Today. */
  quiet_about_spare_key: { request: Nothing, reply: Nothing };
  /** Lets this computer's keyring open the plan. */
  turn_on_keyring: { request: Nothing, reply: WaysIn };
  /** Lets the keyring open the plan no longer. */
  turn_off_keyring: { request: Nothing, reply: WaysIn };
  /** Opens a locked plan with what the keyring holds for it. */
  open_with_keyring: { request: OpenWithKeyring, reply: Opened };
  /** Keeps how soon the plan locks by itself. */
  lock_after: { request: LockAfter, reply: WaysIn };
  /** Says that the person is at the plan. */
  still_here: { request: Nothing, reply: Nothing };
  /** Says that the person is on a call, or no longer: while they are, the plan does not lock for want of keys. */
  on_a_call: { request: OnACall, reply: Nothing };
  /** Says that the page has heard it is to lock. */
  lock_heard: { request: Nothing, reply: Nothing };
  /** Says that the page could not keep all that is being typed, and asks the person. */
  lock_not_kept: { request: Nothing, reply: Nothing };
  /** Shows the open plan again after a lock that came by itself and could not keep its last words: by its password. */
  see_again: { request: SeeAgain, reply: Nothing };
  /** What a call could show, and what it would show with these choices. */
  call_items: { request: ForCall, reply: CallItems };
  /** Starts to show a part of the plan on a call, or shows another part of it. */
  start_sharing: { request: StartSharing, reply: SharingNow };
  /** Shows nothing any more that these choices do not have, and never more than before. */
  show_less: { request: ShowLess, reply: Nothing };
  /** What is shown on a call now. */
  sharing: { request: Nothing, reply: SharingNow };
  /** Leaves this window out of what a call shows of the screen, where the computer can, or no longer. */
  leave_out: { request: LeaveOut, reply: Nothing };
  /** What was shown on a call that is kept. */
  was_shown: { request: OfRecord, reply: WasShown };
  /** What the Sharing window shows; it hears from then on when that changes. */
  watch_shared: { request: WatchShared, reply: SharedView };
  /** What the Sharing window shows now. */
  shared: { request: Nothing, reply: SharedView };
  /** Turns the Sharing window to one thing, or to all of it. */
  turn_shared: { request: TurnShared, reply: SharedView };
  /** Covers what is shown, or shows it again. */
  cover_sharing: { request: CoverSharing, reply: SharedView };
  /** Shows nothing any more, and closes the Sharing window. */
  end_sharing: { request: Nothing, reply: Nothing };
  /** Shows nothing any more, and has the plan lock as its own window does. */
  lock_from_sharing: { request: Nothing, reply: Nothing };
  /** The copies of the open plan. */
  copies: { request: Nothing, reply: Copies };
  /** Tries the newest copy without changing anything, and makes one first when there is none that works. */
  check_copy: { request: Nothing, reply: CopyCheck };
  /** Asks where to save a copy and writes it there. */
  save_copy: { request: Nothing, reply: SavedPage };
  /** Whether Today has something to say for the plan's safety. */
  copy_reminder: { request: Nothing, reply: CopyReminder };
  /** Says nothing more of copies for a month. */
  quiet_about_copies: { request: Nothing, reply: Nothing };
  /** Says no more on Today of what the person knows of this computer. */
  quiet_about: { request: QuietAbout, reply: Nothing };
  /** Offers no copy on paper until much was written again. */
  quiet_about_paper: { request: Nothing, reply: Nothing };
  /** Asks for a file and looks at whether it is a copy. */
  choose_copy: { request: Nothing, reply: ChosenCopy };
  /** What is in a copy of the open plan. */
  look_at_copy: { request: WhichCopy, reply: CopyInside };
  /** Puts a copy in the open plan's place. The plan from before is kept. */
  restore_copy: { request: WhichCopy, reply: Opened };
  /** Puts a replaced plan back. */
  put_replaced_back: { request: CopyName, reply: Opened };
  /** Removes a replaced plan from this computer, and says which copies there are. */
  remove_replaced: { request: CopyName, reply: Copies };
  /** The copies of a plan that is not open. */
  locked_copies: { request: LockedPlan, reply: LockedCopies };
  /** Opens a copy while no plan is open, to look at what is in it. */
  open_copy: { request: OpenCopy, reply: CopyInside };
  /** Closes the copy that was opened to look at. */
  leave_copy: { request: Nothing, reply: Nothing };
  /** Puts the copy that was opened in its plan's place, or makes a plan of it, and opens that. */
  restore_opened: { request: Nothing, reply: Opened };
  /** Reads what is left of a damaged plan. */
  read_what_is_left: { request: ReadWhatIsLeft, reply: Opened };
  /** Asks where to save everything as an open file and writes it there. */
  take_out: { request: TakeOut, reply: SavedPage };
  /** Asks for a file that was taken out, makes a copy of the plan, and adds what is in the file. */
  bring_in: { request: Nothing, reply: BroughtIn };
  /** Deletes the open plan and its copies on this computer. The page is replaced afterwards. */
  delete_plan: { request: DeletePlan, reply: Deleted };
  /** A sheet for the person alone, to look at. */
  own_sheet: { request: OwnSheet, reply: SheetPages };
  /** Opens the system's print dialog on the sheet shown. */
  print_own_sheet: { request: OwnSheet, reply: Nothing };
  /** Asks where to save the sheet and writes it there. */
  save_own_sheet: { request: OwnSheet, reply: SavedPage };
  /** The sheet as text to copy. */
  own_sheet_text: { request: OwnSheet, reply: PageText };
}
