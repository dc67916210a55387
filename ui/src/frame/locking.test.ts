import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { madeUp } from "../dev/made-up.ts";
import { OpenPlan } from "../plan/plan.svelte.ts";
import FirstRun from "../screens/first-run/FirstRun.svelte";
import Frame from "./Frame.svelte";

const disk = vi.hoisted(() => ({ full: false, slow: false, asked: [] as string[] }));
vi.mock("../dev/answers.ts", async (original) => {
  const { invoke } = await original<typeof import("../dev/answers.ts")>();
  return {
    invoke: async (command: never, given: { request: never }) => {
      disk.asked.push(command);
      if (disk.slow && command === "save") return new Promise(() => undefined);
      if (command === "see_again" && (given.request as { password: string }).password !== "three calm words") throw { code: "wrong_password" };
      if (disk.full && ["save", "keep_draft"].includes(command)) throw { code: "disk_full" };
      return invoke(command, given);
    },
  };
});

const locked = vi.fn(async () => undefined);
beforeEach(() => {
  [disk.full, disk.slow, disk.asked.length] = [false, false, 0];
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

it("the plan is covered before anything is kept, and what is shown on a call ends with that", async () => {
  writesAChange();
  disk.slow = true;
  press("Lock");
  const cover = screen.getByRole("dialog", { name: "Locking…" });
  expect(cover.matches("[open]")).toBe(true);
  expect(disk.asked).toContain("end_sharing");
  cover.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }));
  cover.dispatchEvent(new Event("cancel", { cancelable: true }));
  expect(cover.matches("[open]"), "no key takes it away").toBe(true);
  expect(locked).not.toHaveBeenCalled();
});

it("a lock that nobody pressed for shows the words again to the password alone", async () => {
  const box = writesAChange();
  disk.full = true;
  window.dispatchEvent(new CustomEvent("lock-now"));
  await screen.findByRole("heading", { name: "What you wrote last is not kept yet" });
  const cover = screen.getByRole("dialog");
  cover.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }));
  press("Stay and copy it");
  await screen.findByRole("heading", { name: "Type your password, or your spare key, to see it again" });
  const open = () => screen.getByRole("button", { name: "Open" }).click();
  type("Password", "a wrong one");
  open();
  await screen.findByText("That is not the password for this plan.");
  expect(cover.matches("[open]")).toBe(true);
  type("Password", "three calm words");
  open();
  await waitFor(() => expect(cover.matches("[open]")).toBe(false));
  expect(box.value).toBe("A stool at the till");
});

it("the key in the Sharing window locks as a press on this page does", async () => {
  const box = writesAChange();
  disk.full = true;
  window.dispatchEvent(new CustomEvent("lock-pressed"));
  await screen.findByRole("button", { name: "Lock anyway" });
  const says = disk.asked.filter((command) => command.startsWith("lock_"));
  expect(says, "a page that says nothing is ended").toEqual(["lock_heard", "lock_not_kept"]);
  press("Stay and copy it");
  expect(document.querySelector("dialog[open]"), "no password is asked for").toBeNull();
  expect(box.value).toBe("A stool at the till");
  disk.full = false;
  window.dispatchEvent(new CustomEvent("lock-pressed"));
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
