import { cleanup, render, screen } from "@testing-library/svelte";
import { afterEach, expect, it, vi } from "vitest";
import type { PlanEntry } from "../../bridge/wire.gen.ts";
import GetBack from "./GetBack.svelte";

const asked = vi.hoisted(() => [] as string[]);
const instead = vi.hoisted(() => ({}) as { [command: string]: () => unknown });
vi.mock("../../dev/answers.ts", async (original) => {
  const { invoke } = await original<typeof import("../../dev/answers.ts")>();
  return {
    invoke: async (command: never, given: { request: never }) => {
      asked.push(command);
      return instead[command] ? instead[command]() : invoke(command, given);
    },
  };
});
afterEach(() => {
  cleanup();
  asked.length = 0;
  for (const command of Object.keys(instead)) delete instead[command];
});

const DAMAGED: PlanEntry = { plan: "b", label: "Garden", state: "damaged" };
const press = (name: string) => screen.getByRole("button", { name }).click();
const onopen = vi.fn();
const onback = vi.fn();

/** Opens the newest copy to look at what is in it. */
async function looks(way: "The password" | "The spare key"): Promise<void> {
  onopen.mockClear();
  onback.mockClear();
  render(GetBack, { entry: DAMAGED, onopen, onback });
  (await screen.findByLabelText(way)).click();
  const box = await screen.findByLabelText<HTMLInputElement>(way === "The spare key" ? "Spare key" : "Password");
  box.value = "three calm words";
  box.dispatchEvent(new InputEvent("input", { bubbles: true }));
  (await screen.findByRole("button", { name: "Look at what is in it" })).click();
  await screen.findByRole("button", { name: "Use this copy" });
}

it("a copy is closed when the person goes back", async () => {
  await looks("The password");
  press("Back");
  await vi.waitFor(() => expect(onback).toHaveBeenCalledOnce());
  expect(asked).toContain("leave_copy");
});

it("a copy is closed when the person chooses another", async () => {
  await looks("The password");
  press("Choose another");
  await vi.waitFor(() => expect(screen.queryByRole("button", { name: "Use this copy" })).toBeNull());
  expect(asked).toContain("leave_copy");
  expect(onback).not.toHaveBeenCalled();
});

it("a page on which a copy is open tells of use and locks when it is told to", async () => {
  await looks("The password");
  window.dispatchEvent(new KeyboardEvent("keydown", { key: "Tab" }));
  expect(asked).toContain("still_here");
  window.dispatchEvent(new CustomEvent("lock-now"));
  await vi.waitFor(() => expect(asked).toContain("lock"));
  expect(asked).toContain("lock_heard");
});

it("whoever gets a plan back by its spare key is offered a new password", async () => {
  await looks("The spare key");
  press("Use this copy");
  await vi.waitFor(() => expect(onopen).toHaveBeenCalledOnce());
  expect(onopen.mock.calls[0]![1]).toEqual({ place: "new-password", open: "spare" });
});

it("whoever gets a plan back by its password is not", async () => {
  await looks("The password");
  press("Use this copy");
  await vi.waitFor(() => expect(onopen).toHaveBeenCalledOnce());
  expect(onopen.mock.calls[0]![1]).toBeUndefined();
});

it.each(["disk_full", "already_open"])("a copy that could not be put in place can be looked at and used once more: %s", async (code) => {
  instead.restore_opened = () => Promise.reject({ code });
  await looks("The password");
  press("Use this copy");
  await screen.findByRole("alert");
  expect(screen.queryByRole("button", { name: "Use this copy" }), "the copy is closed by now").toBeNull();
  delete instead.restore_opened;
  press("Look at what is in it");
  (await screen.findByRole("button", { name: "Use this copy" })).click();
  await vi.waitFor(() => expect(onopen).toHaveBeenCalledOnce());
});

it("the key that locks a plan locks a copy that is looked at, and nothing while none is open", async () => {
  const lockKey = () => window.dispatchEvent(new KeyboardEvent("keydown", { key: "l", ctrlKey: true, cancelable: true }));
  render(GetBack, { onopen, onback });
  lockKey();
  expect(asked).not.toContain("lock");
  cleanup();
  await looks("The password");
  lockKey();
  await vi.waitFor(() => expect(asked).toContain("lock"));
  await vi.waitFor(() => expect(onback).toHaveBeenCalledOnce());
});
