import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Opened, OwnSheet, PageRequest, Role } from "../../bridge/wire.gen.ts";
import { fuller } from "../../dev/fuller.ts";
import { empty } from "../../dev/made-up.ts";
import { preview } from "../../dev/page.ts";
import Frame from "../../frame/Frame.svelte";
import { blank, NOBODY } from "../../plan/blank.ts";
import { OpenPlan } from "../../plan/plan.svelte.ts";
import { kindsShown, pageForTalk, peopleFor } from "./kinds.ts";

const invoke = vi.hoisted(() => vi.fn());
vi.mock("../../dev/answers.ts", () => ({ invoke }));

let opened: Opened;
let drafts: Map<string, string>;
let sheets: OwnSheet[];
/** What an answer about a sheet waits for, by when it was asked for. */
let answers: { [at: number]: Promise<void> };
/** How many sides lay on the paper each time that something was printed. */
let printed: number[];
const SIDES = { usual: 1, black_and_white: 2, large_print: 3 };

beforeEach(() => {
  opened = { ...fuller(), drafts: [] };
  drafts = new Map();
  sheets = [];
  answers = {};
  printed = [];
  invoke.mockImplementation(async (command: string, { request }: { request: never }) => {
    if (command === "keep_draft") return void drafts.set((request as { form: string }).form, (request as { text: string }).text);
    if (command === "steps") return { undo: null, redo: null };
    if (command === "preview_page") return preview(opened, request as PageRequest);
    if (command === "print_own_sheet") return void printed.push(paper().length);
    if (command === "own_sheet_text") return { text: "The sheet as text" };
    if (command === "own_sheet") {
      sheets.push(request);
      await answers[sheets.length - 1];
      const { print_as } = request as OwnSheet;
      const pages = Array.from({ length: SIDES[print_as] }, () => "<svg></svg>");
      return { pages, sheet: { title: "A sheet of my own", language: "en-GB", blocks: [], for_me: true, print_as }, missing_characters: ["日"] };
    }
    return {};
  });
});
afterEach(cleanup);

function open(): OpenPlan {
  const plan = new OpenPlan(opened);
  render(Frame, { plan, start: { place: "pages" }, onlock: async () => undefined });
  return plan;
}

const press = (name: string) => screen.getByRole("button", { name }).click();
const ticks = () => screen.queryAllByRole<HTMLInputElement>("checkbox", { checked: true }).map((box) => box.labels![0]!.textContent);
const paper = () => document.querySelectorAll(".paper > div");

async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}

function someone(name: string, role: Role): void {
  const number = 10 + opened.records.length;
  opened.records.push({ id: String(number).padStart(32, "f"), number, readers: NOBODY, created: "2026-06-01T09:00:00Z", changed: "2026-06-01T09:00:00Z", body: { ...blank("person"), name, role } });
}

it("the pages for someone else stand apart from the person's own", async () => {
  open();
  expect(screen.getAllByRole("heading", { level: 2 }).map((heading) => heading.textContent)).toEqual(["For someone else", "Only for me"]);
  expect(screen.getByRole("button", { name: "Sam: For work" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "The surgery: For occupational health or my GP" })).toBeTruthy();
  expect(await faults()).toEqual([]);
});

it("a plan with nobody in it has one way to each page, and nothing about a helper, a yes or weeks", () => {
  const plan = new OpenPlan(empty());
  expect(kindsShown(plan)).toEqual(["work", "health"]);
  opened = empty();
  open();
  expect(screen.getAllByRole("button", { name: /^Choose what is on it: / })).toHaveLength(2);
  expect(screen.queryByText(/call with/)).toBeNull();
});

it("a page for a call shows once someone helps, under their name", () => {
  someone("Jo", "helping_me");
  open();
  expect(screen.getByRole("heading", { name: /^For a call with / })).toBeTruthy();
});

it("each page is offered for those who could read it, and what was agreed for anyone", () => {
  opened = empty();
  const roles: Role[] = ["manager", "hr", "union", "colleague", "other", "occupational_health", "gp", "helping_me"];
  for (const role of roles) someone(role, role);
  const plan = new OpenPlan(opened);
  const names = (kind: Parameters<typeof peopleFor>[1]) => peopleFor(plan, kind).map(({ body }) => body.name);
  expect(names("work")).toEqual(["manager", "hr", "union", "colleague", "other"]);
  expect(names("health")).toEqual(["occupational_health", "gp"]);
  expect(names("call")).toEqual(["helping_me"]);
  expect(names("said_yes")).toEqual(roles);
  expect(names("weeks")).toEqual(roles);
});

it("a page for someone starts with their name alone, and is kept apart from a page for someone else", async () => {
  open();
  press("Sam: For work");
  await screen.findByRole("heading", { name: "A page for Sam", level: 1 });
  await screen.findByRole("group", { name: /^1 of your/ });
  expect(ticks()).toEqual(["Person 1. Sam"]);
  screen.getByRole("checkbox", { name: /^Change 1\. / }).click();
  await screen.findByRole("group", { name: /^2 of your/ });
  press("Back to all pages");
  await screen.findByRole("heading", { name: "For someone else" });
  press("Someone else: For work");
  await screen.findByRole("group", { name: /^0 of your/ });
  press("Back to all pages");
  await screen.findByRole("heading", { name: "For someone else" });
  press("Sam: For work");
  await screen.findByRole("group", { name: /^2 of your/ });
  expect([...drafts.keys()]).toEqual([`page:work:${opened.records.find(({ body }) => body.kind === "person")!.id}`]);
});

describe("from a talk", () => {
  const meeting = () => opened.records.find(({ body }) => body.kind === "meeting" && !body.happened && body.person)!;
  const withWhom = (role: Role) => {
    const { person } = meeting().body as { person: string };
    (opened.records.find(({ id }) => id === person)!.body as { role: Role }).role = role;
    return pageForTalk(new OpenPlan(opened), meeting().id);
  };

  it("the page is for whoever it is with", () => {
    expect(withWhom("manager")).toMatchObject({ kind: "work", meeting: meeting().id });
    expect(withWhom("manager").person).toBeTruthy();
    expect(withWhom("gp")).toMatchObject({ kind: "health" });
  });

  it("the page is for nobody in particular when that is not known, and for health when the talk is with them", () => {
    const oh = opened.records.find(({ body }) => body.kind === "meeting" && body.meeting_kind === "occupational_health")!;
    expect(pageForTalk(new OpenPlan(opened), oh.id)).toEqual({ kind: "health", person: null, meeting: oh.id });
  });
});

it("a sheet of one's own is looked at alone, and takes its paper away with it", async () => {
  open();
  press("What I want to say and ask: " + document.querySelectorAll("section")[1]!.querySelector("h3")!.textContent);
  await screen.findByRole("article", { name: "A sheet of my own" });
  expect(sheets).toEqual([{ which: "my_sheet", about: expect.any(String), print_as: "usual" }]);
  expect(paper()).toHaveLength(1);
  for (const said of [/^These signs cannot be printed\. .*: 日$/, /^Footing uses no network, so the print window lists only/, /^A screen reader can read this file\./]) {
    expect(screen.getByText(said)).toBeTruthy();
  }
  press("Back");
  await screen.findByRole("heading", { name: "For someone else" });
  expect(paper()).toHaveLength(0);
  expect(await faults()).toEqual([]);
});

it("a sheet of one's own is seen as it prints, and can be copied as text", async () => {
  open();
  press("My own copy on paper");
  const pictures = await screen.findByRole("region", { name: "The pages as they print" });
  expect(pictures.querySelectorAll("svg")).toHaveLength(1);
  press("Copy as text");
  expect((await screen.findByLabelText<HTMLTextAreaElement>("The page as text")).value).toBe("The sheet as text");
  screen.getByRole("button", { name: "Copy the text" });
});

it("the size picked last is the one that is shown, printed and kept, however fast and whatever is answered first", async () => {
  const late: (() => void)[] = [];
  answers = { 1: new Promise((done) => late.push(done)), 2: new Promise((done) => late.push(done)) };
  open();
  press("My own copy on paper");
  await screen.findByRole("article", { name: "A sheet of my own" });
  const pick = (name: string) => screen.getByRole<HTMLInputElement>("radio", { name, hidden: true }).click();
  pick("Large print");
  pick("Plain black and white");
  press("Print");
  await waitFor(() => expect(sheets.map(({ print_as }) => print_as)).toEqual(["usual", "large_print", "black_and_white"]));
  expect(printed, "nothing prints before it is as picked").toEqual([]);
  late[1]!();
  await waitFor(() => expect(printed).toEqual([SIDES.black_and_white]));
  late[0]!();
  await screen.findByText(/^The print window is closed/);
  expect(paper()).toHaveLength(SIDES.black_and_white);
  expect(screen.getByText("It takes 2 sides of paper.")).toBeTruthy();
  await waitFor(() => expect(JSON.parse(drafts.get("page:own")!)).toEqual({ print_as: "black_and_white" }));
});

it("how to handle a no has a sheet only when the plan says something of it", () => {
  for (const { body } of opened.records) {
    if (body.kind === "ask") body.if_they_say_no = "";
    if (body.kind === "meeting") body.rather_not = body.good_enough = body.if_they_keep_asking = "";
  }
  open();
  expect(screen.queryByRole("button", { name: /^If they say no/ })).toBeNull();
});
