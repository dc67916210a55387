// The parts of time off as a person meets them: what is saved, what stays, and what is never made of it.
import { cleanup, render, screen, waitFor, within } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Body, Id, Opened, Save } from "../../bridge/wire.gen.ts";
import { fuller } from "../../dev/fuller.ts";
import { takesASave } from "../../dev/takes-a-save.ts";
import { timeOff, weeks } from "../../dev/said-of-time.ts";
import Frame from "../../frame/Frame.svelte";
import type { Where } from "../../frame/way.svelte.ts";
import { blank, NOBODY } from "../../plan/blank.ts";
import { OpenPlan } from "../../plan/plan.svelte.ts";
import { PARTS } from "./parts.ts";

const invoke = vi.hoisted(() => vi.fn());
vi.mock("../../dev/answers.ts", () => ({ invoke, convertFileSrc: (name: string) => `scan:${name}` }));

let saves: Save[];
let opened: Opened;
let kept: string[];

const idOf = (kind: Body["kind"], number = 1): Id => opened.records.find((record) => record.body.kind === kind && record.number === number)!.id;

beforeEach(() => {
  saves = [];
  kept = [];
  opened = fuller();
  invoke.mockImplementation(async (command: string, { request }: { request: never }) => {
    if (command === "time_off") return timeOff([idOf("fit_note"), idOf("fit_note", 2)]);
    if (command === "weeks") return weeks([idOf("phase"), idOf("phase", 2)]);
    if (command === "put_in_bin") return { ...opened, records: opened.records.filter(({ id }) => id !== (request as { id: Id }).id) };
    if (command === "steps") return { undo: null, redo: null };
    if (command === "keep_draft") return void kept.push((request as { text: string }).text);
    return command === "save" ? takesASave(saves, request) : {};
  });
});
afterEach(cleanup);

function openAt(open?: Where["open"], change: (plan: Opened) => void = () => undefined): OpenPlan {
  change(opened);
  const plan = new OpenPlan(opened);
  render(Frame, { plan, start: { place: "time", open }, onlock: async () => undefined });
  return plan;
}

function where(state: Extract<Body, { kind: "where_things_are" }>["state"], own_words = ""): (plan: Opened) => void {
  const body = { ...blank("where_things_are"), state, own_words };
  return (plan) => plan.records.push({ id: "w".repeat(32), number: 1, readers: NOBODY, created: "2026-06-01T09:00:00Z", changed: "", body });
}

function type(label: string | RegExp, words: string, at = 0): void {
  const box = screen.getAllByLabelText<HTMLInputElement>(label)[at]!;
  box.value = words;
  box.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

const press = (name: string | RegExp) => screen.getByRole("button", { name }).click();
const pick = (name: string | RegExp) => screen.getByRole("radio", { name }).click();

async function faults(): Promise<string[]> {
  document.querySelectorAll("details").forEach((details) => (details.open = true));
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}

it.each(PARTS)("the page of %s is sound", async (part) => {
  openAt(part);
  await waitFor(() => expect(invoke).toHaveBeenCalled());
  expect(await faults()).toEqual([]);
});

it.each(["fit_note", "waiting", "phase", "check_in", "if_it_wobbles"] as const)("the form of %s is sound", async (kind) => {
  openAt("fit-notes");
  const id = idOf(kind);
  cleanup();
  openAt(id);
  expect(screen.getByRole("button", { name: "Done" })).toBeTruthy();
  expect(await faults()).toEqual([]);
});

// Where things are

it("own words come before the eight answers, and nothing is deleted by choosing", async () => {
  openAt("where-things-are");
  const own = screen.getByLabelText("In my own words");
  const answers = screen.getAllByRole("radio");
  expect(answers).toHaveLength(8);
  expect(own.compareDocumentPosition(answers[0]!) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  expect(screen.getByText(/nothing is deleted/)).toBeTruthy();
  type("In my own words", "I have had enough");
  pick("I am leaving");
  press("Done");
  await screen.findByRole("heading", { name: "Time off and what’s next", level: 1 });
  expect(saves).toMatchObject([{ readers: NOBODY, body: { state: "leaving", own_words: "I have had enough" } }]);
  expect(screen.getByText("I have had enough")).toBeTruthy();
});

it.each([["new_job", /new manager/], ["leaving", /look up what was said/], ["medical_retirement", /not giving up/]] as const)(
  "%s gets kind words, what stays, and one press back that keeps own words", async (state, words) => {
    const plan = openAt(undefined, where(state, "My words"));
    expect(screen.getByText(words).textContent).toContain("Your plan stays here, all of it.");
    const before = plan.records.length;
    press("This is not so any more");
    await waitFor(() => expect(saves).toMatchObject([{ body: { kind: "where_things_are", state: "off_and_not_sure", own_words: "My words" } }]));
    await screen.findByText("I am off, and not sure yet");
    expect(plan.records).toHaveLength(before);
  });

it("what does not fit where things are is folded, and still there", () => {
  openAt(undefined, where("medical_retirement"));
  const folded = document.querySelector<HTMLElement>(".page details")!;
  expect(within(folded).getByRole("heading", { name: "Phased weeks", hidden: true })).toBeTruthy();
  expect(document.querySelectorAll(".page section > h2")).toHaveLength(PARTS.length);
});

it("each part has one line and one way in", async () => {
  openAt(undefined, where("back"));
  await screen.findByText("Fit note 2 runs to 3 December 2026. There is no note for 1 June 2026 to 30 June 2026.");
  expect(screen.getByText("Week 2 is the last one you wrote.")).toBeTruthy();
  expect(screen.getByText("Check-in 2. The desk for two hours")).toBeTruthy();
  press("Look at my fit notes");
  await screen.findByRole("heading", { name: "Fit notes", level: 1 });
  press("Back to Time off and what’s next");
  await screen.findByRole("heading", { name: "Time off and what’s next", level: 1 });
});

// Fit notes

it("days without a note are said between the two notes, and nothing is judged", async () => {
  openAt("fit-notes");
  const gap = await screen.findByText("1 June 2026 to 30 June 2026: no note");
  const titles = screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);
  expect(titles, "the newest on top").toEqual(["May be fit for work", "Not fit for work"]);
  expect(gap.nextElementSibling!.textContent).toContain("Not fit for work");
  expect(screen.getByText("4 May 2026 to 31 May 2026")).toBeTruthy();
  expect(screen.getAllByText(/^(You have it|Given to work)$/).map(({ textContent }) => textContent)).toEqual(["You have it", "Given to work"]);
  expect(document.body.textContent).not.toMatch(/expired|overdue|missing|late\b/i);
});

it("a note that says how long is saved with its number, and its last day can be written over", async () => {
  openAt("new-fit-note");
  pick("Some weeks");
  await screen.findByLabelText("How many?");
  type("How many?", "2");
  press("Done");
  await waitFor(() => expect(saves).toMatchObject([{ readers: NOBODY, body: { lasts: { lasts: "weeks", n: 2 }, to: null } }]));
  cleanup();
  openAt(idOf("fit_note"));
  await screen.findByText(/The last day is worked out: 31 May 2026/);
  expect(screen.getByRole("group", { name: "Last day" })).toBeTruthy();
});

it("what is no number stays in its box as something to put right, and no word is lost", async () => {
  openAt("new-fit-note");
  pick("Some days");
  await screen.findByLabelText("How many?");
  type("How many?", "a few");
  type("Comments on it", "Rest");
  press("Done");
  const summary = await screen.findByRole("alert");
  expect(summary.querySelector("a")!.getAttribute("href")).toBe("#fit_note-lasts-n");
  expect(saves).toEqual([]);
  expect(screen.getByLabelText<HTMLInputElement>("How many?").value).toBe("a few");
  expect(kept.at(-1), "kept, all the same").toMatch(/a few.*/);
  pick("It gives a last day, or nothing");
  await waitFor(() => expect(screen.queryByLabelText("How many?")).toBeNull());
  press("Done");
  await waitFor(() => expect(saves).toMatchObject([{ body: { lasts: { lasts: "not_said" }, comments: "Rest" } }]));
});

it("the reason on a note is for the person alone, and its box says so", () => {
  openAt("new-fit-note");
  const box = screen.getByLabelText("The reason it gives");
  const described = box.getAttribute("aria-describedby")!.split(" ").map((id) => document.getElementById(id)!.textContent);
  expect(described).toContain("Only for you.");
});

it("one press says that work has the note from today", async () => {
  openAt("fit-notes");
  await screen.findByText("You have it");
  press("I gave it to work today");
  await waitFor(() => expect(saves).toMatchObject([{ readers: { work: true }, body: { kind: "fit_note", given_on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) } }]));
});

// Phased weeks

it("the three moves look the same and stand in the order that presses nobody", () => {
  openAt("weeks");
  const moves = screen.getAllByRole("button", { name: /, after Week 2$/ });
  expect(moves.map(({ textContent }) => textContent)).toEqual(["Ease off", "Stay as it is", "A bit more"]);
  expect(new Set(moves.map(({ className }) => className)).size).toBe(1);
});

it.each([["A bit more", "a_bit_more"], ["Ease off", "ease_off"], ["Stay as it is", "hold"]])("%s copies the week, and no hour changes by itself", async (move, go_on) => {
  openAt("weeks");
  const before = opened.records.find(({ id }) => id === idOf("phase"))!.body as Extract<Body, { kind: "phase" }>;
  document.querySelectorAll("details").forEach((details) => (details.open = true));
  press(`${move}, after Week 1`);
  await screen.findByRole("heading", { name: "A week", level: 1 });
  expect(screen.getByText(/This is a copy of Week 1/)).toBeTruthy();
  press("Done");
  await waitFor(() => expect(saves).toHaveLength(2));
  expect(saves[0]).toMatchObject({ id: idOf("phase"), body: { go_on, worked: "Thursday was too long." } });
  expect(saves[1]).toMatchObject({ id: null, readers: NOBODY, body: { kind: "phase", days: before.days, starts: "2026-07-08", go_on: "not_said", worked: "", done: false } });
});

it("easing off asks what to take off, takes only that, and gives it back", async () => {
  openAt("weeks");
  const days = (opened.records.find(({ id }) => id === idOf("phase"))!.body as Extract<Body, { kind: "phase" }>).days;
  document.querySelectorAll("details").forEach((details) => (details.open = true));
  press("Ease off, after Week 1");
  await screen.findByRole("group", { name: "What would you take off?" });
  press("Take this day off: Monday: 10 to 12");
  press("Take this day off: Thursday: 10 to 12.30");
  await screen.findByText("Taken off: Thursday: 10 to 12.30");
  press("Put it back: Monday: 10 to 12");
  (await screen.findByRole("button", { name: "Make it shorter: Monday: 10 to 12" })).click();
  expect((document.activeElement as HTMLInputElement).value).toBe("10 to 12");
  press("Done");
  await waitFor(() => expect(saves[1]).toMatchObject({ body: { days: [days[0]] } }));
  cleanup();
  openAt("weeks");
  document.querySelectorAll("details").forEach((details) => (details.open = true));
  press("A bit more, after Week 1");
  await screen.findByRole("heading", { name: "A week", level: 1 });
  expect(screen.queryByRole("group", { name: "What would you take off?" })).toBeNull();
});

it("days that are put back stand as they stood, whichever comes first", async () => {
  openAt("weeks");
  const days = (opened.records.find(({ id }) => id === idOf("phase"))!.body as Extract<Body, { kind: "phase" }>).days;
  document.querySelectorAll("details").forEach((details) => (details.open = true));
  press("Ease off, after Week 1");
  await screen.findByRole("group", { name: "What would you take off?" });
  press("Take this day off: Monday: 10 to 12");
  press("Take this day off: Thursday: 10 to 12.30");
  (await screen.findByRole("button", { name: "Put it back: Monday: 10 to 12" })).click();
  (await screen.findByRole("button", { name: "Put it back: Thursday: 10 to 12.30" })).click();
  press("Done");
  await waitFor(() => expect(saves[1]).toMatchObject({ body: { days } }));
});

it("a week is put into the bin, and said so", async () => {
  openAt("weeks");
  press("Put Week 2 in the bin");
  expect(await screen.findByText(/Week 2 is in the bin/)).toBeTruthy();
});

it("bars are drawn only when asked for, beside the table that says the same", async () => {
  openAt("weeks");
  expect(await screen.findByText("4 hours 30 minutes")).toBeTruthy();
  expect(document.querySelector("figure")).toBeNull();
  press("Show the hours as bars");
  await screen.findByText(/The hours in the table, as bars/);
  expect([...document.querySelectorAll("figure rect")].map((bar) => bar.getAttribute("width"))).toEqual(["100", "0"]);
  expect(screen.getByRole("table", { name: "My weeks" })).toBeTruthy();
});

it("minutes are there only for who wants the hours added up", async () => {
  openAt("new-week");
  press("Add a day");
  await screen.findByLabelText("Day or shift");
  expect(screen.queryByLabelText("Minutes in all")).toBeNull();
  type("Day or shift", "Second night");
  press("Add minutes, to see the hours added up");
  await screen.findByLabelText("Minutes in all");
  type("Minutes in all", "1441");
  expect(await screen.findByText(/higher than fits/)).toBeTruthy();
  type("Minutes in all", "150");
  press("Done");
  await waitFor(() => expect(saves).toMatchObject([{ body: { days: [{ day: "Second night", hours: "", minutes: 150 }] } }]));
});

it("taking out a day takes what was to put right in it along, and only that", async () => {
  openAt("new-week");
  press("Add a day");
  press("Add a day");
  await waitFor(() => expect(screen.getAllByLabelText("Day or shift")).toHaveLength(2));
  press("Add minutes, to see the hours added up");
  await waitFor(() => expect(screen.getAllByLabelText("Minutes in all")).toHaveLength(2));
  type("Minutes in all", "a while", 0);
  type("Minutes in all", "90", 1);
  screen.getAllByText("Take this day out")[0]!.click();
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>("Minutes in all").value).toBe("90"));
  press("Done");
  await waitFor(() => expect(saves).toMatchObject([{ body: { days: [{ minutes: 90 }] } }]));
});

// How it is going

it("words come first, and a number only for who asks for one", () => {
  openAt("new-check-in");
  const number = screen.getByLabelText("How much, from 0 to 10");
  expect(number.closest("details")!.open).toBe(false);
  expect(document.querySelector("form textarea, form input")!.getAttribute("name")).toBe("day_note");
});

it("the numbers are listed as they were written, and nothing is made of them", async () => {
  openAt("check-ins");
  expect(screen.queryByText("How much: 3")).toBeNull();
  press("Show the numbers");
  await screen.findByText("How much: 3");
  expect(screen.getByText("How sure: 6")).toBeTruthy();
  expect(document.querySelector("figure, canvas, meter, progress")).toBeNull();
  expect(document.body.textContent).not.toMatch(/average|up from|down from|better|worse|4\.5/i);
});

it("one press writes today beside a check-in", async () => {
  openAt("new-check-in");
  press("It is about today");
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>("Year").value).toMatch(/^\d{4}$/));
  type("How much of my job could I manage?", "The mornings");
  press("Done");
  await waitFor(() => expect(saves).toMatchObject([{ readers: NOBODY, body: { could_manage: "The mornings", day: expect.stringMatching(/^\d{4}/) } }]));
});

// While I wait

it("an idea becomes a line to change, and is not offered twice", async () => {
  openAt("new-wait");
  type("What I am waiting for", "The scan");
  press("Start from this: Ask how long the wait may be, and who to ring");
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>("A small thing").value).toBe("Ask how long the wait may be, and who to ring"));
  expect(screen.queryByRole("button", { name: /Start from this: Ask how long/ })).toBeNull();
  press("Done");
  await waitFor(() => expect(saves).toMatchObject([{ body: { what_for: "The scan", meanwhile: ["Ask how long the wait may be, and who to ring"] } }]));
});

it("a wait that is over goes behind, and one press takes it back", async () => {
  openAt("waiting");
  press("It is over");
  await waitFor(() => expect(saves).toMatchObject([{ body: { over: true, what_for: "The scan of my back" } }]));
  const behind = await screen.findByRole("region", { name: "Waits that are over" });
  const card = within(behind).getByRole("button", { name: "The scan of my back" }).closest("article")!;
  within(card).getByRole("button", { name: "It is not over after all" }).click();
  await waitFor(() => expect(saves.at(-1)).toMatchObject({ body: { over: false, what_for: "The scan of my back" } }));
});

// If it wobbles

it("a line of other people is one to start from", async () => {
  openAt(idOf("if_it_wobbles"));
  press(/Start from this: If I notice one of my early signs/);
  await waitFor(() => expect(screen.getAllByLabelText("If this happens")).toHaveLength(2));
  press("Done");
  await waitFor(() => expect(saves).toMatchObject([{ body: { lines: [{ if_this: "I have two hard days in a row" }, { if_this: "I notice one of my early signs" }] } }]));
});

it("what other people notice and change goes under own words, where it can be changed", async () => {
  openAt(idOf("if_it_wobbles"));
  const [signs, changes] = ["What I notice first", "What could change for a while"].map((label) => screen.getByLabelText<HTMLTextAreaElement>(label).value);
  press("Start from this: I sleep badly before a work day");
  await screen.findByText("It is there now. What I notice first: I sleep badly before a work day");
  press("Start from this: Stay with this step for longer");
  await screen.findByText("It is there now. What could change for a while: Stay with this step for longer");
  press("Done");
  const now = { early_signs: `${signs}\nI sleep badly before a work day`, what_could_change: `${changes}\nStay with this step for longer` };
  await waitFor(() => expect(saves).toMatchObject([{ body: now }]));
});

// The pause

it("what is thought about before a date is kept, for the person alone", async () => {
  openAt(idOf("time_frame"));
  pick("Not before a day");
  await screen.findByText("Three things to think about first");
  expect(screen.getByText("What would going back too soon cost?").closest("details")!.open, "more only for who asks").toBe(false);
  type(/Whose idea is this date/, "My manager’s");
  type(/What happened last time/, "I went back too soon");
  press("Leave it open for now");
  await waitFor(() => expect(screen.queryByText("Three things to think about first")).toBeNull());
  expect(screen.getByLabelText<HTMLTextAreaElement>(/Whose idea is this date/).value, "still in sight").toBe("My manager’s");
  press("Done");
  await waitFor(() => expect(saves).toMatchObject([{ body: { state: "not_sure_yet", whose_idea: "My manager’s", last_time: "I went back too soon" } }]));
});

it("a plan that can only be read has no button that writes", async () => {
  for (const part of [undefined, ...PARTS.filter((part) => part !== "where-things-are")]) {
    openAt(part, (plan) => (plan.read_only = { why: "disk" }));
    await waitFor(() => expect(invoke).toHaveBeenCalled());
    document.querySelectorAll("details").forEach((details) => (details.open = true));
    const names = within(document.querySelector<HTMLElement>(".page")!).queryAllByRole("button").map(({ textContent }) => textContent);
    expect(names.filter((name) => /Write|Change|Add|Take|bin|gave|over|so any more|Ease|Stay|more$/.test(name ?? ""))).toEqual([]);
    cleanup();
  }
});
