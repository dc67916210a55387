// What is shown on a call, in the main window: its keys, and that an older answer uncovers nothing.
import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Opened, ShownOn } from "../bridge/wire.gen.ts";
import { fuller } from "../dev/fuller.ts";
import { nothingIsNoted, nothingIsShown, sharingAnswers } from "../dev/sharing.ts";
import { OpenPlan } from "../plan/plan.svelte.ts";
import Frame from "./Frame.svelte";

const asked = vi.hoisted(() => [] as { command: string; request: never }[]);
let opened: Opened;
/** What the answers to a command wait for. */
let slow: { [command: string]: Promise<void> };
vi.mock("../dev/answers.ts", async (original) => {
  const { invoke, Channel } = await original<typeof import("../dev/answers.ts")>();
  return {
    Channel,
    invoke: async (command: string, given: { request: never }) => {
      asked.push({ command, request: given.request });
      const own = sharingAnswers(() => opened) as { [command: string]: ((request: never) => unknown) | undefined };
      const answer = own[command]?.(given.request) ?? invoke(command as never, given as never);
      await slow[command];
      return answer;
    },
  };
});

beforeEach(() => {
  asked.length = 0;
  slow = {};
  opened = fuller();
  nothingIsShown();
});
afterEach(cleanup);

const covers = () => asked.filter(({ command }) => command === "cover_sharing").map(({ request }) => (request as { on: boolean }).on);
const ends = () => asked.filter(({ command }) => command === "end_sharing").length;
const changes = () => window.dispatchEvent(new CustomEvent("sharing-changed"));

/** Presses a key. Held down, it comes again and again. */
function press(key: string, held = 0): void {
  const event = (repeat: boolean) => new KeyboardEvent("keydown", { key, repeat, cancelable: true });
  for (let at = 0; at <= held; at += 1) {
    const one = event(at > 0);
    window.dispatchEvent(one);
    expect(one.defaultPrevented, "the engine does nothing of its own with it").toBe(true);
  }
}

async function shows(on: ShownOn): Promise<void> {
  const call = opened.records.find(({ body }) => body.kind === "session")!.id;
  const ticked = opened.records.filter(({ readers }) => readers.support_worker).map(({ id }) => id);
  sharingAnswers(() => opened).start_sharing({ call, choices: { ticked, this_time: [], fields: [] }, on });
  render(Frame, { plan: new OpenPlan(opened), start: { place: "today" }, onlock: async () => undefined });
  changes();
  if (on === "own_window") await screen.findByText(/^The Sharing window is open\. You chose/);
  else await screen.findByRole("heading", { level: 1, name: "What I want to show you" });
}

/** The program covers the page and asks. */
async function asksAfterTheHour(): Promise<void> {
  sharingAnswers(() => opened).cover_sharing({ on: true });
  changes();
  await screen.findByRole("heading", { level: 1, name: "Covered" });
  window.dispatchEvent(new CustomEvent("still-on-the-call"));
}

const isCovered = () => screen.findByText("The Sharing window is open. It is covered and shows nothing.");

it("the first press of F8 covers the Sharing window, the next shows it again, and a key that is held does one of them", async () => {
  await shows("own_window");
  press("F8", 3);
  await isCovered();
  expect(covers()).toEqual([true]);
  press("F8", 3);
  await screen.findByText(/^The Sharing window is open\. You chose/);
  expect(covers()).toEqual([true, false]);
});

it("the first press of F9 ends it, once, and Escape is no key of it here", async () => {
  await shows("own_window");
  const escape = new KeyboardEvent("keydown", { key: "Escape", cancelable: true });
  window.dispatchEvent(escape);
  expect([escape.defaultPrevented, covers(), ends()]).toEqual([false, [], 0]);
  press("F9", 3);
  await waitFor(() => expect(screen.queryByText(/^The Sharing window is open/)).toBeNull());
  expect(ends()).toBe(1);
});

it("a key that was held down before does nothing to what came on the screen since", async () => {
  await shows("own_window");
  for (const key of ["F8", "F9"]) window.dispatchEvent(new KeyboardEvent("keydown", { key, repeat: true, cancelable: true }));
  expect([covers(), ends()]).toEqual([[], 0]);
});

it.each(["Escape", "F8", "F9"])("on a page that fills the window the first press of %s covers it, held down too", async (key) => {
  await shows("main_window");
  press(key, 3);
  await screen.findByRole("heading", { level: 1, name: "Covered" });
  expect([covers(), ends()], "none of them ends it").toEqual([[true], 0]);
  press(key, 3);
  const again = key === "F8" ? "What I want to show you" : "Covered";
  await screen.findByRole("heading", { level: 1, name: again });
  expect(covers()).toEqual(key === "F8" ? [true, false] : [true, true]);
});

it("what is covered is so before the program has answered, and nothing that was asked before uncovers it", async () => {
  await shows("own_window");
  let answers!: () => void;
  slow = { sharing: new Promise((resolve) => (answers = resolve)) };
  changes();
  await waitFor(() => expect(asked.at(-1)?.command).toBe("sharing"));
  slow = { cover_sharing: new Promise(() => undefined) };
  press("F8");
  await isCovered();
  answers();
  await new Promise((turn) => setTimeout(turn));
  await isCovered();
});

it("when the person says after the hour that the call is over, the page that fills the window stays until they leave it", async () => {
  await shows("main_window");
  await asksAfterTheHour();
  screen.getByRole("button", { name: "No, it is over" }).click();
  await waitFor(() => expect(asked.filter(({ command }) => command === "on_a_call")).toMatchObject([{ request: { on: false } }]));
  changes();
  await waitFor(() => expect(document.querySelector("dialog[open]")).toBeNull());
  screen.getByRole("heading", { level: 1, name: "Covered" });
  screen.getByText(/^If your call still shows your screen, stop that first\./);
  expect([document.querySelector("nav"), ends()], "the plan is behind one press more").toEqual([null, 0]);
  screen.getByRole("button", { name: "Back to my plan" }).click();
  await screen.findByRole("navigation", { name: "Places" });
});

it("who shows a page again that fills the window is on the call, also after it was over", async () => {
  await shows("main_window");
  await asksAfterTheHour();
  screen.getByRole("button", { name: "No, it is over" }).click();
  await waitFor(() => expect(document.querySelector("dialog[open]")).toBeNull());
  press("F8");
  await screen.findByRole("heading", { level: 1, name: "What I want to show you" });
  press("F8");
  (await screen.findByRole("button", { name: "Back to my plan" })).click();
  await screen.findByText(/^You are on a call/);
});

it("a page that fills the window says on its cover, and there alone, when what it showed could not be noted", async () => {
  await shows("main_window");
  nothingIsNoted();
  changes();
  press("F8");
  await screen.findByText(/^What you show could not be noted with the call\./);
  press("F8");
  await screen.findByRole("heading", { level: 1, name: "What I want to show you" });
  expect(screen.queryByText(/could not be noted/), "whoever is on the call sees that page").toBeNull();
});
