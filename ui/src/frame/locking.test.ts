import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { madeUp } from "../dev/made-up.ts";
import { OpenPlan } from "../plan/plan.svelte.ts";
import FirstRun from "../screens/first-run/FirstRun.svelte";
import Frame from "./Frame.svelte";

const disk = vi.hoisted(() => ({ full: false }));
vi.mock("../dev/answers.ts", async (original) => {
  const { invoke } = await original<typeof import("../dev/answers.ts")>();
  return {
    invoke: async (command: never, given: { request: never }) => {
      if (disk.full && ["save", "keep_draft"].includes(command)) throw { code: "disk_full" };
      return invoke(command, given);
    },
  };
});

const locked = vi.fn(async () => undefined);
beforeEach(() => {
  disk.full = false;
  locked.mockClear();
});
afterEach(cleanup);

const press = (name: string) => screen.getByRole("button", { name }).click();

function type(label: string, words: string): HTMLInputElement {
  const box = screen.getByLabelText<HTMLInputElement>(label);
  box.value = words;
  box.dispatchEvent(new InputEvent("input", { bubbles: true }));
  return box;
}

function writesAChange(): HTMLInputElement {
  render(Frame, { plan: new OpenPlan(madeUp()), start: { place: "changes", open: "new" }, onlock: locked });
  return type("What I would suggest", "A stool at the till");
}

it("with room on the disk it locks and asks nothing", async () => {
  writesAChange();
  press("Lock");
  await waitFor(() => expect(locked).toHaveBeenCalledOnce());
  expect(screen.queryByRole("button", { name: "Lock anyway" })).toBeNull();
});

it("on a full disk the words stay until the person says what becomes of them", async () => {
  const box = writesAChange();
  disk.full = true;
  press("Lock");
  await screen.findByRole("heading", { name: "What you wrote last is not kept yet" });
  expect(locked).not.toHaveBeenCalled();
  press("Stay and copy it");
  expect(box.value).toBe("A stool at the till");
  expect(screen.queryByRole("button", { name: "Lock anyway" })).toBeNull();
  press("Lock");
  await waitFor(() => expect(screen.queryByRole("button", { name: "Lock anyway" })).not.toBeNull());
  press("Lock anyway");
  await waitFor(() => expect(locked).toHaveBeenCalledOnce());
});

it("when there is room again, the same key keeps the words and locks", async () => {
  writesAChange();
  disk.full = true;
  press("Lock");
  await screen.findByRole("button", { name: "Lock anyway" });
  disk.full = false;
  window.dispatchEvent(new KeyboardEvent("keydown", { key: "l", ctrlKey: true }));
  await waitFor(() => expect(locked).toHaveBeenCalledOnce());
});

it("asks in the first run too", async () => {
  render(FirstRun, { onexample: vi.fn(), onfinished: vi.fn(), onlock: locked });
  press("Next");
  await screen.findByRole("heading", { name: "A password for your plan" });
  await waitFor(() => expect(document.querySelector(".offered")).toBeTruthy());
  press("Use this one");
  await screen.findByRole("heading", { name: "What would help today?" });
  screen.getByLabelText("I just want to write it down").click();
  press("Next");
  await screen.findByRole("heading", { name: "Write it down" });
  type("What is on your mind about work?", "The stairs");
  disk.full = true;
  press("Lock");
  await screen.findByRole("button", { name: "Lock anyway" });
  expect(locked).not.toHaveBeenCalled();
});
