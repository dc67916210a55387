// On a call with whoever helps: the page to be on it with, choosing what is shown, and showing it in this window.
import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import axe from "axe-core";
import { tick } from "svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Choices, Id, Opened, Record as Kept } from "../../bridge/wire.gen.ts";
import { fuller } from "../../dev/fuller.ts";
import { nothingIsShown, sharingAnswers } from "../../dev/sharing.ts";
import { unfoldsAll } from "../../dev/unfolds.ts";
import Frame from "../../frame/Frame.svelte";
import type { OfCall } from "../../frame/way.svelte.ts";
import { OpenPlan } from "../../plan/plan.svelte.ts";
import { formOf } from "../pages/chosen-page.ts";
import { keptFrom } from "./for-call.svelte.ts";

const asked = vi.hoisted(() => [] as { command: string; request: never }[]);
let opened: Opened;
/** A command that cannot be answered. */
let wrong: string | undefined;
vi.mock("../../dev/answers.ts", async (original) => {
  const { invoke, Channel } = await original<typeof import("../../dev/answers.ts")>();
  return {
    Channel,
    invoke: async (command: string, given: { request: never }) => {
      asked.push({ command, request: given.request });
      if (command === wrong) throw { code: "unexpected" };
      const own = sharingAnswers(() => opened) as { [command: string]: ((request: never) => unknown) | undefined };
      return command === "on_a_call" ? {} : (own[command]?.(given.request) ?? invoke(command as never, given as never));
    },
  };
});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-24T09:00:00Z") });
  asked.length = 0;
  wrong = undefined;
  nothingIsShown();
  opened = fuller();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const call = (number: number): Kept => opened.records.find(({ body, number: own }) => body.kind === "session" && own === number)!;
const press = (name: string | RegExp) => screen.getByRole("button", { name }).click();
const requests = <T>(command: string) => asked.filter((one) => one.command === command).map(({ request }) => request as T);
const key = (name: string, held: KeyboardEventInit = {}) => window.dispatchEvent(new KeyboardEvent("keydown", { key: name, cancelable: true, ...held }));

function openAt(ofCall: OfCall | undefined, id: Id | "calls"): OpenPlan {
  const plan = new OpenPlan(opened);
  render(Frame, { plan, start: { place: "meetings", open: id, ofCall }, onlock: async () => undefined });
  return plan;
}

async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  return violations.map(({ id }) => id);
}

it("the page of a call has six numbered parts in the order in which they are said, and is sound", async () => {
  openAt("on-it", call(2).id);
  await screen.findByRole("heading", { level: 1, name: "On a call with Jo" });
  await waitFor(() => expect(document.querySelectorAll("main article h3").length).toBeGreaterThan(0));
  const parts = [...document.querySelectorAll("main :is(h1, h2, form > * > label, form > fieldset > legend)")].filter((part) => !part.closest("dialog"));
  const said = parts.map((part) => part.textContent!.trim());
  const numbered = said.slice(1, 7);
  expect(numbered.map((words) => words.slice(0, 3)), "each part of the call, and no part between them").toEqual(["1. ", "2. ", "3. ", "4. ", "5. ", "6. "]);
  expect(said[7] ?? "behind them", "the parts of every form").not.toMatch(/^\d/);
  expect(numbered).toMatchObject([/Call 1/, /want to talk about/, /What I show Jo/, /What was said/, /suggested/, /next call/].map((words) => expect.stringMatching(words)));
  expect(await faults()).toEqual([]);
});

it("every line that can be read out has a number of its own", async () => {
  openAt("on-it", call(2).id);
  await waitFor(() => expect(document.querySelectorAll("main article h3").length).toBeGreaterThan(0));
  const names = [...document.querySelectorAll("main article h3")].map((name) => name.textContent!);
  expect(names.length).toBeGreaterThan(2);
  expect(names.filter((name) => !/\d/.test(name) && !/^(About me|My time frame|Keeping in touch|If it wobbles|Where things are)$/.test(name))).toEqual([]);
});

it("one press begins a call that nobody planned, and keeps the plan open", async () => {
  opened.records = opened.records.filter(({ body }) => body.kind !== "session" || body.happened);
  openAt(undefined, "calls");
  press("I am on a call now");
  await screen.findByRole("heading", { level: 1, name: "On a call with Jo" });
  expect(requests("save")).toMatchObject([{ id: null, body: { kind: "session", day: "2026-11-24" } }]);
  expect(requests("on_a_call")).toEqual([{ on: true }]);
});

it("a call gone by that nobody noted stands apart, and is not the one that begins now", async () => {
  const old = call(2);
  (old.body as { day: string }).day = "2026-11-20";
  openAt(undefined, "calls");
  const apart = screen.getByRole("heading", { name: "Did these calls happen?" }).closest("section")!;
  expect(apart.textContent).toContain("Call 2");
  press("I am on a call now");
  await screen.findByRole("heading", { level: 1, name: "On a call with Jo" });
  expect(requests("save")).toMatchObject([{ id: null, body: { day: "2026-11-24" } }]);
});

it("a call without a day on which something was shown on an earlier day is not the one that begins now", async () => {
  const shownOn = (day: string) => Object.assign(call(2).body, { day: null, shown: [{ kind: "step", number: 1, fields: [], at: `${day}T12:00:00Z` }] });
  shownOn("2026-11-20");
  openAt(undefined, "calls");
  press("I am on a call now");
  await screen.findByRole("heading", { level: 1, name: "On a call with Jo" });
  expect(requests("save")).toMatchObject([{ id: null, body: { day: "2026-11-24" } }]);
  cleanup();
  asked.length = 0;
  shownOn("2026-11-24");
  opened.records = opened.records.filter(({ id, body }) => body.kind !== "session" || body.happened || id === call(2).id);
  openAt(undefined, "calls");
  press("I am on a call now");
  await screen.findByRole("heading", { level: 1, name: "On a call with Jo" });
  expect(requests("save"), "shown today, it goes on").toEqual([]);
});

it("what is shown starts from what is marked OK to show, and each thing can be left out or added for this call", async () => {
  const plan = openAt("what-i-show", call(2).id);
  const marked = opened.records.filter(({ readers }) => readers.support_worker).map(({ id }) => id);
  await screen.findByText(/things are on the page/);
  await unfoldsAll();
  const last = () => requests<{ choices: Choices }>("call_items").at(-1)!.choices;
  expect([...last().ticked].sort()).toEqual([...marked].sort());
  expect(await faults()).toEqual([]);
  const obstacle = opened.records.find(({ body, number }) => body.kind === "obstacle" && number === 2)!;
  screen.getByRole<HTMLInputElement>("checkbox", { name: /^In the way 2/ }).click();
  await waitFor(() => expect(last().ticked).not.toContain(obstacle.id));
  const other = opened.records.find(({ body, number }) => body.kind === "obstacle" && number === 3)!;
  screen.getByRole<HTMLInputElement>("checkbox", { name: /^In the way 3/, hidden: true }).click();
  await waitFor(() => expect(last().this_time).toEqual([other.id]));
  const kept = JSON.parse(plan.draft(`page:shown:${plan.whoHelps!.id}`)!) as object;
  expect(kept).toMatchObject({ left_out: [obstacle.id], this_time: [other.id], call: call(2).id });
  // A page for a call with the same person is printed from choices of its own.
  expect(plan.draft(formOf({ kind: "call", person: plan.whoHelps!.id }))).toBeUndefined();
});

it("a private box is ticked by itself and goes when its record does", async () => {
  openAt("what-i-show", call(2).id);
  const last = () => requests<{ choices: Choices }>("call_items").at(-1)!.choices;
  const box = await screen.findByRole<HTMLInputElement>("checkbox", { name: "More about it: I keep going over our last talk." });
  expect(last().fields).toEqual([]);
  box.click();
  await waitFor(() => expect(last().fields).toMatchObject([[expect.any(String), "obstacle_more"]]));
  screen.getByRole<HTMLInputElement>("checkbox", { name: /^In the way 2/ }).click();
  await waitFor(() => expect(last().fields).toEqual([]));
});

it("all ticks can be taken away at once and put back, until something else is ticked, and never all be set", async () => {
  const plan = openAt("what-i-show", call(2).id);
  await screen.findByText(/things are on the page/);
  const kept = () => keptFrom(plan.draft(`page:shown:${plan.whoHelps!.id}`), call(2).id);
  const last = () => requests<{ choices: Choices }>("call_items").at(-1)!.choices;
  const before = last();
  press("Start from nothing");
  await screen.findByText(/^0 of \d+ things are on the page$/);
  expect(last()).toEqual({ ticked: [], this_time: [], fields: [] });
  expect(document.querySelectorAll("main details[open]").length, "what has nothing chosen is folded").toBe(0);
  screen.getByText("Nothing is on the page now.");
  expect(await faults()).toEqual([]);
  press("Put the ticks back");
  await waitFor(() => expect(last()).toEqual(before));
  press("Start from nothing");
  await waitFor(() => expect(kept().left_out.length).toBeGreaterThan(0));
  screen.getByRole<HTMLInputElement>("checkbox", { name: /^In the way 2/, hidden: true }).click();
  await waitFor(() => expect(last().ticked).toHaveLength(1));
  expect(screen.queryByRole("button", { name: "Put the ticks back" }), "it would take the new tick away").toBeNull();
  press("Start from nothing");
});

it("what could be shown is folded by kind, with how much of it is on the page, and open where something is", async () => {
  openAt("what-i-show", call(2).id);
  await screen.findByText(/things are on the page/);
  screen.getByText("Add something else, for this call only").closest("details")!.open = true;
  await waitFor(() => screen.getAllByText(/none of \d+ is/));
  const folds = [...document.querySelectorAll<HTMLDetailsElement>("main details")].filter((fold) => / on the page$/.test(fold.querySelector("summary")!.textContent!));
  expect(folds.length).toBeGreaterThan(2);
  for (const fold of folds) {
    const on = fold.querySelectorAll("input:checked").length;
    const says = fold.querySelector("summary")!.textContent!;
    const all = [...fold.querySelectorAll("input")].filter(({ name }) => name.startsWith("item-")).length;
    expect(fold.open, says).toBe(on > 0);
    expect(says).toMatch(on === 0 ? `none of ${all} is` : on === all ? `all ${all} are` : `${on} of ${all}`);
  }
});

it("what was added for one call is not there for the next, and what was left out is", () => {
  const kept = JSON.stringify({ left_out: ["a"], call: "1", this_time: ["b"], fields: [["b", "obstacle_more"]] });
  expect(keptFrom(kept, "1")).toEqual({ left_out: ["a"], call: "1", this_time: ["b"], fields: [["b", "obstacle_more"]] });
  expect(keptFrom(kept, "2")).toEqual({ left_out: ["a"], call: "2", this_time: [], fields: [] });
  for (const other of [undefined, "", "[]", "{", "null", '{"left_out":7}']) expect(keptFrom(other, "2")).toEqual({ left_out: [], call: "2", this_time: [], fields: [] });
});

it("what was added for this call only and was marked since is on no page of the call without its mark", async () => {
  const plan = openAt("what-i-show", call(2).id);
  await screen.findByText(/things are on the page/);
  const [other] = plan.of("obstacle").filter(({ number }) => number === 3);
  const last = () => requests<{ choices: Choices }>("call_items").at(-1)!.choices;
  await unfoldsAll();
  screen.getByRole<HTMLInputElement>("checkbox", { name: /^In the way 3/, hidden: true }).click();
  await waitFor(() => expect(last().this_time).toEqual([other!.id]));
  const marks = (support_worker: boolean) => plan.put({ ...other!, readers: { ...other!.readers, support_worker } });
  marks(true);
  await waitFor(() => expect(requests<{ text: string }>("keep_draft").at(-1)!.text).toContain('"this_time":[]'));
  marks(false);
  press("Back to the call");
  await screen.findByRole("heading", { level: 1, name: "On a call with Jo" });
  await waitFor(() => expect(last()).toMatchObject({ this_time: [], ticked: expect.not.arrayContaining([other!.id]) }));
});

async function looksOnce(): Promise<void> {
  openAt("what-i-show", call(2).id);
  await screen.findByText(/things are on the page/);
  press("See the page first");
  await screen.findByRole("heading", { level: 1, name: "This is the page you can show" });
}

async function showsHere(): Promise<void> {
  await looksOnce();
  press("Show it in this window");
  await screen.findByRole("heading", { level: 1, name: "What I want to show you" });
}

it("safe to show fills the window with what was chosen, and no key leads into the plan", async () => {
  await showsHere();
  expect(requests("start_sharing")).toMatchObject([{ call: call(2).id, on: "main_window" }]);
  expect(document.querySelector("nav")).toBeNull();
  for (const [name, held] of [["1", { altKey: true }], ["f", { ctrlKey: true }], ["z", { ctrlKey: true }], ["F1", {}]] as const) key(name, held);
  await new Promise((turn) => setTimeout(turn));
  expect(document.querySelector("nav")).toBeNull();
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("What I want to show you");
  const secret = opened.records.find(({ body }) => body.kind === "obstacle" && body.own_words.startsWith("They are short"))!;
  expect(document.body.textContent).not.toContain((secret.body as { own_words: string }).own_words);
  expect(await faults()).toEqual([]);
});

it("every key that covers a page that fills the window is named on it", async () => {
  for (const name of ["Escape", "F8", "F9"]) {
    await showsHere();
    screen.getByText("Esc, F8 or F9 covers this page. From there you can go back to your plan.");
    key(name);
    await screen.findByRole("heading", { level: 1, name: "Covered" });
    cleanup();
    nothingIsShown();
  }
});

it("one key covers it, and only from there is it one press back to the plan", async () => {
  await showsHere();
  expect(screen.queryByRole("button", { name: "Back to my plan" })).toBeNull();
  key("Escape");
  await screen.findByText("If your call still shows your screen, stop that first. Behind this page is your whole plan.");
  expect(document.querySelector("article")).toBeNull();
  expect(await faults()).toEqual([]);
  press("Back to my plan");
  await screen.findByRole("heading", { level: 1, name: "On a call with Jo" });
  expect(requests("end_sharing")).toHaveLength(1);
});

it("while the Sharing window is open every page says so, and a key covers it or ends it", async () => {
  await looksOnce();
  press("Open the Sharing window");
  await screen.findByText(/^The Sharing window is open. You chose \d+ things for it.$/);
  press("My steps");
  await screen.findByRole("heading", { level: 1, name: "My steps" });
  screen.getByText(/^The Sharing window is open/);
  key("F8");
  await screen.findByText("The Sharing window is open. It is covered and shows nothing.");
  key("F9");
  await waitFor(() => expect(screen.queryByText(/^The Sharing window is open/)).toBeNull());
});

it("only where the computer can do it is this window kept out of a call, off by default, with what that does not do", async () => {
  await looksOnce();
  expect(screen.queryByRole("button", { name: "Keep this window out" })).toBeNull();
  cleanup();
  nothingIsShown(true);
  await looksOnce();
  const button = await screen.findByRole("button", { name: "Keep this window out" });
  expect(button.getAttribute("aria-pressed")).toBe("false");
  screen.getByText(/It stops no camera and no photo/);
  expect(requests("leave_out")).toEqual([]);
  button.click();
  await screen.findByRole("button", { name: "Let this window be seen again", pressed: true });
  press("Let this window be seen again");
  await waitFor(() => expect(requests("leave_out")).toEqual([{ on: true }, { on: false }]));
});

it("a call that is said to be over has happened, with nothing written", async () => {
  openAt(undefined, "calls");
  press("I am on a call now");
  await screen.findByRole("heading", { level: 1, name: "On a call with Jo" });
  press("The call is over");
  await waitFor(() => expect(screen.queryByRole("button", { name: "The call is over" })).toBeNull());
  press("Done");
  await waitFor(() => expect(requests<{ body: { happened: boolean } }>("save").at(-1)?.body.happened).toBe(true));
});

it("a call that is said to be over where its page is not in sight has happened once that is there again", async () => {
  openAt(undefined, "calls");
  press("I am on a call now");
  await screen.findByRole("heading", { level: 1, name: "On a call with Jo" });
  (await screen.findByRole("button", { name: "Choose what to show" })).click();
  await screen.findByText(/things are on the page/);
  press("The call is over");
  await waitFor(() => expect(screen.queryByRole("button", { name: "The call is over" })).toBeNull());
  press("Back to the call");
  await screen.findByRole("heading", { level: 1, name: "On a call with Jo" });
  press("Done");
  await waitFor(() => expect(requests<{ body: { happened: boolean } }>("save").at(-1)?.body.happened).toBe(true));
});

it("what is on a call's list stands in the part of what there is to talk about", async () => {
  const step = opened.records.find(({ body }) => body.kind === "step")!;
  (call(2).body as { steps_before: Id[] }).steps_before = [step.id];
  openAt("on-it", call(2).id);
  const list = await screen.findByRole("heading", { level: 3, name: "Before this call" });
  expect(list.closest("section")!.parentElement!.closest("section")!.querySelector("h2")!.textContent).toMatch(/^2\. /);
});

it("what is unticked while the Sharing window is open leaves it at once, and what is ticked waits", async () => {
  await looksOnce();
  press("Open the Sharing window");
  (await screen.findByRole("button", { name: "Choose what to show" })).click();
  await screen.findByText(/^What you untick leaves the Sharing window at once/);
  const less = () => requests<{ call: Id; choices: Choices }>("show_less");
  const box = await screen.findByRole<HTMLInputElement>("checkbox", { name: /^In the way 2/ });
  const before = less().length;
  box.click();
  await waitFor(() => expect(less()).toHaveLength(before + 1));
  const [obstacle] = opened.records.filter(({ body, number }) => body.kind === "obstacle" && number === 2);
  expect(less().at(-1)).toMatchObject({ call: call(2).id });
  expect(less().at(-1)!.choices.ticked).not.toContain(obstacle!.id);
  expect(requests("start_sharing"), "nothing more is shown by it").toHaveLength(1);
  press("Start from nothing");
  await waitFor(() => expect(less().at(-1)!.choices).toEqual({ ticked: [], this_time: [], fields: [] }));
});

it("what could not be taken off the screen is said, until the next tick is", async () => {
  await looksOnce();
  press("Open the Sharing window");
  (await screen.findByRole("button", { name: "Choose what to show" })).click();
  await screen.findByText(/^What you untick leaves the Sharing window at once/);
  wrong = "show_less";
  (await screen.findByRole<HTMLInputElement>("checkbox", { name: /^In the way 2/ })).click();
  const looks = () => requests("call_items").length;
  const before = looks();
  await screen.findByRole("alert");
  await waitFor(() => expect(looks()).toBeGreaterThan(before));
  await tick();
  screen.getByRole("alert");
  wrong = undefined;
  press("Start from nothing");
  await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
});

it("a window that cannot open says so, and what was chosen is still there to show", async () => {
  await looksOnce();
  wrong = "start_sharing";
  press("Open the Sharing window");
  expect((await screen.findByRole("alert")).textContent).toContain("Something went wrong");
  wrong = undefined;
  press("Open the Sharing window");
  await screen.findByText(/^The Sharing window is open/);
});

it("the page of the call is one press away whatever was noted on it, and is the same call", async () => {
  openAt(undefined, "calls");
  press("I am on a call now");
  await screen.findByRole("heading", { level: 1, name: "On a call with Jo" });
  expect(screen.queryByRole("button", { name: "Back to the call" }), "it is in sight").toBeNull();
  const saved = () => requests<{ id: Id | null; body: { kind: string; happened: boolean } }>("save").filter(({ body }) => body.kind === "session");
  const said = screen.getByLabelText<HTMLTextAreaElement>("4. What was said, in short");
  said.value = "Jo asked about the clinic";
  said.dispatchEvent(new Event("input", { bubbles: true }));
  press("My steps");
  await screen.findByRole("heading", { level: 1, name: "My steps" });
  expect(saved().map(({ id }) => id === null), "one that nobody planned").toEqual([true, false]);
  expect(saved()[1]!.body.happened).toBe(true);
  press("Back to the call");
  await screen.findByRole("heading", { level: 1, name: "On a call with Jo" });
  expect(screen.getByLabelText<HTMLTextAreaElement>("4. What was said, in short").value).toBe("Jo asked about the clinic");
  press("Meetings and calls");
  (await screen.findByRole("button", { name: "Look at calls with Jo" })).click();
  (await screen.findByRole("button", { name: "I am on a call now" })).click();
  await screen.findByRole("heading", { level: 1, name: "On a call with Jo" });
  expect(saved().filter(({ id }) => id === null), "no second call").toHaveLength(1);
});

it("what was shown stands with its call", async () => {
  (call(1).body as { shown: unknown[] }).shown = [{ kind: "step", number: 4, fields: [], at: "2026-11-24T14:05:00Z" }];
  openAt(undefined, "calls");
  expect(await screen.findByText("Step 4: 24 November 2026, 2:05pm")).toBeTruthy();
});
