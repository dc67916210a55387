// Undo, earlier versions, the bin and removing for good, as a person meets them.
import { cleanup, render, screen, waitFor, within } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Bin, Done, Opened, Record as Kept, Steps } from "../../bridge/wire.gen.ts";
import { fuller } from "../../dev/fuller.ts";
import Frame from "../../frame/Frame.svelte";
import type { Where } from "../../frame/way.svelte.ts";
import { blank } from "../../plan/blank.ts";
import { OpenPlan } from "../../plan/plan.svelte.ts";
import { allOf } from "./said.ts";

const invoke = vi.hoisted(() => vi.fn());
vi.mock("../../dev/answers.ts", () => ({ invoke }));

let opened: Opened;
let steps: Steps;
let bin: Bin;
let asked: [string, unknown][];
let answers: { [command: string]: (request: never) => unknown };

const change = () => opened.records.find(({ body, number }) => body.kind === "ask" && number === 1)!;
const done = (record: Kept, what: Done["what"]): Done => ({ id: record.id, kind: record.body.kind, number: record.number, what });
const without = (record: Kept): Opened => ({ ...opened, records: opened.records.filter(({ id }) => id !== record.id) });

beforeEach(() => {
  opened = fuller();
  steps = { undo: null, redo: null };
  bin = { binned: [], days: null, dates: [] };
  asked = [];
  invoke.mockReset();
  answers = { steps: () => steps, bin: () => bin };
  invoke.mockImplementation(async (command: string, { request }: { request: never }) => {
    if (command !== "steps" && command !== "still_here") asked.push([command, request]);
    return answers[command]?.(request) ?? {};
  });
});
afterEach(cleanup);

function openAt(start: Where): OpenPlan {
  const plan = new OpenPlan(opened);
  render(Frame, { plan, start, onlock: async () => undefined });
  return plan;
}

const press = (name: string | RegExp, at = 0) => screen.getAllByRole("button", { name })[at]!.click();
const keys = (key: string, target: EventTarget = document.body, shiftKey = false) =>
  target.dispatchEvent(new KeyboardEvent("keydown", { key, ctrlKey: true, shiftKey, bubbles: true, cancelable: true }));

async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}

it("says what would be undone, undoes it by key, and goes to where it was", async () => {
  steps = { undo: done(change(), "changed"), redo: null };
  answers.undo = () => {
    steps = { undo: null, redo: done(change(), "changed") };
    return { done: steps.redo, plan: { ...opened, records: [...opened.records] } };
  };
  openAt({ place: "today" });
  await screen.findByRole("button", { name: "Undo: editing Change 1" });
  keys("z");
  await screen.findByRole("heading", { level: 1, name: "Changes to ask for" });
  expect(await screen.findByText("Undone: editing Change 1.")).toBeTruthy();
  expect(await screen.findByRole("button", { name: "Redo: editing Change 1" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^Undo/ })).toBeNull();
  press("My steps");
  await screen.findByRole("heading", { level: 1, name: "My steps" });
  expect(screen.queryByText("Undone: editing Change 1."), "a line goes with its page").toBeNull();
});

it.each([
  ["written", "writing Change 1"],
  ["changed", "editing Change 1"],
  ["put_in_bin", "putting Change 1 in the bin"],
  ["taken_out", "putting Change 1 back"],
] as const)("says of what was %s what was done to it, before and after", async (what, words) => {
  steps = { undo: done(change(), what), redo: null };
  const plan = { ...opened, records: [...opened.records] };
  answers.undo = () => ({ done: (steps = { undo: null, redo: done(change(), what) }).redo, plan });
  answers.redo = () => ({ done: (steps = { undo: done(change(), what), redo: null }).undo, plan });
  openAt({ place: "today" });
  (await screen.findByRole("button", { name: `Undo: ${words}` })).click();
  await screen.findByText(`Undone: ${words}.`);
  (await screen.findByRole("button", { name: `Redo: ${words}` })).click();
  await screen.findByText(`Done again: ${words}.`);
});

it("says which marks an undo brings back, and nothing of those that stay or go", async () => {
  const [marked, other] = [change(), opened.records.find(({ body, number }) => body.kind === "ask" && number === 2)!];
  const readers = (work: boolean, health: boolean) => ({ support_worker: false, work, health });
  opened.records = opened.records.map((record) => (record === marked ? { ...record, readers: readers(false, true) } : record));
  steps = { undo: done(marked, "changed"), redo: done(other, "changed") };
  const records = opened.records.map((record) => (record.id === marked.id ? { ...record, readers: readers(true, false) } : record));
  answers.undo = () => ({ done: steps.undo, plan: { ...opened, records } });
  answers.redo = () => ({ done: steps.redo, plan: { ...opened, records } });
  openAt({ place: "today" });
  await screen.findByRole("button", { name: "Undo: editing Change 1" });
  press("Undo: editing Change 1");
  expect(await screen.findByText("Undone: editing Change 1. It is marked again: OK for a work page.")).toBeTruthy();
  press("Redo: editing Change 2");
  expect(await screen.findByText("Done again: editing Change 2.")).toBeTruthy();
});

it("says that the answer of a permission stays as it is, whatever is undone or done again", async () => {
  const permission = { ...change(), id: "permission", number: 1, body: { ...blank("consent"), answer: "may", withdrawn: "2026-05-02", with: "HR" } } as Kept;
  const others = opened.records;
  opened.records = [...others, permission];
  steps = { undo: done(permission, "changed"), redo: done(permission, "changed") };
  answers.undo = () => ({ done: steps.undo, plan: opened });
  answers.redo = () => ({ done: steps.redo, plan: { ...opened, records: [...others, { ...permission, body: { ...permission.body, with: "Sam" } }] } });
  openAt({ place: "today" });
  const name = "Permission 1";
  await screen.findByRole("button", { name: `Undo: editing ${name}` });
  press(`Undo: editing ${name}`);
  await screen.findByText(`${name} stays as it is. Its yes or no and its days change only when you change them here.`);
  press(`Redo: editing ${name}`);
  await screen.findByText(`Done again: editing ${name}. Its yes or no and its days stay as they are.`);
});

it("leaves the keys to a box that takes words", async () => {
  steps = { undo: done(change(), "changed"), redo: null };
  openAt({ place: "changes", open: change().id });
  await screen.findByRole("button", { name: "Undo: editing Change 1" });
  keys("z", screen.getByLabelText("What I would suggest"));
  keys("Z", document.body, true);
  await new Promise((resolve) => setTimeout(resolve));
  expect(asked).toEqual([]);
});

it("undoes nothing else than it said: words in a form are saved first, and that is told", async () => {
  const other = opened.records.find(({ body }) => body.kind === "step")!;
  steps = { undo: done(other, "changed"), redo: null };
  answers.save = ({ body, readers }: { body: Kept["body"]; readers: Kept["readers"] }) => {
    steps = { undo: done(change(), "changed"), redo: null };
    return { record: { ...change(), body, readers }, findings: [], today: opened.today, dates: [] };
  };
  openAt({ place: "changes", open: change().id });
  await screen.findByRole("button", { name: `Undo: editing Step ${other.number}` });
  const box = screen.getByLabelText<HTMLTextAreaElement>("What I would suggest");
  box.value = "Start at 11";
  box.dispatchEvent(new InputEvent("input", { bubbles: true }));
  press(`Undo: editing Step ${other.number}`);
  expect(await screen.findByText(/Your last words are saved now/)).toBeTruthy();
  expect(asked.map(([command]) => command)).not.toContain("undo");
  expect(await screen.findByRole("button", { name: "Undo: editing Change 1" })).toBeTruthy();
});

it("puts a record in the bin without a question, with Undo beside the line that says so", async () => {
  const record = change();
  answers.put_in_bin = () => {
    steps = { undo: done(record, "put_in_bin"), redo: null };
    return without(record);
  };
  const plan = openAt({ place: "changes", open: record.id });
  press("Put in the bin");
  const line = (await screen.findByText("Change 1 is in the bin.")).parentElement!;
  const undo = await within(line).findByRole("button", { name: "Undo: putting Change 1 in the bin" });
  expect([plan.find(record.id), asked.at(-1)]).toEqual([undefined, ["put_in_bin", { id: record.id }]]);
  expect(document.activeElement, "the way back is where the keyboard is").toBe(undo);
  expect(await faults()).toEqual([]);
});

it("there is one about me and one time frame, so they have versions and no bin", async () => {
  openAt({ place: "time", open: opened.records.find(({ body }) => body.kind === "time_frame")!.id });
  expect(await screen.findByRole("button", { name: "Earlier versions" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Put in the bin" })).toBeNull();
});

it("an earlier version is looked at before it is put back", async () => {
  const record = change();
  const before = { ...record, body: { ...blank("ask"), suggestion: "Start later" } };
  answers.versions = () => ({ versions: [{ revision: 2, when: "now", record }, { revision: 1, when: "1 June 2026, 09:00", record: before }], dates: [] });
  answers.put_back = () => ({ ...opened, records: [...without(record).records, before] });
  const plan = openAt({ place: "changes", open: record.id });
  press("Earlier versions");
  (await screen.findByText("1 June 2026, 09:00. Start later")).click();
  expect(screen.getByText("Start later")).toBeTruthy();
  document.querySelectorAll("details").forEach((details) => (details.open = true));
  expect(await faults()).toEqual([]);
  press("Put this back");
  expect(await screen.findByText("Change 1 says again what it said before.")).toBeTruthy();
  expect(asked.at(-1)).toEqual(["put_back", { id: record.id, revision: 1 }]);
  expect(plan.titleOf(plan.find(record.id)!)).toBe("Start later");
});

it("the words of one box go for good after one plain question, and the older copies go after another", async () => {
  const record = change();
  answers.versions = () => ({ versions: [{ revision: 2, when: "now", record }], dates: [] });
  answers.remove_field_for_good = () => ({ plan: opened, more_to_clear: false });
  openAt({ place: "changes", open: record.id });
  press("Earlier versions");
  (await screen.findByText("Remove the words of one box for good")).click();
  expect(screen.queryByRole("button", { name: "Remove for good" }), "nothing is picked yet").toBeNull();
  within(screen.getByRole("group", { name: "Which box?" })).getByRole("radio", { name: "If they say no" }).click();
  (await screen.findByRole("button", { name: "Remove for good" })).click();
  expect(screen.getByRole("dialog").textContent).toContain("Older copies on this computer may still hold it");
  expect(asked.map(([command]) => command)).not.toContain("remove_field_for_good");
  press("Yes, remove for good");
  await screen.findByText(/It is gone from your plan/);
  expect(asked.at(-1)).toEqual(["remove_field_for_good", { id: record.id, field: "if_they_say_no" }]);
  expect(document.activeElement?.textContent).toBe("Make a new copy and remove the older ones");
  answers.copy_after_removal = () => ({ left: 1 });
  press("Make a new copy and remove the older ones");
  expect(screen.getByRole("dialog").textContent).toContain("There is no way back to them");
  expect(asked.map(([command]) => command), "asked once").not.toContain("copy_after_removal");
  press("Yes, remove the older ones");
  await screen.findByText(/1 of the older ones could not be removed/);
  answers.copy_after_removal = () => ({ left: 0 });
  press("Make a new copy and remove the older ones");
  press("Yes, remove the older ones");
  const told = await screen.findByText(/the older ones are gone/);
  expect(document.activeElement, "the button is gone, the line is not").toBe(told);
  expect(asked.at(-1)).toEqual(["copy_after_removal", {}]);
});

it("what is in the bin can be looked at, taken out, or removed after one question", async () => {
  const [one, two] = [change(), opened.records.find(({ body }) => body.kind === "step")!];
  bin = { binned: [{ record: one, when: "12 June 2026, 10:40" }, { record: two, when: "11 June 2026, 09:00" }], days: null, dates: [] };
  answers.take_out_of_bin = () => opened;
  answers.remove_for_good = () => {
    bin = { ...bin, binned: bin.binned.slice(1) };
    return { plan: opened, more_to_clear: true };
  };
  openAt({ place: "bin" });
  expect(await screen.findByText("Put here on 12 June 2026, 10:40")).toBeTruthy();
  expect(await faults()).toEqual([]);
  press("Remove for good");
  await screen.findByRole("heading", { name: "Remove Change 1 for good?" });
  press("Keep it");
  expect(asked.map(([command]) => command), "kept when the person says so").toEqual(["bin"]);
  press("Remove for good");
  await screen.findByRole("dialog");
  press("Yes, remove for good");
  await waitFor(() => expect(screen.queryByText("Put here on 12 June 2026, 10:40")).toBeNull());
  expect(asked[1]).toEqual(["remove_for_good", { id: one.id }]);
  expect(screen.getByText(/Pieces of it may stay in the plan’s file until you next open it/), "the disk was full").toBeTruthy();
  press("Put back in my plan");
  expect(await screen.findByText(`Step ${two.number} is back in your plan.`)).toBeTruthy();
  expect(asked.at(-1)).toEqual(["take_out_of_bin", { id: two.id }]);
});

it("once the last thing in the bin is removed for good, the keyboard is on the heading and not on removing more", async () => {
  bin = { binned: [{ record: change(), when: "12 June 2026, 10:40" }], days: null, dates: [] };
  answers.remove_for_good = () => {
    bin = { ...bin, binned: [] };
    return { plan: opened, more_to_clear: false };
  };
  openAt({ place: "bin" });
  await screen.findByText("Put here on 12 June 2026, 10:40");
  press("Remove for good");
  await screen.findByRole("dialog");
  press("Yes, remove for good");
  await screen.findByRole("button", { name: "Make a new copy and remove the older ones" });
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1, name: "Bin" })));
});

it("the bin keeps everything until the person chooses a time", async () => {
  answers.keep_bin_days = ({ days }: { days: number | null }) => (bin = { ...bin, days });
  openAt({ place: "bin" });
  expect((await screen.findByRole<HTMLInputElement>("radio", { name: "Never. Only when I say so" })).checked).toBe(true);
  expect(asked.map(([command]) => command)).toEqual(["bin"]);
  screen.getByRole("radio", { name: "After 90 days in the bin" }).click();
  await waitFor(() => expect(asked.at(-1)).toEqual(["keep_bin_days", { days: 90 }]));
});

it("a time for the bin that could not be kept is not ticked", async () => {
  answers.keep_bin_days = () => Promise.reject({ code: "disk_full" });
  openAt({ place: "bin" });
  await screen.findByRole("radio", { name: "Never. Only when I say so" });
  screen.getByRole("radio", { name: "After 90 days in the bin" }).click();
  await screen.findByRole("alert");
  await waitFor(() => expect(screen.getByRole<HTMLInputElement>("radio", { name: "Never. Only when I say so" }).checked).toBe(true));
  expect(asked.filter(([command]) => command === "keep_bin_days"), "and it is not asked for again").toHaveLength(1);
});

it("the example says that it has none of this, and asks for nothing", async () => {
  opened.example = true;
  openAt({ place: "changes", open: change().id });
  expect(screen.getByText(/The example keeps no earlier versions/)).toBeTruthy();
  cleanup();
  openAt({ place: "bin" });
  expect(screen.getByText(/The example keeps no earlier versions/)).toBeTruthy();
  expect(invoke).not.toHaveBeenCalled();
});

it("every box of every kind has its name and its answer in words", () => {
  const plan = new OpenPlan(opened);
  const facts = opened.records.flatMap((record) => allOf(plan, record));
  expect(facts.length).toBeGreaterThan(40);
  const keys = facts.flatMap(({ label, value }) => [label, value]).filter((words) => /^[a-z]+(-[a-z]+)+$/.test(words) || !words.trim());
  expect(keys).toEqual([]);
});

it("a link to what is in the bin shows nothing broken, and is kept", async () => {
  const meeting = opened.records.find(({ body }) => body.kind === "meeting")!;
  const question = opened.records.find(({ body }) => body.kind === "question" && body.meeting === meeting.id)!;
  opened = without(meeting);
  openAt({ place: "meetings", open: question.id });
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "Any of them" }).checked).toBe(true);
  press("Done");
  await screen.findByRole("heading", { level: 1, name: "Meetings and calls" });
  expect(asked.map(([command]) => command), "nothing was changed, so nothing is saved").not.toContain("save");
});
