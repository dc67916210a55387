import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Leaving } from "../bridge/wire.gen.ts";
import { opened } from "../form/open-forms.ts";
import type { Left } from "../form/writing.ts";
import Closing from "./Closing.svelte";

const invoke = vi.hoisted(() => vi.fn());
vi.mock("../dev/answers.ts", () => ({ invoke }));

let told: string[];
let times = 0;
let away: () => void = () => undefined;

beforeEach(() => {
  told = [];
  // jsdom knows no panels over the page.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
  invoke.mockImplementation(async (_: string, { request }: { request: Leaving }) => {
    expect(request.time).toBe(times);
    told.push(request.word);
  });
  render(Closing);
});
afterEach(() => {
  away();
  vi.useRealTimers();
  cleanup();
});

function closeWith(leave: () => Promise<Left>): void {
  away = opened(leave);
  window.dispatchEvent(new CustomEvent("closing", { detail: ++times }));
}

it.each(["saved", "kept"] as const)("the window closes once all words are %s", async (left) => {
  closeWith(async () => left);
  await waitFor(() => expect(told).toEqual(["heard", "close"]));
  expect(screen.queryByRole("dialog")).toBeNull();
});

it("words that are only on the screen close nothing until the person says so", async () => {
  closeWith(async () => "only_here");
  await screen.findByRole("dialog", { name: "Your last words are not saved" });
  expect(told).toEqual(["heard"]);
  screen.getByRole("button", { name: "Close anyway" }).click();
  await waitFor(() => expect(told).toEqual(["heard", "close"]));
});

it("the person can stay, and close once more when there is room again", async () => {
  let left: Left = "only_here";
  closeWith(async () => left);
  await screen.findByRole("dialog");
  screen.getByRole("button", { name: "Stay" }).click();
  await waitFor(() => expect(told).toEqual(["heard", "stay"]));
  expect(screen.queryByRole("dialog")).toBeNull();
  left = "saved";
  window.dispatchEvent(new CustomEvent("closing", { detail: ++times }));
  await waitFor(() => expect(told.slice(2)).toEqual(["heard", "close"]));
});

it("a save that takes long is spoken of, and the window closes by itself after it", async () => {
  vi.useFakeTimers();
  let done: (left: Left) => void = () => undefined;
  closeWith(() => new Promise((resolve) => (done = resolve)));
  await vi.advanceTimersByTimeAsync(1_500);
  expect(screen.getByRole("dialog", { name: "Still saving" })).toBeTruthy();
  expect(told).toEqual(["heard"]);
  done("saved");
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toEqual(["heard", "close"]);
});

it("who stays while a save goes on is not closed by it afterwards", async () => {
  vi.useFakeTimers();
  let done: (left: Left) => void = () => undefined;
  closeWith(() => new Promise((resolve) => (done = resolve)));
  await vi.advanceTimersByTimeAsync(1_500);
  screen.getByRole("button", { name: "Stay" }).click();
  done("saved");
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toEqual(["heard", "stay"]);
});
