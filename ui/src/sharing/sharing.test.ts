// The page of the Sharing window: what it asks for, what it shows, and its keys.
import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import axe from "axe-core";
import { readdirSync, readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { SharedView, ShownItem } from "../bridge/wire.gen.ts";
import Sharing from "./Sharing.svelte";

const asked = vi.hoisted(() => [] as { command: string; request: { [field: string]: unknown } }[]);
const hears = vi.hoisted(() => [] as (() => void)[]);
const itemsWith = (words: string, numbers = [4, 7]): ShownItem[] => numbers.map((number) => ({ kind: "step", number, name: `Step ${number}`, facts: [{ label: "Step", value: `${words} ${number}` }] }));
let items: ShownItem[];
let view: SharedView;
/** Answers that wait until they are let go. */
let waits: ((go: () => void) => void) | undefined;

vi.mock("../dev/answers.ts", () => ({
  Channel: class {
    constructor(hear: () => void) {
      hears.push(hear);
    }
  },
  invoke: async (command: string, { request }: { request: { [field: string]: unknown } }) => {
    asked.push({ command, request });
    if (command === "cover_sharing") view = shows(request.on as boolean);
    if (command === "turn_shared") view = shows(false, request.at as number | null);
    const answer = view;
    if (waits) await new Promise<void>(waits);
    return answer;
  },
}));

function shows(covered: boolean, at: number | null = null): SharedView {
  const here = at === null ? items : [items[at]!];
  return { covered, items: covered ? [] : here, names: covered ? [] : items.map(({ name }) => name), at, look: { colours: "dark", text: "large" } };
}

beforeEach(() => {
  asked.length = hears.length = 0;
  waits = undefined;
  items = itemsWith("Words of");
  view = shows(false);
});
afterEach(cleanup);

const press = (name: string) => screen.getByRole("button", { name }).click();
const key = (name: string, held = false) => window.dispatchEvent(new KeyboardEvent("keydown", { key: name, cancelable: true, repeat: held }));
const covers = () => asked.filter(({ command }) => command === "cover_sharing").map(({ request }) => request.on);

async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  return violations.map(({ id }) => id);
}

it("shows all of it, names it in the band, and looks as was chosen", async () => {
  render(Sharing);
  await screen.findByText("On this page: Step 4, Step 7");
  expect([...document.querySelectorAll("article h2")].map((name) => name.textContent)).toEqual(["Step 4", "Step 7"]);
  expect(document.documentElement.dataset).toMatchObject({ colours: "dark", text: "large" });
  expect(await faults()).toEqual([]);
});

it("counts them where they are many, so that the band leaves room for them, and names them when asked", async () => {
  items = itemsWith("Words of", [1, 2, 3, 4, 5, 6, 7, 8, 9]);
  view = shows(false);
  render(Sharing);
  await screen.findByText("On this page: 9 things, each under its own name");
  const names = screen.getByText("Name each of them").closest("details")!;
  expect([names.open, names.querySelector("p")!.textContent]).toEqual([false, items.map(({ name }) => name).join(", ")]);
  key("Escape");
  await screen.findByText("The page is covered.");
  expect(document.querySelector("details")).toBeNull();
});

it("says in the band, too, that nothing is on the page", async () => {
  items = [];
  view = shows(false);
  render(Sharing);
  await screen.findByText("There is nothing on the page.");
  await screen.findByText("Nothing is shown just now.");
  expect(screen.queryByText(/^On this page/)).toBeNull();
});

it("turns to one thing at a time and back", async () => {
  render(Sharing);
  await screen.findByText(/^On this page/);
  press("Show one thing at a time");
  await screen.findByText("Step 4. 1 of 2");
  expect(screen.queryByText("Words of 7")).toBeNull();
  press("Show the next one");
  await screen.findByText("Step 7. 2 of 2");
  expect(screen.queryByText("Words of 4")).toBeNull();
  press("Show all of it");
  await screen.findByText(/^On this page/);
});

it("what it turns to begins with its name, wherever the page was scrolled to", async () => {
  render(Sharing);
  await screen.findByText(/^On this page/);
  document.documentElement.scrollTop = 700;
  press("Show one thing at a time");
  await screen.findByText("Step 4. 1 of 2");
  await waitFor(() => expect(document.documentElement.scrollTop).toBe(0));
});

it("one key covers it, and another ends it", async () => {
  render(Sharing);
  await screen.findByText(/^On this page/);
  key("Escape");
  await screen.findByText("The page is covered.");
  expect(document.querySelector("article")).toBeNull();
  expect(await faults()).toEqual([]);
  key("F8");
  await screen.findByText(/^On this page/);
  key("F9");
  await waitFor(() => expect(asked.at(-1)!.command).toBe("end_sharing"));
});

it("Esc covers it however often it is pressed, and only F8 or the button shows it again", async () => {
  render(Sharing);
  await screen.findByText(/^On this page/);
  key("Escape");
  key("Escape");
  await screen.findByText("The page is covered.");
  key("Escape");
  expect(covers()).toEqual([true, true, true]);
  key("F8");
  await screen.findByText(/^On this page/);
});

it("a key that is held covers it once and does not flicker", async () => {
  render(Sharing);
  await screen.findByText(/^On this page/);
  key("F8");
  for (let again = 0; again < 5; again += 1) key("F8", true);
  await screen.findByText("The page is covered.");
  expect(covers()).toEqual([true]);
});

it("is covered at once, before the program has answered, and no late answer uncovers it", async () => {
  render(Sharing);
  await screen.findByText(/^On this page/);
  const late: (() => void)[] = [];
  waits = (go) => void late.push(go);
  hears[0]!();
  key("Escape");
  await waitFor(() => expect(document.querySelector("article")).toBeNull());
  expect(screen.getByRole("status").textContent).toBe("The page is covered.");
  for (const go of late.reverse()) go();
  await new Promise((turn) => setTimeout(turn));
  expect(document.querySelector("article"), "the older answer came last").toBeNull();
});

it("the key that locks the plan locks it from here too", async () => {
  render(Sharing);
  await screen.findByText(/^On this page/);
  window.dispatchEvent(new KeyboardEvent("keydown", { key: "l", ctrlKey: true, cancelable: true }));
  await waitFor(() => expect(asked.at(-1)!.command).toBe("lock_from_sharing"));
});

it("asks anew when it hears that something changed, and hears nothing else", async () => {
  render(Sharing);
  await screen.findByText(/^On this page/);
  items = itemsWith("Other words of");
  view = shows(false);
  expect(screen.queryByText("Other words of 4")).toBeNull();
  hears[0]!();
  await screen.findByText("Other words of 4");
});

it("calls nothing but its own commands", async () => {
  const own = readFileSync("../src-tauri/capabilities/sharing.json", "utf8");
  const sources = readdirSync("src/sharing").filter((name) => /\.(ts|svelte)$/.test(name) && !name.includes(".test."));
  const texts = [...sources.map((name) => `src/sharing/${name}`), "src/frame/still-here.ts"].map((path) => readFileSync(path, "utf8"));
  const called = texts.flatMap((text) => [...text.matchAll(/call\("([a-z_]+)"/g)].map(([, name]) => name!));
  expect(new Set(called).size).toBeGreaterThan(4);
  expect(called.filter((name) => !own.includes(`"allow-${name.replaceAll("_", "-")}"`))).toEqual([]);
});
