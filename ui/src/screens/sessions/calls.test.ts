// Calls with whoever is helping, as a person meets them.
import { cleanup, render, screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Body, Id, Save, SomeoneHelping } from "../../bridge/wire.gen.ts";
import { fuller } from "../../dev/fuller.ts";
import Frame from "../../frame/Frame.svelte";
import type { Where } from "../../frame/way.svelte.ts";
import { OpenPlan } from "../../plan/plan.svelte.ts";

const invoke = vi.hoisted(() => vi.fn());
vi.mock("../../dev/answers.ts", () => ({ invoke }));

let saves: Save[];
let numbers: Map<Id, number>;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-24T09:00:00Z") }); // the made-up call is nine days ahead
  saves = [];
  invoke.mockImplementation(async (command: string, { request }: { request: never }) => {
    if (command !== "save") return { dates: [], records: [] };
    const { id, readers, body } = request as Save;
    saves.push(request);
    await new Promise((turn) => setTimeout(turn)); // as the program does, it answers in a later turn
    const record = { id: id ?? `new${saves.length}`, number: numbers.get(id ?? "") ?? 90 + saves.length, readers, created: "2026-11-24T09:00:00Z", changed: "2026-11-24T09:00:00Z", body };
    return { record, findings: [], today: fuller().today, dates: [] };
  });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function openAt(open: Where["open"], plan = new OpenPlan(fuller()), place: Where["place"] = "meetings"): OpenPlan {
  numbers = new Map(plan.records.map(({ id, number }) => [id, number]));
  render(Frame, { plan, start: { place, open }, onlock: async () => undefined });
  return plan;
}
const idOf = (plan: OpenPlan, kind: Body["kind"], number: number): Id => plan.records.find((record) => record.body.kind === kind && record.number === number)!.id;
const press = (name: string | RegExp) => screen.getByRole("button", { name }).click();
const of = (kind: Body["kind"]) => saves.filter(({ body }) => body.kind === kind);

function type(label: string, words: string): void {
  const box = screen.getByLabelText<HTMLInputElement>(label);
  box.value = words;
  box.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

function saying(answer: SomeoneHelping): OpenPlan {
  const opened = fuller();
  for (const { body } of opened.records) if (body.kind === "about") body.someone_helping = answer;
  return new OpenPlan(opened);
}

it.each(["no", "not_sure"] as const)("while the answer is %s nothing about a helper is on screen", (answer) => {
  openAt(undefined, saying(answer));
  expect(screen.queryByText(/Calls with/)).toBeNull();
  cleanup();
  openAt("new", saying(answer), "steps");
  expect(screen.queryByRole("radio", { name: "Before our next call" })).toBeNull();
  expect(screen.queryByRole("checkbox", { name: /OK to show/ })).toBeNull();
});

it("once it is yes, the place carries their name", async () => {
  openAt(undefined);
  press("Look at calls with Jo");
  await screen.findByRole("heading", { name: "Calls with Jo", level: 1 });
  screen.getByText("the advice service at my surgery");
});

it("yes leads to writing down who it is, and they are someone who helps", async () => {
  const opened = fuller();
  opened.records = opened.records.filter(({ body }) => body.kind !== "person");
  openAt(undefined, new OpenPlan(opened), "work");
  press("Yes, someone is");
  await screen.findByRole("button", { name: "Write down who it is" });
  expect(of("about")).toMatchObject([{ body: { someone_helping: "yes", name: "Alex" } }]);
  press("Write down who it is");
  await screen.findByLabelText("Name");
  type("Name", "Kim");
  press("Done");
  await screen.findByText("Kim is helping you.");
  expect(of("person")).toMatchObject([{ body: { name: "Kim", role: "helping_me" } }]);
});

it("a new call is with whoever helps, and is saved with one line", async () => {
  const plan = openAt("new-call");
  screen.getByRole("heading", { name: "A call with Jo", level: 1 });
  type("What I want to talk about", "The pay letter");
  press("Done");
  await screen.findByRole("heading", { name: "Calls with Jo", level: 1 });
  expect(of("session")).toMatchObject([{ body: { to_talk_about: "The pay letter", person: plan.whoHelps!.id, day: null, happened: false } }]);
});

it("writing what was said says that the call happened, and keeps the list it had", async () => {
  const opened = fuller();
  const step = opened.records.find(({ body }) => body.kind === "step" && body.state === "trying")!;
  if (step.body.kind === "step") step.body.when = { when: "before_our_next_call" };
  const plan = new OpenPlan(opened);
  openAt(idOf(plan, "session", 2), plan);
  screen.getByText("Step 4. Ask how phased hours are paid: Trying it");
  press("On the call, and after");
  await screen.findByLabelText("What was said, in short");
  type("What was said, in short", "Kind");
  await waitFor(() => expect(screen.getByRole<HTMLInputElement>("checkbox", { name: "This has happened" }).checked).toBe(true));
  press("Done");
  await waitFor(() => expect(of("session")).toMatchObject([{ body: { happened: true, said: "Kind", steps_before: [step.id] } }]));
});

it("looking at the form of a new call and leaving it makes no call", async () => {
  openAt("new-call");
  press("On the call, and after");
  await screen.findByLabelText("What was said, in short");
  press("Done");
  await screen.findByRole("heading", { name: "Calls with Jo", level: 1 });
  expect(saves).toEqual([]);
});

it("a call that was not planned is noted with its day by one press", async () => {
  openAt("calls");
  press("Note a call that happened");
  await screen.findByLabelText("What was said, in short");
  type("What was said, in short", "Kind");
  press("It was today");
  press("Done");
  await screen.findByRole("heading", { name: "Calls with Jo", level: 1 });
  expect(of("session")).toMatchObject([{ body: { said: "Kind", happened: true, day: "2026-11-24" } }]);
});

it("a suggestion is left open until the person says more", async () => {
  const plan = openAt("new-call");
  press("On the call, and after");
  await screen.findByRole("button", { name: "Add something they suggested" });
  press("Add something they suggested");
  await screen.findByLabelText("Suggestion 1");
  type("Suggestion 1", "Ask the union");
  const answers = within(await screen.findByRole("group", { name: "What do I make of suggestion 1?" }));
  const meaning = (name: string) => document.getElementById(answers.getByRole("radio", { name }).getAttribute("aria-describedby")!)?.textContent;
  expect(["Leave it open", "Yes", "Not for me", "Later"].map(meaning), "each says in a line what it means").toEqual([
    "You can answer at any time, or never.",
    "You can make it a step or a change to ask for.",
    "Nothing comes of it. You need no reason.",
    "Not now. It stays here until you want it.",
  ]);
  press("Done");
  await waitFor(() => expect(of("session").at(-1)).toMatchObject({ body: { suggestions: [{ what: "Ask the union", answer: "not_said", became: null }] } }));
  expect(plan.of("step").length).toBe(new OpenPlan(fuller()).of("step").length);
});

it("a suggestion said yes to becomes one step, though it is pressed twice, and says so in place", async () => {
  const plan = new OpenPlan(fuller());
  openAt(idOf(plan, "session", 1), plan);
  press("Make it a step");
  press("Make it a step");
  await screen.findByText("Step 91 is made.");
  expect(screen.queryByRole("button", { name: "Make it a step" })).toBeNull();
  press("Done");
  await waitFor(() => expect(of("session")).toHaveLength(1));
  expect(of("step")).toMatchObject([{ id: null, readers: { support_worker: false }, body: { what: "Say both changes out loud once more" } }]);
  expect(of("session")).toMatchObject([{ body: { steps_after: ["new1"], suggestions: [{ became: "new1" }, { became: null }, {}] } }]);
});

it("a suggestion said yes to becomes a change to ask for", async () => {
  const plan = new OpenPlan(fuller());
  openAt(idOf(plan, "session", 1), plan);
  press("Make it a change to ask for");
  await screen.findByText("Change 91 is made.");
  press("Done");
  await waitFor(() => expect(of("session")).toMatchObject([{ body: { steps_after: [], suggestions: [{ became: "new1" }, {}, {}] } }]));
  expect(of("ask")).toMatchObject([{ body: { suggestion: "Say both changes out loud once more", state: "idea" } }]);
});

it("what kept a step from being made is said where it was pressed", async () => {
  const plan = new OpenPlan(fuller());
  openAt(idOf(plan, "session", 1), plan);
  invoke.mockRejectedValueOnce({ code: "disk_full" });
  press("Make it a step");
  expect((await screen.findByRole("alert")).textContent).toMatch(/There is no room left/);
  press("Make it a step");
  await screen.findByText("Step 91 is made.");
  expect(screen.queryByRole("alert")).toBeNull();
});

it("when what was made is gone again, it can be made again", () => {
  const opened = fuller();
  const call = opened.records.find(({ body }) => body.kind === "session")!;
  if (call.body.kind === "session") call.body.suggestions[0]!.became = "f".repeat(32);
  openAt(call.id, new OpenPlan(opened));
  expect(screen.getByRole("button", { name: "Make it a step" })).toBeTruthy();
});

it("the number of a suggestion never moves: only the last can be taken out, and only while it is empty", async () => {
  openAt("new-call");
  press("On the call, and after");
  (await screen.findByRole("button", { name: "Add something they suggested" })).click();
  await screen.findByRole("button", { name: "Take out suggestion 1" });
  press("Add another suggestion");
  await screen.findByRole("button", { name: "Take out suggestion 2" });
  expect(screen.queryByRole("button", { name: "Take out suggestion 1" })).toBeNull();
  type("Suggestion 2", "A list");
  await waitFor(() => expect(screen.queryByRole("button", { name: /Take out suggestion/ })).toBeNull());
});

it("what is next is left open, and to have finished for now is a menu away", async () => {
  const plan = new OpenPlan(fuller());
  openAt(idOf(plan, "session", 1), plan);
  expect(screen.getAllByRole<HTMLInputElement>("radio", { name: "Leave it open" }).at(-1)!.checked).toBe(true);
  expect(screen.queryByRole("radio", { name: "We have finished for now" }), "it is a menu away").toBeNull();
  press("We have finished for now");
  press("Done");
  await waitFor(() => expect(of("session")).toMatchObject([{ body: { next: { next: "finished_for_now" } } }]));
});

it("a day picked for what is next makes one call for it, or leads to the one that is there", async () => {
  const opened = fuller();
  for (const { body } of opened.records) if (body.kind === "session" && body.happened) body.next = { next: "on", day: "2026-12-09" };
  const plan = new OpenPlan(opened);
  openAt(idOf(plan, "session", 1), plan);
  press("Get ready for that call");
  press("Get ready for that call");
  await screen.findByRole("heading", { name: "Call 91", level: 1 });
  expect(of("session").filter(({ id }) => id === null)).toMatchObject([{ body: { day: "2026-12-09", person: plan.whoHelps!.id } }]);
});

it("after a call its steps say where they stand, and one press says that one is done", async () => {
  const opened = fuller();
  const step = opened.records.find(({ body }) => body.kind === "step" && body.state === "trying")!;
  for (const { body } of opened.records) if (body.kind === "session" && body.happened) body.steps_before = [step.id];
  const plan = new OpenPlan(opened);
  openAt(idOf(plan, "session", 1), plan);
  press("I have done this: Step 4");
  await screen.findByText("Step 4. Ask how phased hours are paid: Done");
  expect(of("step")).toMatchObject([{ id: step.id, body: { state: "done" } }]);
});
