// Pages that were handed over: the question, the record that only a yes makes, and looking at one again.
import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Commands, GivenHow, GivenNow, Opened, Record as Kept, Save } from "../../bridge/wire.gen.ts";
import { fuller } from "../../dev/fuller.ts";
import { unfoldsAll } from "../../dev/unfolds.ts";
import { givenAnswers } from "../../dev/given.ts";
import { preview } from "../../dev/page.ts";
import Frame from "../../frame/Frame.svelte";
import type { Where } from "../../frame/way.svelte.ts";
import { blank, NOBODY } from "../../plan/blank.ts";
import { OpenPlan } from "../../plan/plan.svelte.ts";
import { formOf } from "./chosen-page.ts";
import { lastGivenTo, leftFormOf } from "./given.ts";

const invoke = vi.hoisted(() => vi.fn());
vi.mock("../../dev/answers.ts", () => ({ invoke }));

let opened: Opened;
let plan: OpenPlan;
let asked: { command: string; request: unknown }[];
let instead: { [command: string]: unknown };

beforeEach(() => {
  opened = { ...fuller(), drafts: [] };
  asked = [];
  instead = {};
  const given = givenAnswers(() => opened);
  const answers: { [command: string]: (request: never) => unknown } = {
    ...given,
    preview_page: (request) => preview(opened, request),
    steps: () => ({ undo: null, redo: null }),
    save: ({ id, body }: Save) => ({ record: { ...opened.records.find((kept) => kept.id === id)!, body }, findings: [], today: opened.today, dates: [] }),
  };
  invoke.mockImplementation(async (command: keyof Commands, { request }: { request: never }) => {
    asked.push({ command, request });
    return structuredClone(instead[command] ?? answers[command]?.(request) ?? {});
  });
});
afterEach(cleanup);

function openAt(start: Where): void {
  plan = new OpenPlan(opened);
  render(Frame, { plan, start, onlock: async () => undefined });
}

const sam = () => opened.records.find(({ body }) => body.kind === "person" && body.name === "Sam")!;
const press = (name: string | RegExp) => screen.getByRole("button", { name }).click();
const question = () => screen.queryByRole("heading", { name: "Did you hand this over?" });
const commands = () => asked.map(({ command }) => command);
const forSam = (): Where => ({ place: "pages", page: { kind: "work", person: sam().id } });

async function faults(): Promise<string[]> {
  document.querySelectorAll("details").forEach((details) => (details.open = true));
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}

async function prints(): Promise<void> {
  openAt(forSam());
  (await screen.findByRole("button", { name: "Read it full size" })).click();
  (await screen.findByRole("button", { name: "Print" })).click();
  await screen.findByText(/^The print window is closed/);
}

/** A page that was given to Sam, in the plan. */
function given(number = 1, day: string | null = "2026-06-03", added: string[] = []): Kept {
  const { sheet } = preview(opened, blank("given_page").chosen);
  const change = opened.records.find(({ body }) => body.kind === "ask")!;
  const chosen = { ...blank("given_page").chosen, person: sam().id, choices: { ticked: [change.id], this_time: [sam().id, ...added], fields: [] } };
  const body = { ...blank("given_page"), person: sam().id, day, how: "by_email" as const, chosen, sheet, file: { id: "6".repeat(32), digest: "6".repeat(64) } };
  const record = { id: String(number).padStart(32, "8"), number, readers: NOBODY, created: "2026-06-03T09:00:00Z", changed: "2026-06-03T09:00:00Z", body };
  opened.records.push(record);
  return record;
}

it("nothing asks before a page has left", async () => {
  openAt(forSam());
  (await screen.findByRole("button", { name: "Read it full size" })).click();
  await screen.findByRole("button", { name: "Print" });
  expect(question()).toBeNull();
});

it("a page that was printed is asked about, and a yes opens its record to say to whom, when and how", async () => {
  await prints();
  expect(question()).not.toBeNull();
  screen.getByText(/^This is about the page you printed\./);
  expect(await faults()).toEqual([]);
  expect(plan.of("given_page")).toEqual([]);
  press("Yes, I gave it");
  await screen.findByRole("heading", { level: 1, name: "Page given 1" });
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "Sam" }).checked).toBe(true);
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "On paper, by hand" }).checked).toBe(true);
  await screen.findByRole("article", { name: "Notes for our meeting" });
  expect(plan.draft(leftFormOf({ kind: "work", person: sam().id }))).toBeUndefined();
  expect(await faults()).toEqual([]);
});

it("a no keeps nothing, and says so", async () => {
  await prints();
  press("No");
  await screen.findByText("It is gone from your plan. Older copies of your plan may still hold it.");
  expect(question()).toBeNull();
  await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^It is gone/));
  expect(asked.find(({ command }) => command === "not_given")?.request).toEqual({ form: `left:work:${sam().id}` });
  expect(commands()).not.toContain("give_page");
});

it("not yet is asked again when the page is opened next, and not before", async () => {
  await prints();
  press("Not yet");
  await screen.findByText(/^That is fine\. Footing keeps it until you say/);
  expect(question()).toBeNull();
  press("Change what is on it");
  await screen.findByRole("button", { name: "Read it full size" });
  expect(question()).toBeNull();
  press("Back to all pages");
  (await screen.findByRole("button", { name: "Sam: For work" })).click();
  await waitFor(() => expect(question()).not.toBeNull());
  expect(commands()).not.toContain("not_given");
});

it("a page that waits for an answer is named among all pages, with a way to answer", async () => {
  await prints();
  press("Not yet");
  press("Change what is on it");
  await screen.findByRole("button", { name: "Read it full size" });
  press("Back to all pages");
  await screen.findByText("Footing keeps this page until you say if you handed it over: Notes for our meeting, for Sam");
  expect(await faults()).toEqual([]);
  press("Answer: Notes for our meeting, for Sam");
  await waitFor(() => expect(question()).not.toBeNull());
  press("No");
  await screen.findByText(/^It is gone from your plan\./);
  press("Back to all pages");
  await screen.findByRole("heading", { name: "For someone else" });
  expect(screen.queryByText(/until you say if you handed it over/)).toBeNull();
});

it("what was brought in and is no page of ours waits for no answer", () => {
  opened.drafts = ["{}", "no words of ours", JSON.stringify({ chosen: { kind: "work", person: sam().id }, sheet: { title: "Another" } })].map((text, at) => ({ form: `left:${at}`, text }));
  openAt({ place: "pages" });
  expect(screen.queryByText(/until you say if you handed it over/)).toBeNull();
});

it("a page that could not be kept has left all the same, and that is told", async () => {
  instead.print_page = { saved: { file_name: null, folder: null }, asks: null, not_kept: "no_room_for_pages" };
  await prints();
  await screen.findByText(/^You have the page\./);
  screen.getByText(/40 MB of them/);
  expect(question()).toBeNull();
});

it("a saved page is asked about, and a closed dialog is not", async () => {
  openAt(forSam());
  (await screen.findByRole("button", { name: "Read it full size" })).click();
  instead.save_page = { saved: { file_name: null, folder: null }, asks: null, not_kept: null };
  (await screen.findByRole("button", { name: "Save as PDF" })).click();
  await screen.findByText("Nothing was saved.");
  expect(question()).toBeNull();
  delete instead.save_page;
  press("Save as PDF");
  await screen.findByText(/^Saved as notes-2026-11-24\.pdf/);
  expect(question()).not.toBeNull();
  screen.getByText(/^This is about the page you saved\. The file you saved stays where it is\./);
  expect(screen.queryByText(/^You have left this open/)).toBeNull();
});

it("a page that left before the answer about another is asked about too, the newest first", async () => {
  const left = (made: string, how: GivenHow) => JSON.stringify({ ...blank("given_page"), how, made, chosen: { ...blank("given_page").chosen, person: sam().id }, sheet: preview(opened, blank("given_page").chosen).sheet });
  const form = leftFormOf({ kind: "work", person: sam().id });
  opened.drafts = [
    { form, text: left("2026-06-03T09:00:00Z", "on_paper") },
    { form: `${form}~2`, text: left("2026-06-04T09:00:00Z", "not_said") },
    { form: `${form}x`, text: left("2026-06-05T09:00:00Z", "not_said") },
  ];
  openAt({ place: "pages" });
  expect(await screen.findAllByText(/until you say if you handed it over/)).toHaveLength(1);
  press("Answer: Notes for our meeting, for Sam");
  await screen.findByText(/^This is about the page you saved/);
  screen.getByText(/^You have left this open about 2 pages/);
  press("No");
  await screen.findByText(/^This is about the page you printed/);
  expect(asked.filter(({ command }) => command === "not_given").map(({ request }) => request)).toEqual([{ form: `${form}~2` }]);
  expect(screen.queryByText(/^You have left this open/)).toBeNull();
  press("Not yet");
  await waitFor(() => expect(question()).toBeNull());
});

it("a plan that can only be read asks nothing that it could not keep", async () => {
  opened.drafts = [{ form: `left:work:${sam().id}`, text: "{}" }];
  opened.read_only = { why: "disk" };
  openAt(forSam());
  await screen.findByRole("button", { name: "Read it full size" });
  expect(question()).toBeNull();
});

it("the pages that were given stand in a list, the newest first, and each opens", async () => {
  given(1, "2026-06-03");
  given(2, "2026-07-01");
  given(3, null);
  openAt({ place: "pages" });
  expect(screen.getByRole("heading", { name: "Pages you gave", level: 2 })).toBeTruthy();
  const numbers = [...document.querySelectorAll("article .margin")].map((name) => name.textContent);
  expect(numbers).toEqual(["Page given 2", "Page given 3", "Page given 1"]);
  screen.getByText("Given to Sam on 1 July 2026");
  screen.getByText("Given to Sam");
  expect(screen.getAllByText("By email")).toHaveLength(3);
  expect(screen.queryByText("Only me")).toBeNull();
  expect(await faults()).toEqual([]);
  screen.getAllByRole("button", { name: "Notes for our meeting, for Sam" })[0]!.click();
  await screen.findByRole("heading", { level: 1, name: "Page given 2" });
});

it("the title of a page in Welsh is marked as Welsh where it stands in a line in English", async () => {
  document.documentElement.lang = "en-GB";
  const record = given();
  if (record.body.kind !== "given_page") throw new Error("it is a page");
  const sheet = { ...record.body.sheet, title: "Nodiadau ar gyfer ein cyfarfod", language: "cy" };
  record.body.sheet = sheet;
  const left = { ...blank("given_page"), chosen: { ...blank("given_page").chosen, person: sam().id }, sheet };
  opened.drafts = [{ form: leftFormOf({ kind: "work", person: sam().id }), text: JSON.stringify(left) }];
  openAt({ place: "pages" });
  const inWelsh = [...document.querySelectorAll("[lang=cy]")].map((part) => part.textContent);
  expect(inWelsh).toEqual([sheet.title, sheet.title]);
  expect(screen.getAllByRole("button", { name: `${sheet.title}, for Sam` })).toHaveLength(1);
  screen.getByText(/^Footing keeps this page until you say/);
  expect(await faults()).toEqual([]);
});

it("with nothing given there is no list", () => {
  openAt({ place: "pages" });
  expect(screen.queryByRole("heading", { name: "Pages you gave" })).toBeNull();
});

it("what has changed since stands in words, and the copy can be saved and printed again", async () => {
  openAt({ place: "pages", open: given().id });
  await screen.findByText("Change 1. A high stool");
  screen.getByText(/^Footing uses no network, so the print window lists only/);
  screen.getByText(/^A screen reader can read this file\./);
  screen.getByText("Change 1. A stool at the counter");
  press("Save this copy again");
  await screen.findByText(/^Saved as notes-2026-11-24\.pdf/);
  press("Print it again");
  await screen.findByText(/^The print window is closed/);
  const drawn = screen.getByRole("region", { name: "The pages as they print" }).querySelectorAll("svg").length;
  expect(drawn).toBeGreaterThan(0);
  expect(document.querySelectorAll(".paper > div")).toHaveLength(drawn);
});

it.each([
  [{ file: "damaged", pages: [] }, /damaged, and no copy on this computer has it whole/, false],
  [{ file: "not_here", pages: [] }, /^The file of this page is not here/, false],
  [{ file: "whole", pages: [] }, /^Footing now draws pages in a new way/, true],
] as const)("a file that is not as it was is told, and the words are there: %j", async (now, words, saves) => {
  instead.given_page = { ...now, since: { new: [], gone: [], moved: false } } satisfies GivenNow | object;
  openAt({ place: "pages", open: given().id });
  await screen.findByText(words);
  screen.getByText("Nothing. The page would say the same today.");
  screen.getByRole("article", { name: "Notes for our meeting" });
  expect(screen.queryByRole("region", { name: "The pages as they print" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Print it again" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Save this copy again" }) !== null).toBe(saves);
});

it("the next page for someone starts with the ticks of the last one they were given, without what was added to that one only, and says so", async () => {
  const added = opened.records.find(({ body, readers }) => body.kind === "ask" && !readers.work)!;
  given(1, "2026-06-03", [added.id]);
  openAt(forSam());
  await screen.findByText(/^You gave Sam a page on 3 June 2026\. This one starts with the same ticks\. What you added to that page only is off again\./);
  await screen.findByRole("group", { name: /^2 of your/ });
  await unfoldsAll();
  const ticks = screen.getAllByRole<HTMLInputElement>("checkbox", { checked: true }).map((box) => box.labels![0]!.textContent);
  expect(ticks).toHaveLength(2);
  expect(screen.getByRole<HTMLInputElement>("checkbox", { name: new RegExp(`^Change ${added.number}\\. `) }).checked).toBe(false);
  press("Look at what you gave");
  await screen.findByRole("heading", { level: 1, name: "Page given 1" });
});

/** A page that left, with a change and a private reason of it, and what is chosen for the same page now. */
function leftWith(person: string | null, since: string[]) {
  const which = { kind: "work" as const, person };
  const change = opened.records.find(({ body }) => body.kind === "ask")!;
  const choices = { ticked: [change.id], this_time: person ? [person] : [], fields: [[change.id, "ask_if_they_say_no"]] as never };
  const left = { ...blank("given_page"), person, chosen: { ...blank("given_page").chosen, person, choices } };
  opened.drafts = [
    { form: formOf(which), text: JSON.stringify({ ...choices, this_time: [...choices.this_time, ...since] }) },
    { form: leftFormOf(which), text: JSON.stringify(left) },
  ];
  const record = given();
  opened.records = opened.records.filter(({ id }) => id !== record.id);
  instead.give_page = { record: { ...record, body: left }, findings: [], today: opened.today, dates: [] };
  return which;
}

async function saysYes(which: ReturnType<typeof leftWith>) {
  openAt({ place: "pages", page: which });
  await screen.findByText("Yes, I gave it");
  press("Yes, I gave it");
  await screen.findByRole("heading", { level: 1, name: "Page given 1" });
}

it.each([
  ["someone", () => sam().id, /^2 of your/],
  ["nobody in particular", () => null, /^0 of your/],
])("a yes ends what was chosen for a page for %s: no private reason is on the next", async (_, whom, count) => {
  const person = whom();
  const which = leftWith(person, []);
  await saysYes(which);
  expect(plan.draft(formOf(which))).toBeUndefined();
  expect(asked).toContainEqual({ command: "keep_draft", request: { form: formOf(which), text: "" } });
  cleanup();
  render(Frame, { plan, start: { place: "pages", page: which }, onlock: async () => undefined });
  await screen.findByRole("group", { name: count });
  expect(asked.findLast(({ command }) => command === "preview_page")!.request).toMatchObject({ choices: { fields: [] } });
  if (person) screen.getByText(/is off again\.$/);
});

it("what was chosen since a page left is for the next one, and a late yes lets it be", async () => {
  const step = opened.records.find(({ body }) => body.kind === "task")!;
  const which = leftWith(sam().id, [step.id]);
  const before = opened.drafts[0]!.text;
  await saysYes(which);
  expect(plan.draft(formOf(which))).toBe(before);
});

it("a page that was made for somebody else, and is said later to have gone to this one, is no start for theirs", async () => {
  const record = given();
  if (record.body.kind !== "given_page") throw new Error("it is a page");
  record.body.chosen = { ...record.body.chosen, person: "f".repeat(32) };
  openAt(forSam());
  await screen.findByText(/^You gave Sam a page on 3 June 2026\.$/);
  await screen.findByRole("group", { name: /^1 of your/ });
});

it("a page that was made for somebody else says so at the top, of itself and where the next one is made", async () => {
  const record = given();
  const other = opened.records.find(({ id, body }) => body.kind === "person" && body.name.trim() && id !== sam().id)!;
  if (record.body.kind !== "given_page" || other.body.kind !== "person") throw new Error("it is a page, and someone");
  record.body.chosen = { ...record.body.chosen, person: other.id };
  const madeFor = `That page was made for ${other.body.name}.`;
  openAt(forSam());
  await screen.findByText(`You gave Sam a page on 3 June 2026. ${madeFor}`);
  cleanup();
  openAt({ place: "pages", open: record.id });
  const note = await screen.findByText(madeFor);
  const boxes = screen.getByRole("group", { name: "Who did you give it to?" });
  expect(note.compareDocumentPosition(boxes) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});

it("what was chosen since then goes before the ticks of the page that was given", async () => {
  given();
  opened.drafts = [{ form: `page:work:${sam().id}`, text: JSON.stringify({ ticked: [], this_time: [] }) }];
  openAt(forSam());
  await screen.findByText(/^You gave Sam a page on 3 June 2026\.$/);
  await screen.findByRole("group", { name: /^0 of your/ });
  expect(screen.queryAllByRole("checkbox", { checked: true })).toEqual([]);
});

it("what is removed for good says on which pages it was given", async () => {
  const record = given(4);
  const change = opened.records.find(({ body }) => body.kind === "ask")!;
  instead.bin = { binned: [{ record: change, when: "12 June 2026" }], days: null, dates: [] };
  opened.records = opened.records.filter(({ id }) => id !== change.id);
  openAt({ place: "bin" });
  (await screen.findByRole("button", { name: "Remove for good" })).click();
  await screen.findByText(/^You gave it to someone: Page given 4\. What you gave is kept here as it was\./);
  expect(record.body.kind).toBe("given_page");
});

it("a page of another kind, or for someone else, is not the last one they were given", () => {
  given();
  plan = new OpenPlan(opened);
  expect(lastGivenTo(plan, sam().id, "work")?.number).toBe(1);
  expect(lastGivenTo(plan, sam().id, "weeks")).toBeUndefined();
  expect(lastGivenTo(plan, null, "work")).toBeUndefined();
  expect(lastGivenTo(plan, "f".repeat(32), "work")).toBeUndefined();
});
