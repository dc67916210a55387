import { cleanup, render, screen, waitFor, within } from "@testing-library/svelte";
import axe from "axe-core";
import { tick as settled } from "svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Opened, PageCheck, PageRequest, Preview } from "../../bridge/wire.gen.ts";
import { fuller } from "../../dev/fuller.ts";
import { preview } from "../../dev/page.ts";
import { unfoldsAll } from "../../dev/unfolds.ts";
import Frame from "../../frame/Frame.svelte";
import { OpenPlan } from "../../plan/plan.svelte.ts";
import { formOf, NOTHING_CHOSEN } from "./chosen-page.ts";
import { pageForTalk } from "./kinds.ts";
import { PageOnScreen } from "./page-on-screen.svelte.ts";

const invoke = vi.hoisted(() => vi.fn());
vi.mock("../../dev/answers.ts", () => ({ invoke }));

const SOUND: PageCheck = { ready: true, leaks: [], short_words: [], missing_characters: [] };
let opened: Opened;
let check: PageCheck;
let fit: Preview["fit"];
let drafts: Map<string, string>;
let asked: { command: string; request: PageRequest }[];
const took = (file_name: string | null, folder: string | null) => ({ saved: { file_name, folder }, asks: null, not_kept: null });
let answers: { [command: string]: () => unknown };

beforeEach(() => {
  opened = fuller();
  const notOnIt = ["meeting", "fit_note", "phase", "keeping_in_touch"];
  const ticked = opened.records.filter(({ readers, body }) => readers.work && !notOnIt.includes(body.kind)).map(({ id }) => id);
  opened.drafts = [{ form: "page:work", text: JSON.stringify({ ticked, this_time: [] }) }];
  check = SOUND;
  fit = null;
  [drafts, asked] = [new Map(), []];
  answers = { print_page: () => took(null, null), save_page: () => took("notes.pdf", "Documents"), page_text: () => ({ text: "as text" }) };
  invoke.mockImplementation(async (command: string, { request }: { request: never }) => {
    if (command === "keep_draft") return void drafts.set((request as { form: string }).form, (request as { text: string }).text);
    if (["steps", "still_here"].includes(command)) return { undo: null, redo: null };
    if (command === "preview_page") return { ...preview(opened, request), check, fit };
    asked.push({ command, request });
    return answers[command]!();
  });
});
afterEach(cleanup);

async function openPages(): Promise<void> {
  render(Frame, { plan: new OpenPlan(opened), start: { place: "pages", page: { kind: "work", person: null } }, onlock: async () => undefined });
  await screen.findByRole("group", { name: /items are on this page/ });
}

async function readIt(): Promise<void> {
  (await screen.findByRole("button", { name: "Read it full size" })).click();
  await screen.findByRole("heading", { name: "Read it once", level: 1 });
}

const tick = (name: RegExp) => screen.getByRole<HTMLInputElement>("checkbox", { name });
const paper = () => document.querySelectorAll(".paper > div");

async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}

it("a page starts from nothing, whatever is marked for work", async () => {
  opened.drafts = [];
  await openPages();
  expect(screen.getByText("0 of your 17 items are on this page")).toBeTruthy();
  expect(screen.queryAllByRole("checkbox", { checked: true })).toEqual([]);
});

it("what was ticked last time is ticked, and nothing else is", async () => {
  await openPages();
  await unfoldsAll();
  expect(screen.getByText("7 of your 17 items are on this page")).toBeTruthy();
  expect(tick(/^Change 1\. /).checked).toBe(true);
  expect(tick(/^Change 2\. /).checked).toBe(false);
  expect(tick(/^Change 2\. /).getAttribute("aria-describedby")).toBeTruthy();
  expect(screen.getAllByText("Only me, and it stays so. A tick adds it to this page.").length).toBeGreaterThan(1);
  expect(screen.getByText("Marked for someone else. A tick adds it to this page and marks nothing.")).toBeTruthy();
  expect(await faults()).toEqual([]);
});

/** The page that someone came to from a talk. Another talk was on it before. */
function cameFromTalk(changes: { ok: boolean; easier?: string }) {
  const [other, mine] = opened.records.filter(({ body }) => body.kind === "meeting" && !body.happened);
  mine!.readers.work = mine!.readers.health = changes.ok;
  if (mine!.body.kind === "meeting") mine!.body.easier = changes.easier ?? "";
  const form = formOf(pageForTalk(new OpenPlan(opened), mine!.id));
  opened.drafts = [{ form, text: JSON.stringify({ ticked: [], this_time: [other!.id] }) }];
  render(Frame, { plan: new OpenPlan(opened), start: { place: "pages", open: mine!.id }, onlock: async () => undefined });
  const line = (of: typeof mine) => tick(new RegExp(`^Meeting ${of!.number}\\. `));
  return { mine: () => line(mine), other: () => line(other), id: mine!.id, kept: () => JSON.parse(drafts.get(form)!) as unknown };
}

it("opens with the talk that someone came for on it, and no other, and says so", async () => {
  const talk = cameFromTalk({ ok: true });
  await screen.findByText(/^This page is for: .* It is on the page now\. Take/);
  await unfoldsAll();
  expect([talk.mine().checked, talk.other().checked]).toEqual([true, false]);
  expect(talk.kept()).toEqual({ ...NOTHING_CHOSEN, ticked: [talk.id] });
  expect(await faults()).toEqual([]);
  talk.mine().click();
  await screen.findByText(/^This page is for: .* It is not on the page\./);
});

it("a talk that is only for the person stands first, and is on the page only once they tick it", async () => {
  const talk = cameFromTalk({ ok: false, easier: "A break after half an hour" });
  await screen.findByText(/^This page is for: .* It is not on the page\. Tick it if you want it there\.$/);
  await unfoldsAll();
  expect([talk.mine().checked, talk.other().checked]).toEqual([false, false]);
  expect(screen.getAllByRole("checkbox")[0]).toBe(talk.mine());
  expect(talk.kept()).toEqual(NOTHING_CHOSEN);
  talk.mine().click();
  await screen.findByText(/It is on the page now, and so is what you wrote under “What would make our meeting easier”\./);
  expect(talk.kept()).toEqual({ ...NOTHING_CHOSEN, this_time: [talk.id] });
});

it("a tick says every other text it puts on the page", async () => {
  await openPages();
  const told = document.getElementById(tick(/^Change 1\. /).getAttribute("aria-describedby")!.split(" ").at(-1)!)!;
  expect(told.textContent).toMatch(/^Comes with it:.*What is hard now: Mornings are slow and sore until about 10\./);
  expect(told.textContent).toContain("Try it, look again: six weeks from my first day back");
  expect(screen.queryByText(/Ask for two late starts a week/), "never what is kept from work").toBeNull();
});

it("a tick adds something private to this page only, and the choice outlives the lock", async () => {
  await openPages();
  await unfoldsAll();
  tick(/^Change 2\. /).click();
  tick(/^Change 1\. /).click();
  await screen.findByText("7 of your 17 items are on this page");
  await waitFor(() => expect(drafts.get("page:work")).toContain("this_time"));
  cleanup();
  opened.drafts = [{ form: "page:work", text: drafts.get("page:work")! }];
  await openPages();
  expect([tick(/^Change 1\. /).checked, tick(/^Change 2\. /).checked]).toEqual([false, true]);
  expect(opened.records.find(({ body, number }) => body.kind === "ask" && number === 2)!.readers.work, "its mark stays as it was").toBe(false);
});

it("the last step reads the whole page: one title, its headings in order, a real table", async () => {
  await openPages();
  await readIt();
  expect(screen.getByText(/^From your plan, only the 7 things you ticked are here, with what comes with them\./)).toBeTruthy();
  const page = within(screen.getByRole("article", { name: "Notes for our meeting" }));
  expect(page.getByRole("heading", { level: 2 }).textContent).toBe("Notes for our meeting");
  expect(page.getAllByRole("heading", { level: 3 }).map((heading) => heading.textContent)).toContain("Where things are");
  expect(page.getByRole("columnheader", { name: "Suggestion" })).toBeTruthy();
  expect(page.getByRole("rowheader", { name: /^Change 1\. / })).toBeTruthy();
  expect(await faults()).toEqual([]);
});

it("prints the pages on screen and nothing else, and says that it cannot know more", async () => {
  await openPages();
  expect(paper(), "no page lies ready before it was read").toHaveLength(0);
  await readIt();
  expect(paper()).toHaveLength(1);
  expect(paper()[0]!.parentElement!.parentElement).toBe(document.body);
  screen.getByRole("button", { name: "Print" }).click();
  await screen.findByText("The print window is closed. Footing cannot tell if the page was printed.");
  expect(asked.map(({ command }) => command)).toEqual(["print_page"]);
  expect(asked[0]!.request.choices.ticked).toHaveLength(7);
  screen.getByRole("button", { name: "Change what is on it" }).click();
  await screen.findByRole("heading", { name: "A page for work" });
  expect(paper()).toHaveLength(0);
});

it("saves under the name the person gave, or says that nothing was saved", async () => {
  await openPages();
  await readIt();
  screen.getByRole("button", { name: "Save as PDF" }).click();
  await screen.findByText("Saved as notes.pdf, in Documents.");
  answers.save_page = () => took(null, null);
  screen.getByRole("button", { name: "Save as PDF" }).click();
  await screen.findByText("Nothing was saved.");
});

it("says what went wrong with a file and what can be done, and tries again when asked", async () => {
  answers.save_page = () => {
    throw { code: "disk_full" };
  };
  await openPages();
  await readIt();
  screen.getByRole("button", { name: "Save as PDF" }).click();
  expect((await screen.findByRole("alert")).textContent).toContain("no room left");
  answers.save_page = () => took("notes.pdf", "Documents");
  screen.getByRole("button", { name: "Save as PDF" }).click();
  await screen.findByText("Saved as notes.pdf, in Documents.");
  expect(screen.queryByRole("alert")).toBeNull();
});

it("private words on the page hold it back, are named, and can be gone to", async () => {
  const found = opened.records.find(({ body }) => body.kind === "ask" && body.if_they_say_no)!;
  check = { ...SOUND, ready: false, leaks: [{ id: found.id, kind: "ask", number: found.number, field: "if_they_say_no", words: "two late starts" }] };
  await openPages();
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("Change 1: If they say no");
  await readIt();
  expect(screen.queryByRole("button", { name: "Print" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Save as PDF" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Copy as text" })).toBeNull();
  expect(paper(), "the keys for printing of a computer find no page either").toHaveLength(0);
  screen.getByRole("button", { name: "Go to Change 1: If they say no" }).click();
  await screen.findByRole("heading", { name: "Change 1", level: 1 });
  expect(paper()).toHaveLength(0);
});

it("short private words are shown, and the person decides", async () => {
  const found = opened.records.find(({ body }) => body.kind === "ask")!;
  check = { ...SOUND, short_words: [{ id: found.id, kind: "ask", number: found.number, field: "notes", words: "pain" }], missing_characters: ["𓀀"] };
  await openPages();
  expect(screen.getByText("“pain”")).toBeTruthy();
  expect(screen.getByText(/What was said$/)).toBeTruthy();
  expect(screen.getByText(/𓀀/)).toBeTruthy();
  await readIt();
  expect(screen.getByRole("button", { name: "Print" })).toBeTruthy();
});

it("an older page that comes in late never covers a newer one", async () => {
  const waiting: ((page: Preview) => void)[] = [];
  invoke.mockImplementation((command: string) => (command === "preview_page" ? new Promise((answer) => waiting.push(answer)) : Promise.resolve({})));
  const page = new PageOnScreen(new OpenPlan(opened), { kind: "work", person: null });
  const looks = [page.look(), page.look()];
  const answer = (title: string): Preview => ({ reader: "work", items: [], pages: [title], fit: null, sheet: { title, language: "en-GB", blocks: [], for_me: false, print_as: "usual" }, check: SOUND });
  waiting[1]!(answer("newer"));
  waiting[0]!(answer("older"));
  await Promise.all(looks);
  expect(page.preview?.pages).toEqual(["newer"]);
  expect(page.behind).toBe(false);
});

it("a page that could hold one thing says so in words for one", async () => {
  opened = { ...fuller(), drafts: [] };
  opened.records = opened.records.filter(({ body }) => body.kind === "question").slice(0, 1);
  render(Frame, { plan: new OpenPlan(opened), start: { place: "pages", page: { kind: "work", person: null } }, onlock: async () => undefined });
  await screen.findByRole("group", { name: "Your one item is not on this page" });
  document.querySelector<HTMLInputElement>('input[type="checkbox"]')!.click();
  await screen.findByRole("group", { name: "Your one item is on this page" });
});

it("the way down to printing goes once printing is in sight, and not from under the keyboard", async () => {
  let seen: (entries: { isIntersecting: boolean }[]) => void = () => undefined;
  vi.stubGlobal("IntersectionObserver", class {
    constructor(then: typeof seen) {
      seen = then;
    }
    observe() {}
    disconnect() {}
  });
  await openPages();
  await readIt();
  const way = () => screen.queryByRole("button", { name: "Print, save or copy" });
  way()!.focus();
  seen([{ isIntersecting: true }]);
  await settled();
  expect(way()).not.toBeNull();
  screen.getByRole("button", { name: "Print" }).focus();
  await settled();
  expect(way()).toBeNull();
  seen([{ isIntersecting: false }]);
  await settled();
  expect(way()).not.toBeNull();
  vi.unstubAllGlobals();
});

async function openHealth(): Promise<void> {
  opened.drafts = [];
  render(Frame, { plan: new OpenPlan(opened), start: { place: "pages", page: { kind: "health", person: null } }, onlock: async () => undefined });
  await screen.findByRole("group", { name: /items are on this page/ });
}

it("a private field is offered once its item is on a page for health, and goes on this page alone", async () => {
  await openHealth();
  await unfoldsAll();
  expect(screen.queryByRole("checkbox", { name: /^More about it: / })).toBeNull();
  tick(/^In the way 2\. /).click();
  (await screen.findByRole<HTMLInputElement>("checkbox", { name: "More about it: I keep going over our last talk." })).click();
  await waitFor(() => expect(JSON.parse(drafts.get("page:health")!).fields).toEqual([[expect.any(String), "obstacle_more"]]));
  expect(await faults()).toEqual([]);
  await readIt();
  expect(screen.getByText(/^From your plan, only the 2 things you ticked are here/)).toBeTruthy();
});

it("things change places by keys, under the same finger, and it is said where they are", async () => {
  await openPages();
  const up = screen.getByRole("button", { name: "Move up: Task 2", hidden: true });
  up.focus();
  up.click();
  await waitFor(() => expect(screen.getByText("Task 2 is now 1 of 2.")).toBeTruthy());
  expect(document.activeElement).toBe(up);
  expect(up.getAttribute("aria-disabled")).toBe("true");
  const order = JSON.parse(drafts.get("page:work")!).order;
  up.click();
  await settled();
  expect(JSON.parse(drafts.get("page:work")!).order).toEqual(order);
});

/** The dots of a thing, on a screen where each line is 50 points high. */
function dotsOf(name: RegExp): HTMLElement {
  const line = [...document.querySelectorAll("ol > li")].find((line) => name.test(line.textContent!))!;
  [...line.parentElement!.children].forEach((one, at) => (one.getBoundingClientRect = () => new DOMRect(0, at * 50, 400, 50)));
  const dots = line.querySelector("i")!;
  dots.setPointerCapture = () => undefined;
  return dots;
}

const pointer = (dots: HTMLElement, kind: string, clientY = 0) => dots.dispatchEvent(new MouseEvent(`pointer${kind}`, { bubbles: true, clientY }));

it("things change places dragged by their dots, and it is said where they are", async () => {
  await openPages();
  const dots = dotsOf(/^\s*Task 2/);
  pointer(dots, "down", 75);
  pointer(dots, "move", 20);
  pointer(dots, "up");
  await waitFor(() => expect(screen.getByText("Task 2 is now 1 of 2.")).toBeTruthy());
  expect(JSON.parse(drafts.get("page:work")!).order).toHaveLength(2);
});

it("what is dragged and let go where it was, or held while Escape is pressed, stays where it is", async () => {
  await openPages();
  const dots = dotsOf(/^\s*Task 2/);
  pointer(dots, "down", 75);
  pointer(dots, "move", 20);
  pointer(dots, "move", 200);
  pointer(dots, "up");
  pointer(dots, "down", 75);
  pointer(dots, "move", 20);
  document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }));
  pointer(dots, "up");
  await settled();
  expect(drafts.has("page:work")).toBe(false);
});

it("a page that is too long says by how much, and what to leave off for one side", async () => {
  const change = opened.records.find(({ body, number }) => body.kind === "ask" && number === 1)!;
  const frame = opened.records.find(({ body }) => body.kind === "time_frame")!;
  fit = { lines_over: 4, without: [change.id, frame.id] };
  await openPages();
  await screen.findByText(/^It is about 4 lines too long for one side of paper, so it takes 1\. It fits on one side without any one of these: Change 1, /);
  cleanup();
  fit = { lines_over: 1, without: [change.id] };
  await openPages();
  await screen.findByText(/^It is about one line too long .* without this: Change 1\.$/);
  cleanup();
  fit = { lines_over: 30, without: [] };
  await openPages();
  await screen.findByText(/With less on it, or shorter words, it fits on one side\.$/);
});

it("how it prints and the lines for its reader are kept with the page, and make it anew", async () => {
  await openPages();
  screen.getByRole<HTMLInputElement>("radio", { name: "Large print", hidden: true }).click();
  screen.getByRole<HTMLInputElement>("checkbox", { name: /^Please answer by email/, hidden: true }).click();
  await waitFor(() => expect(JSON.parse(drafts.get("page:work")!)).toMatchObject({ print_as: "large_print", lines: ["reply_by_email"] }));
  await readIt();
  screen.getByRole("button", { name: "Print" }).click();
  await screen.findByText(/^The print window is closed/);
  expect(asked[0]!.request).toMatchObject({ print_as: "large_print", lines: ["reply_by_email"] });
});

it("the language of a page is chosen by its own name, kept with the page, and says that nobody fluent read it through", async () => {
  await openPages();
  const welsh = screen.getByRole<HTMLInputElement>("radio", { name: "Cymraeg", hidden: true });
  expect(screen.getByText("Cymraeg").lang).toBe("cy");
  expect(document.getElementById(welsh.getAttribute("aria-describedby")!)!.textContent).toBe("Nobody fluent has read these words through yet.");
  welsh.click();
  await waitFor(() => expect(JSON.parse(drafts.get("page:work")!)).toMatchObject({ language: "cy" }));
  await readIt();
  screen.getByRole("button", { name: "Print" }).click();
  await screen.findByText(/^The print window is closed/);
  expect(asked[0]!.request).toMatchObject({ language: "cy" });
});

it("the fixed lines are for a page for work", async () => {
  await openHealth();
  expect(screen.queryByText("Lines for whoever reads it")).toBeNull();
  expect(screen.getByText("How it prints")).toBeTruthy();
});

it("the last step says what was looked for, and only where nothing was found", async () => {
  await openPages();
  await readIt();
  screen.getByText(/^Footing read the finished page again\. It looked for words and dates of your plan that you did not tick.* It found none\.$/);
  cleanup();
  check = { ...SOUND, ready: false };
  await openPages();
  await readIt();
  expect(screen.queryByText(/^Footing read the finished page again/)).toBeNull();
});

it("where short words are to be looked at, the last step does not say that nothing was found", async () => {
  const ask = opened.records.find(({ body }) => body.kind === "ask")!;
  check = { ...SOUND, short_words: [{ id: ask.id, kind: "ask", number: ask.number, field: "reason_given", words: "cost" }] };
  await openPages();
  await readIt();
  screen.getByText("Please look at these short words");
  screen.getByText(/^Footing read the finished page again.* It found only the short words above\.$/);
  expect(screen.queryByText(/It found none/)).toBeNull();
});
