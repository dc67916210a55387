import { cleanup, render, screen } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { CopyReminder, Opened, PlanEntry, ReadOnly } from "../../bridge/wire.gen.ts";
import { madeUp } from "../../dev/made-up.ts";
import Frame from "../../frame/Frame.svelte";
import type { Where } from "../../frame/way.svelte.ts";
import { OpenPlan } from "../../plan/plan.svelte.ts";
import LockScreen from "../lock/LockScreen.svelte";
import ReadOnlyBand from "./ReadOnlyBand.svelte";

const asked = vi.hoisted(() => [] as { command: string; request: unknown }[]);
const instead = vi.hoisted(() => ({}) as { [command: string]: () => unknown });
vi.mock("../../dev/answers.ts", async (original) => {
  const { invoke } = await original<typeof import("../../dev/answers.ts")>();
  return {
    invoke: async (command: never, given: { request: never }) => {
      asked.push({ command, request: given.request });
      return instead[command] ? instead[command]() : invoke(command, given);
    },
  };
});

beforeEach(() => {
  asked.length = 0;
  for (const command of Object.keys(instead)) delete instead[command];
});
afterEach(cleanup);

const press = (name: string) => screen.getByRole("button", { name }).click();
const times = (command: string) => asked.filter((one) => one.command === command).length;
const nothing = async () => undefined;
const NOTHING_DUE: CopyReminder = { due: false, failing: null, paper: "not_now", clock: null, folder: null };

function show(where: Where, change: Partial<Opened> = {}): OpenPlan {
  const plan = new OpenPlan({ ...madeUp(), ...change });
  render(Frame, { plan, start: where, onlock: nothing });
  return plan;
}

function type(label: string | RegExp, words: string): void {
  const box = screen.getByLabelText<HTMLInputElement>(label);
  box.value = words;
  box.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}

it("a copy is looked at before it takes the plan's place", async () => {
  const plan = show({ place: "copies" });
  await screen.findByText(/The last copy: 24 November 2026/);
  expect(screen.queryByRole("button", { name: "Put this copy in place of my plan" })).toBeNull();
  screen.getByLabelText("23 November 2026, 4:10pm").click();
  (await screen.findByRole("button", { name: "Look at what is in it" })).click();
  await screen.findByText("Nothing is lost: your plan as it is now is kept, and you can put it back.");
  const newest = screen.getByText("What changed last").nextElementSibling!;
  expect(newest.textContent!.split("\n")).toEqual(["Change 4. A stool at the counter", "My time frame"]);
  expect(await faults()).toEqual([]);
  expect(times("restore_copy")).toBe(0);
  instead.restore_copy = () => ({ ...madeUp(), records: [] });
  press("Put this copy in place of my plan");
  await screen.findByText("The copy is now your plan. The plan from before is kept below.");
  expect(plan.records).toEqual([]);
});

it("a plan from before is removed only after its question, which is heard with the safe answer first", async () => {
  show({ place: "copies" });
  (await screen.findByRole("button", { name: "Remove it for good" })).click();
  const question = await screen.findByRole("heading", { name: "Remove the plan from before?" });
  expect(document.activeElement).toBe(question);
  expect(await faults()).toEqual([]);
  const answers = screen.getAllByRole("button", { name: /^(Keep it|Yes, remove it)$/ }).map(({ textContent }) => textContent);
  expect(answers).toEqual(["Keep it", "Yes, remove it"]);
  expect(times("remove_replaced")).toBe(0);
  press("Yes, remove it");
  await screen.findByText("It is removed from this computer.");
  expect(times("remove_replaced")).toBe(1);
});

it("a plan is deleted only by its own button, and another name changes nothing", async () => {
  show({ place: "copies" });
  await screen.findByText(/The last copy/);
  expect(screen.getByText(/Nor can it reach files you took out, which are not locked with your password, or days you put in a calendar\./)).toBeTruthy();
  type("To delete it, type its name: My plan", "my plan");
  press("Delete everything");
  await screen.findByText("That is not the name of this plan. Nothing has changed.");
});

it("what goes wrong is told beside what was asked for", async () => {
  instead.save_copy = () => Promise.reject({ code: "disk_full" });
  show({ place: "copies" });
  await screen.findByText(/The last copy/);
  press("Save a copy somewhere else");
  expect((await screen.findByRole("alert")).textContent).toContain("no room left");
});

it("the example asks for no copy", async () => {
  show({ place: "copies" }, { example: true });
  await screen.findByText(/Copies are not in the example/);
  expect(times("copies") + times("copy_reminder")).toBe(0);
  expect(screen.queryByRole("button", { name: "Save a copy somewhere else" })).toBeNull();
});

it("Today speaks of copies quietly and stops when told", async () => {
  show({ place: "today" });
  await screen.findByText("You have not saved a copy somewhere else for a while. It can wait.");
  screen.getAllByRole("button", { name: "Not now" }).at(-1)!.click();
  await vi.waitFor(() => expect(screen.queryByText(/saved a copy somewhere else/)).toBeNull());
  expect(times("quiet_about_copies")).toBe(1);
});

it("Today says calmly that copies could not be made, why, and where to look", async () => {
  instead.copy_reminder = () => ({ ...NOTHING_DUE, due: true, failing: { since: "3 May 2026", why: "disk_full" } });
  show({ place: "today" });
  await screen.findByText("Footing has not been able to make a copy since 3 May 2026. There is no room left on the disk.");
  expect(screen.queryByText(/saved a copy somewhere else/), "one line at a time").toBeNull();
  expect(await faults()).toEqual([]);
  press("See copies");
  await screen.findByRole("heading", { level: 1, name: "Copies of my plan" });
});

it("a copy that was damaged is told with the new one that was made", async () => {
  instead.check_copy = () => ({ was_damaged: true, made: "24 November 2026, 9:02am", records: 9, changed: 0, new: 0, gone: 0 });
  show({ place: "copies" });
  await screen.findByText(/The last copy/);
  press("Check that my copy works");
  await screen.findByText(/^The newest copy was damaged, so Footing made a new one\. The copy of 24 November 2026, 9:02am works\./);
});

it("says before a file comes in that undo cannot take it back and that a copy is made first", async () => {
  show({ place: "copies" });
  await screen.findByText(/The last copy/);
  expect(screen.getByText(/Undo cannot take it back, so Footing makes a copy of your plan first/)).toBeTruthy();
  expect(screen.getByText(/Earlier versions, pictures of papers, pages you gave, and words in a form you have not finished, are only in the file/)).toBeTruthy();
});

it("what is left of a damaged plan can be deleted, and a plan on a disk that takes no writing cannot", async () => {
  show({ place: "copies" }, { read_only: { why: "damaged", lost: 0, maybe_more: false } });
  expect(screen.getByLabelText(/To delete it, type its name/)).toBeTruthy();
  cleanup();
  show({ place: "copies" }, { read_only: { why: "disk" } });
  expect(screen.queryByLabelText(/To delete it, type its name/)).toBeNull();
  expect(screen.getByText(/takes no writing, so it cannot be deleted from here/)).toBeTruthy();
});

it("paper is offered on the day much was written before a spare key, later behind it, and until it is answered", async () => {
  const told: CopyReminder = { ...NOTHING_DUE, paper: "today" };
  let spare = true;
  instead.copy_reminder = () => told;
  instead.spare_key_reminder = () => ({ due: spare });
  const today = () => (cleanup(), render(Frame, { plan: new OpenPlan(madeUp()), start: { place: "today" }, onlock: nothing }));
  const line = /If you like, print it for a safe place/;
  today();
  await screen.findByText("You wrote a lot today. If you like, print it for a safe place.");
  expect(screen.queryByRole("button", { name: "Make a spare key" }), "one line at a time").toBeNull();
  told.paper = "since";
  today();
  await screen.findByRole("button", { name: "Make a spare key" });
  expect(screen.queryByText(line)).toBeNull();
  spare = false;
  today();
  await screen.findByText(line);
  screen.getAllByRole("button", { name: "Not now" }).at(-1)!.click();
  await vi.waitFor(() => expect(screen.queryByText(line)).toBeNull());
  expect(times("quiet_about_paper")).toBe(1);
});

const WHY: [string, ReadOnly][] = [
  ["Its disk or folder takes no writing", { why: "disk" }],
  ["Things that could not be read: 2", { why: "damaged", lost: 2, maybe_more: false }],
  ["There may be more", { why: "damaged", lost: 0, maybe_more: true }],
];
it.each(WHY)("a plan that can only be read says so: %s", async (words, why) => {
  show({ place: "copies" }, { read_only: why });
  expect(screen.getByText(new RegExp(words))).toBeTruthy();
  expect(screen.getByRole("button", { name: "Save as a page to read" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Bring a file in" })).toBeNull();
  expect(await faults()).toEqual([]);
});

it("Today asks for nothing new in a plan that can only be read", async () => {
  show({ place: "today" }, { read_only: { why: "disk" } });
  expect(screen.getByRole("heading", { name: "Keep what can be read" })).toBeTruthy();
  press("See copies");
  await screen.findByRole("heading", { level: 1, name: "Copies of my plan" });
});

const DAMAGED: PlanEntry = { plan: "b", label: "Garden", state: "damaged" };

it("a damaged plan offers its newest good copy, by the spare key too", async () => {
  render(LockScreen, { plans: [DAMAGED], onopen: nothing, onanother: nothing });
  press("See what can be done");
  const newest = await screen.findByLabelText<HTMLInputElement>("24 November 2026, 9:02am");
  expect(newest.checked).toBe(true);
  expect(screen.queryByLabelText("16 November 2026, 11:30am")).toBeNull();
  screen.getByLabelText("The spare key").click();
  await screen.findByLabelText("Spare key");
  expect(await faults()).toEqual([]);
  type("Spare key", "AAAA-BBBB");
  press("Look at what is in it");
  await screen.findByText("It takes the place of the plan that is here. That one is kept too. Your plan then opens with what you just typed.");
  expect(asked.find(({ command }) => command === "open_copy")!.request).toEqual({
    plan: "b", copy: { from: "kept", name: "a" }, spare_key: true, typed: "AAAA-BBBB",
  });
});

it("a spare key is asked for only where the copy has one", async () => {
  render(LockScreen, { plans: [DAMAGED], onopen: nothing, onanother: nothing });
  press("See what can be done");
  await screen.findByLabelText("The spare key");
  screen.getByLabelText("The spare key").click();
  await screen.findByLabelText("Spare key");
  screen.getByLabelText("23 November 2026, 4:10pm").click();
  await screen.findByLabelText("Password");
  expect(screen.queryByLabelText("The spare key")).toBeNull();
});

it("checking a copy says what changed since, and nothing of what did not", async () => {
  show({ place: "copies" });
  (await screen.findByRole("button", { name: "Check that my copy works" })).click();
  await screen.findByText(/works. Things you wrote in it: 9. Changed in your plan since: 1. Written since: 2.$/);
  instead.check_copy = () => ({ made: "24 November 2026, 9:02am", records: 9, changed: 0, new: 0, gone: 0 });
  press("Check that my copy works");
  await screen.findByText(/Your plan is just as it was then.$/);
});

it("what is left of a damaged plan opens to be read", async () => {
  const onopen = vi.fn();
  render(LockScreen, { plans: [DAMAGED], onopen, onanother: nothing });
  press("See what can be done");
  await screen.findByLabelText("24 November 2026, 9:02am");
  type("Password", "three calm words");
  press("Read what is left of it");
  await vi.waitFor(() => expect(onopen).toHaveBeenCalledOnce());
});

it("the lock screen prints a blank meeting sheet", async () => {
  render(LockScreen, { plans: [{ ...DAMAGED, state: "fine" }], onopen: nothing, onanother: nothing });
  press("Print a blank meeting sheet");
  (await screen.findByRole("button", { name: "Print" })).click();
  await vi.waitFor(() => expect(times("print_own_sheet")).toBe(1));
  expect(await faults()).toEqual([]);
});

it("a damaged picture that no copy has is told beside the copies, also once all was taken out", async () => {
  show({ place: "copies" });
  await screen.findByText(/The last copy/);
  expect(screen.queryByText(/Pictures of papers and pages you gave that are damaged/)).toBeNull();
  const { invoke } = await import("../../dev/answers.ts");
  delete instead.copies;
  const copies = await invoke("copies" as never, { request: {} as never });
  instead.copies = () => ({ ...(copies as object), damaged_files: 1 });
  press("Save as a file for programs");
  await screen.findByText(/Pictures of papers and pages you gave that are damaged, and whole in no copy here: \W*1/);
});

it.each([
  ["disk", /takes no writing, so nothing new is kept/],
  ["full", /disk is full, so nothing new is kept/],
] as const)("a plan that can only be read says why: %s", (why, words) => {
  render(ReadOnlyBand, { why: { why } });
  screen.getByText(words);
});

it.each([
  ["disk", /Earlier versions, pictures of papers, pages you gave, and words in a form/],
  ["damaged", /Both hold what could be read of your plan/],
])("what a file of a plan that can only be read holds is said: %s", async (why, words) => {
  const read_only = (why === "disk" ? { why } : { why, lost: 1, maybe_more: false }) as ReadOnly;
  show({ place: "copies" }, { read_only });
  await screen.findByText(words);
});
