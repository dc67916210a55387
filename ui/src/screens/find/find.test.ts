// Find as a person uses it: by typing, with the arrow keys, and with nothing kept.
import { cleanup, render, screen } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Found } from "../../bridge/wire.gen.ts";
import { lookingAnswers } from "../../dev/looking.ts";
import { empty, madeUp } from "../../dev/made-up.ts";
import Frame from "../../frame/Frame.svelte";
import { isMuch } from "../../frame/places.ts";
import { OpenPlan } from "../../plan/plan.svelte.ts";
import { saidCount } from "./found.ts";

const asked = vi.hoisted(() => [] as { command: string; request: unknown }[]);
const slow = vi.hoisted(() => new Map<string, Promise<unknown>>());
let plan = madeUp();
vi.mock("../../dev/answers.ts", async (original) => {
  const { invoke } = await original<typeof import("../../dev/answers.ts")>();
  return {
    invoke: async (command: string, given: { request: { words: string } }) => {
      asked.push({ command, request: given.request });
      if (command !== "find") return invoke(command as never, given as never);
      await slow.get(given.request.words);
      return lookingAnswers(() => plan).find(given.request as never);
    },
  };
});
beforeEach(() => {
  asked.length = 0;
  slow.clear();
  plan = madeUp();
});
afterEach(cleanup);

const open = () => render(Frame, { plan: new OpenPlan(plan), start: { place: "find" }, onlock: async () => undefined });
const box = () => screen.getByRole<HTMLInputElement>("textbox", { name: "What are you looking for?" });

function types(words: string): void {
  box().value = words;
  box().dispatchEvent(new InputEvent("input", { bubbles: true }));
}

function presses(key: string): void {
  document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
}

const names = () => [...document.querySelectorAll(".stack-wide :is(h2, h3)")].map(({ textContent }) => textContent);

it("stands beside the places once there is much to find, and in a small plan by its key alone", async () => {
  const find = () => screen.queryByRole("button", { name: "Find" });
  expect([isMuch(madeUp().records), isMuch(madeUp().records.slice(0, 10))]).toEqual([true, false]);
  render(Frame, { plan: new OpenPlan(madeUp()), onlock: async () => undefined });
  expect(find()).toBeTruthy();
  cleanup();
  render(Frame, { plan: new OpenPlan(empty()), onlock: async () => undefined });
  expect(find()).toBeNull();
  window.dispatchEvent(new KeyboardEvent("keydown", { key: "f", ctrlKey: true, cancelable: true }));
  await screen.findByRole("heading", { level: 1, name: "Find" });
});

it("finds as someone types, by place, with the words around what was looked for", async () => {
  open();
  types("day");
  await screen.findByText("3 things have these words.");
  expect(names()).toEqual([
    "What gets in the way", "In the way 1. I get worn out by the middle of the day",
    "Changes to ask for", "Change 1. Start at 10 for the first six weeks", "Change 3. One email each Monday instead of calls",
  ]);
  types("worn");
  await screen.findByText("1 thing has these words.");
  expect(names()).toEqual(["What gets in the way", "In the way 1. I get worn out by the middle of the day"]);
  types("waiting hosp");
  await screen.findByText("What I want to say: I am waiting for a date from the hospital.");
});

it("goes through what was found with the arrow keys, and opens it", async () => {
  open();
  box().focus();
  types("monday");
  await screen.findByText("1 thing has these words.");
  presses("ArrowDown");
  expect(document.activeElement?.textContent).toContain("One email each Monday");
  presses("ArrowUp");
  expect(document.activeElement).toBe(box());
  presses("ArrowUp");
  expect(document.activeElement).toBe(box());
  presses("ArrowDown");
  (document.activeElement as HTMLElement).click();
  await screen.findByRole("heading", { level: 1, name: "Change 3" });
});

it("lets an answer go that comes in behind newer words", async () => {
  open();
  let answer = () => undefined as void;
  slow.set("worn", new Promise<void>((resolve) => (answer = resolve)));
  types("worn");
  await vi.waitFor(() => expect(asked.some(({ request }) => (request as { words: string }).words === "worn")).toBe(true));
  types("stool");
  await screen.findByText("Change 4. A stool at the counter");
  answer();
  await slow.get("worn");
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(names()).toContain("Change 4. A stool at the counter");
});

it("lets a trouble go that comes in behind newer words", async () => {
  open();
  let fail = () => undefined as void;
  slow.set("worn", new Promise<void>((_, reject) => (fail = () => reject({ code: "unexpected" }))));
  types("worn");
  await vi.waitFor(() => expect(asked.some(({ request }) => (request as { words: string }).words === "worn")).toBe(true));
  types("stool");
  await screen.findByText("Change 4. A stool at the counter");
  fail();
  await slow.get("worn")!.catch(() => undefined);
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(screen.queryByRole("alert")).toBeNull();
});

it("keeps nothing of what was typed, and begins anew", async () => {
  open();
  types("worn");
  await screen.findByText("1 thing has these words.");
  screen.getByRole("button", { name: "Today" }).click();
  await screen.findByRole("heading", { level: 1, name: "Tuesday 24 November 2026" });
  screen.getByRole("button", { name: "Find" }).click();
  await screen.findByRole("heading", { level: 1, name: "Find" });
  expect(box().value).toBe("");
  const written = ["keep_draft", "save"];
  expect(asked.filter(({ command }) => written.includes(command))).toEqual([]);
});

it("says how many there are, also to who cannot see them, and is sound", async () => {
  const found = (count: number, more = false) => saidCount({ lines: Array.from({ length: count }, () => ({ id: "", field: "", excerpt: "" })), more } as Found);
  expect([found(0), found(1), found(2)]).toEqual(["No words like these. Try fewer letters, or another word.", "1 thing has these words.", "2 things have these words."]);
  expect(found(50, true)).toContain("More than 50");
  open();
  types("zzzz");
  await vi.waitFor(() => expect(screen.getAllByRole("status").map(({ textContent }) => textContent)).toContain(found(0)), { timeout: 3_000 });
  types("a");
  await screen.findByText(/things have these words/);
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});
