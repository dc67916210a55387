// The forms of these places as a person meets them: what is saved, what is kept, and what is never pressed.
import { cleanup, render, screen, waitFor, within } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Body, Id, ReadDate, Save, TypedDate } from "../bridge/wire.gen.ts";
import { fuller } from "../dev/fuller.ts";
import { takesASave } from "../dev/takes-a-save.ts";
import Frame from "../frame/Frame.svelte";
import type { Place, Where } from "../frame/way.svelte.ts";
import { blank, NOBODY, type BodyOf } from "../plan/blank.ts";
import { isoDay } from "../plan/days.ts";
import { OpenPlan } from "../plan/plan.svelte.ts";
import { dayBehind } from "./steps/when.ts";

const invoke = vi.hoisted(() => vi.fn());
vi.mock("../dev/answers.ts", () => ({ invoke }));

const drafts = new Map<string, string>();
let saves: Save[];

function readDate({ day, month, year }: TypedDate): ReadDate {
  if (!day && !month && !year) return { read: "no_date" };
  if (!day || !month || !year) return { read: "problem", code: "date_not_whole" };
  if (day === "31" && month === "2") return { read: "problem", code: "no_such_day" };
  return { read: "date", date: `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`, said: `day ${day}` };
}

beforeEach(() => {
  drafts.clear();
  saves = [];
  invoke.mockImplementation(async (command: string, { request }: { request: never }) => {
    if (command === "read_date") return readDate(request);
    if (command === "keep_draft") return void drafts.set((request as { form: string }).form, (request as { text: string }).text);
    return command === "save" ? takesASave(saves, request) : {};
  });
});
afterEach(cleanup);

function openAt(place: Place, open?: Where["open"], plan = new OpenPlan(fuller())): OpenPlan {
  render(Frame, { plan, start: { place, open }, onlock: async () => undefined });
  return plan;
}

function type(label: string | RegExp, words: string, at = 0): void {
  const box = screen.getAllByLabelText<HTMLInputElement>(label)[at]!;
  box.value = words;
  box.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

function typeDate(day: string, month: string, year: string, at = 0): void {
  type("Day", day, at);
  type("Month", month, at);
  type("Year", year, at);
}

const press = (name: string | RegExp) => screen.getByRole("button", { name }).click();
const pick = (name: string | RegExp) => screen.getByRole("radio", { name }).click();
const idOf = (plan: OpenPlan, kind: Body["kind"], number: number): Id =>
  plan.records.find((record) => record.body.kind === kind && record.number === number)!.id;

async function faults(): Promise<string[]> {
  document.querySelectorAll("details").forEach((details) => (details.open = true));
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}

it.each([
  ["obstacles", "obstacle", 2], ["steps", "step", 5], ["meetings", "meeting", 5], ["meetings", "meeting", 6], ["meetings", "question", 1],
  ["work", "task", 3], ["work", "person", 3], ["work", "about", 1], ["time", "time_frame", 1],
] as const)("the form under %s of %s %i is sound", async (place, kind, number) => {
  const plan = new OpenPlan(fuller());
  openAt(place, idOf(plan, kind, number), plan);
  expect(await faults()).toEqual([]);
});

it("a few words in the first box are enough, and they are only for the person", async () => {
  openAt("obstacles", "new");
  type("In my own words", "The stairs");
  press("Done");
  await screen.findByRole("heading", { name: "What gets in the way", level: 1 });
  expect(saves).toMatchObject([{ id: null, readers: { work: false, health: false, support_worker: false }, body: { own_words: "The stairs", area: null } }]);
});

it.each([
  ["Plan a small step", "What I want to do", { kind: "step", what_would_make_it_easier: "Writing down what I want to say before I ring" }],
  ["Ask for a change", "What I would suggest", { kind: "ask", effect_on_work: "I have not heard from Sam since I sent my note in. I do not know what they think." }],
] as const)("%s starts from what gets in the way, belongs to it, and brings its words along", async (button, label, words) => {
  const plan = openAt("obstacles");
  press(`${button}, for In the way 2`);
  await screen.findByLabelText(label);
  type(label, "something small");
  press("Done");
  await screen.findByRole("heading", { name: "What gets in the way", level: 1 });
  expect(saves).toMatchObject([{ readers: { work: false }, body: { ...words, obstacle: idOf(plan, "obstacle", 2) } }]);
  expect(screen.getByRole("button", { name: /something small/ }), "it stands there from now on").toBeTruthy();
});

it("how other people put it stands under own words, and what is taken is a start in the box", async () => {
  openAt("obstacles", "new");
  const box = screen.getByLabelText<HTMLTextAreaElement>("In my own words");
  const [start] = screen.getAllByRole("button", { name: "Start from this: No one has been in touch" });
  expect(box.compareDocumentPosition(start!) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  expect(start!.closest("details")!.open, "a fold away").toBe(false);
  expect([...screen.getByRole("region", { name: "Start from one of these" }).querySelectorAll("button")].filter((button) => !button.closest("details details"))).toHaveLength(3);
  start!.click();
  await waitFor(() => expect(box.value).toBe("No one has been in touch"));
  expect(document.activeElement).toBe(box);
  type("In my own words", "No one has rung me");
  press(/^Start from this: I dread the phone ringing/);
  await waitFor(() => expect(box.value).toBe("No one has rung me. I dread the phone ringing"));
  press("Done");
  await waitFor(() => expect(saves).toMatchObject([{ body: { area: "contact", helped_before: "" } }]));
});

it("ideas that fit what gets in the way stand first, and one of them is a start in the box", async () => {
  openAt("obstacles");
  press("Ask for a change, for In the way 1");
  const box = await screen.findByLabelText<HTMLInputElement>("What I would suggest");
  const three = [...screen.getByRole("region", { name: "Start from one of these" }).querySelectorAll<HTMLElement>("li")].filter((one) => !one.closest("details details"));
  expect(three.map(({ textContent }) => textContent.split("Start from")[0]!.trim())).toEqual(["Shorter days for now", "Short extra breaks", "The hardest tasks at my best time of day"]);
  within(three[1]!).getByRole("button").click();
  await waitFor(() => expect(box.value).toBe("Short extra breaks"));
  press("Start from this: I take them when it is quiet");
  press("Done");
  await waitFor(() => expect(saves).toMatchObject([{ body: { suggestion: "Short extra breaks", helps_us_both: "", knock_on: "I take them when it is quiet" } }]));
});

it("an if-then line fills both boxes, and the second goes on from its name", async () => {
  openAt("steps", "new");
  type("What I want to do", "Ring HR");
  type("If this happens", "the line is busy");
  press(/^Start from this: If nobody answers/);
  await waitFor(() => expect(screen.getByLabelText<HTMLTextAreaElement>("If this happens").value).toBe("the line is busy. nobody answers"));
  press("Done");
  await waitFor(() => expect(saves).toMatchObject([{ body: { then_i_will: "try once more after lunch, then leave it for that day" } }]));
});

it.each([
  ["Keep it, with no day", { when: { when: "not_set" }, state: "trying" }],
  ["Not any more", { when: { when: "on", day: "2026-06-03" }, state: "changed_my_mind" }],
])("a step whose day lies behind can be answered where it stands: %s", async (answer, body) => {
  openAt("steps");
  screen.getByText("You picked 3 June 2026 for this. Still want it?");
  press(answer);
  await waitFor(() => expect(saves).toMatchObject([{ body }]));
  await waitFor(() => expect(screen.queryByText(/Still want it/)).toBeNull());
});

it("a step that is kept as it is keeps its day, and is not asked about again until it has another", async () => {
  openAt("steps");
  press("Yes, keep it as it is");
  await waitFor(() => expect(screen.queryByText(/Still want it/)).toBeNull());
  const today = isoDay(new Date());
  expect(saves).toMatchObject([{ body: { when: { when: "on", day: "2026-06-03" }, kept_as_it_is: today } }]);
  const step = saves[0]!.body as BodyOf<"step">;
  expect(dayBehind(step, new Date("2027-06-03"))).toBeNull();
  expect(dayBehind({ ...step, when: { when: "on", day: today } }, new Date("2027-06-03"))).toBe(today);
});

it("that the day of a talk is not known yet is a whole answer, and is kept", async () => {
  const opened = fuller();
  const talk = opened.records.find(({ body }) => body.kind === "meeting" && !body.happened)!;
  opened.today.next = { next: "when_is_it", meeting: talk.id };
  openAt("today", undefined, new OpenPlan(opened));
  screen.getByText(/^When is it\?/);
  press("I do not know yet");
  await waitFor(() => expect(saves).toMatchObject([{ id: talk.id, body: { day_open_on: isoDay(new Date()) } }]));
});

it("the timetable has every step in a row, sound, and leads to each and back", async () => {
  openAt("steps");
  press("See them as a timetable");
  const table = await screen.findByRole("table", { name: "My steps as a timetable" });
  expect(within(table).getAllByRole("columnheader").map(({ textContent }) => textContent)).toEqual(["When", "What", "With whom", "Where it stands"]);
  expect(within(table).getAllByRole("rowheader").map(({ textContent }) => textContent.trim())).toEqual([
    "Step 4. Ask how phased hours are paid", "Step 5. Find out what our sick leave rules say", "Step 6. Say my two changes out loud once", "Step 7. Walk as far as the shop",
  ]);
  expect(within(table).getByText("The union rep")).toBeTruthy();
  expect(screen.getByRole("button", { name: "See it on paper, with room to write" })).toBeTruthy();
  expect(await faults()).toEqual([]);
  press("Back to My steps");
  await screen.findByRole("heading", { name: "My steps", level: 1 });
});

it("a day that is picked can have a time, which stands with it in the list", async () => {
  openAt("steps", "new");
  type("What I want to do", "Ring HR");
  expect(screen.queryByLabelText("A time, if you like")).toBeNull();
  pick("On a day");
  await screen.findByLabelText("A time, if you like");
  typeDate("8", "12", "2026");
  type("A time, if you like", "2pm");
  await waitFor(() => expect(screen.getByText("day 8")).toBeTruthy());
  press("Done");
  await screen.findByRole("heading", { name: "My steps", level: 1 });
  expect(saves).toMatchObject([{ body: { when: { when: "on", day: "2026-12-08" }, time: "2pm" } }]);
});

it("a window with one end is something to put right, not something to lose", async () => {
  openAt("steps", "new");
  type("What I want to do", "Walk to the shop");
  pick("Some time between two days");
  await screen.findByRole("group", { name: "From" });
  typeDate("6", "8", "2026");
  await screen.findByText("day 6");
  press("Done");
  const summary = await screen.findByRole("alert");
  expect(summary.querySelector("a")!.getAttribute("href")).toBe("#step-when-to");
  expect(saves).toEqual([]);
  expect([...drafts.values()].join(), "kept, all the same").toContain("Walk to the shop");
  typeDate("9", "8", "2026", 1);
  await screen.findByText("day 9");
  press("Done");
  await waitFor(() => expect(saves).toMatchObject([{ body: { when: { when: "between", from: "2026-08-06", to: "2026-08-09" } } }]));
});

it("changing one's mind about a half-typed day leaves nothing to put right", async () => {
  openAt("steps", "new");
  type("What I want to do", "Walk to the shop");
  pick("On a day");
  await screen.findByRole("group", { name: "Which day?" });
  typeDate("31", "2", "2026");
  pick("I do not need a day for this");
  press("Done");
  await waitFor(() => expect(saves).toMatchObject([{ body: { when: { when: "not_set" } } }]));
});

it("a day that does not exist stays in its boxes, with the sentence beside them", async () => {
  openAt("meetings", "new");
  typeDate("31", "2", "2026");
  type("What I want to say", "Hello");
  press("Done");
  await screen.findAllByText(/There is no such day/);
  expect(screen.getByLabelText<HTMLInputElement>("Day").value).toBe("31");
  expect(saves).toEqual([]);
});

it("a date typed a moment before Done is saved with the rest", async () => {
  const quick = invoke.getMockImplementation()!;
  const waiting: (() => void)[] = [];
  invoke.mockImplementation(async (command: string, given: { request: never }) => {
    if (command === "read_date") await new Promise<void>((answer) => waiting.push(answer));
    return quick(command, given) as unknown;
  });
  openAt("meetings", "new");
  typeDate("6", "8", "2026");
  press("Done");
  await waitFor(() => expect(waiting).toHaveLength(3));
  await new Promise((turn) => setTimeout(turn));
  expect(screen.getByRole("button", { name: "Done" }), "the form waits for its date").toBeTruthy();
  waiting.forEach((answer) => answer());
  await waitFor(() => expect(saves).toMatchObject([{ body: { day: "2026-08-06" } }]));
});

it("a question asked while a meeting is new belongs to that meeting", async () => {
  const plan = openAt("meetings", "new");
  type("What I want to say", "I have two ideas");
  type("A question", "Who covers the desk?");
  press("Add this question");
  await screen.findByRole("button", { name: "Who covers the desk?" });
  expect(saves.map(({ body }) => body.kind)).toEqual(["meeting", "question"]);
  expect(saves[1]).toMatchObject({ readers: { work: false }, body: { meeting: "new1" } });
  press("Done");
  await screen.findByRole("heading", { name: "Meetings and calls", level: 1 });
  expect(plan.of("meeting").filter(({ body }) => body.want_to_say === "I have two ideas"), "saved once").toHaveLength(1);
});

it("getting ready begins with when, who and what to say, to ask and to leave out, and the rest is a fold away", async () => {
  openAt("meetings", "new");
  const boxes = [...document.querySelectorAll("form :is(input, textarea)")].filter((box) => !box.closest("details"));
  const names = new Set(boxes.map((box) => box.getAttribute("name")!));
  expect([...names].slice(0, 7)).toEqual(["day", "month", "year", "time", "by_phone", "meeting-person", "want_to_say"]);
  expect([...names].slice(7, 9)).toEqual(["ask", "rather_not"]);
  expect(["place", "called_by", "easier", "good_enough"].filter((name) => names.has(name))).toEqual([]);
  type("Who asked for it", "My manager");
  type("What would make the talk easier", "one thing at a time");
  type("What I would rather not talk about", "last winter");
  press("Done");
  const written = { called_by: "My manager", easier: "one thing at a time", rather_not: "last winter", happened: false };
  await waitFor(() => expect(saves).toMatchObject([{ readers: NOBODY, body: written }]));
});

it("what is left to ask and how it felt are kept with the talk, and how it felt is for nobody else", async () => {
  openAt("meetings", "new");
  press("Note what was said");
  await screen.findByLabelText("Questions left for another time");
  type("Questions left for another time", "Who reads my note?");
  type("How it felt", "lighter after");
  press("Done");
  await waitFor(() => expect(saves).toMatchObject([{ body: { happened: true, questions_left: "Who reads my note?", how_it_felt: "lighter after" } }]));
});

it("writing what was said marks the talk as one that happened", async () => {
  const plan = new OpenPlan(fuller());
  openAt("meetings", idOf(plan, "meeting", 7), plan);
  type("What was said, in short", "Kind, and short");
  press("Done");
  await waitFor(() => expect(saves).toMatchObject([{ body: { happened: true, said: "Kind, and short" } }]));
});

it("looking at the note of a talk that nobody noted saves nothing", async () => {
  openAt("meetings");
  press("Note one that happened");
  await screen.findByLabelText("What was said, in short");
  press("Done");
  await screen.findByRole("heading", { name: "Meetings and calls", level: 1 });
  expect(saves).toEqual([]);
});

it("someone new can be named on the way, and the meeting is with them", async () => {
  openAt("meetings", "new");
  type("Name", "Kim");
  press("Add this person");
  await screen.findByRole("radio", { name: "Kim" });
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "Kim" }).checked).toBe(true);
  press("Done");
  await waitFor(() => expect(saves.at(-1)).toMatchObject({ body: { kind: "meeting", person: "new1" } }));
});

it("driving carries its fixed line, in the form and on the card", async () => {
  openAt("work");
  expect(screen.getByText(/ask your GP or pharmacist/)).toBeTruthy();
  press("Write another part");
  await screen.findByLabelText("Which part of your job?");
  expect(screen.queryByText(/ask your GP or pharmacist/)).toBeNull();
  pick("Working up high");
  expect(await screen.findByText(/Before you work up high/)).toBeTruthy();
});

it("before a first date is named there is a pause, and leaving it open is one press", async () => {
  const plan = new OpenPlan(fuller());
  openAt("time", idOf(plan, "time_frame", 1), plan);
  pick("Not before a day");
  await screen.findByText("Three things to think about first");
  expect(screen.queryByLabelText("Day")).toBeNull();
  press("Leave it open for now");
  await waitFor(() => expect(screen.queryByText("Three things to think about first")).toBeNull());
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "Not sure yet" }).checked).toBe(true);
});

it("a return between two days, or waiting for something, is kept as it was said and needs no date", async () => {
  const plan = new OpenPlan(fuller());
  openAt("time", idOf(plan, "time_frame", 1), plan);
  pick("I am waiting for something");
  await screen.findByLabelText("What are you waiting for?");
  type("What are you waiting for?", "the letter from the clinic");
  press("Done");
  await waitFor(() => expect(saves).toMatchObject([{ body: { state: "waiting", waiting_for: "the letter from the clinic", not_before: null, from: null, to: null } }]));
  cleanup();
  saves.length = 0;
  const named = fuller();
  const frame = named.records.find(({ body }) => body.kind === "time_frame")!;
  frame.body = { ...blank("time_frame"), state: "some_time_between", from: "2026-08-06", to: "2026-09-01" };
  openAt("time", frame.id, new OpenPlan(named));
  typeDate("8", "10", "2026", 1);
  press("Done");
  await waitFor(() => expect(saves).toMatchObject([{ body: { state: "some_time_between", from: "2026-08-06", to: "2026-10-08" } }]));
});

it("a date that stands in the time frame is never out of sight", async () => {
  const opened = fuller();
  const frame = opened.records.find(({ body }) => body.kind === "time_frame")!;
  frame.body = { ...blank("time_frame"), state: "not_sure_yet", not_before: "2026-08-06" };
  openAt("time", frame.id, new OpenPlan(opened));
  expect(screen.getByLabelText<HTMLInputElement>("Day").value).toBe("6");
});

it("ten thousand characters, right-to-left text and emoji are saved whole and shown short in the list", async () => {
  const words = `\u202e${"ab🙂 مرحبا ".repeat(1000)}`;
  openAt("obstacles", "new");
  type("In my own words", words);
  press("Done");
  await screen.findByRole("heading", { name: "What gets in the way", level: 1 });
  expect(saves).toMatchObject([{ body: { own_words: words } }]);
  press("See 2 more");
  const line = await screen.findByRole("button", { name: /ab🙂/ });
  expect([...line.textContent].length).toBeLessThan(170);
});
