import { cleanup, render } from "@testing-library/svelte";
import { afterEach, expect, it, vi } from "vitest";
import Locking from "./Locking.svelte";

const asked = vi.hoisted(() => [] as string[]);
vi.mock("../dev/answers.ts", () => ({
  invoke: async (command: string) => {
    asked.push(command);
    return {};
  },
}));
afterEach(() => {
  cleanup();
  asked.length = 0;
});

it("a page that is told to lock says that it heard, and locks", async () => {
  const locked = vi.fn(async () => undefined);
  render(Locking, { onlock: locked });
  window.dispatchEvent(new CustomEvent("lock-now"));
  await vi.waitFor(() => expect(locked).toHaveBeenCalledOnce());
  expect(asked).toEqual(["lock_heard", "end_sharing"]);
});

it("whatever the person does is told, and not at every key", () => {
  render(Locking, { onlock: async () => undefined });
  for (let key = 0; key < 50; key += 1) window.dispatchEvent(new KeyboardEvent("keydown", { key: "a" }));
  expect(asked).toEqual(["still_here"]);
});

it("nothing is told once the plan is closed", () => {
  render(Locking, { onlock: async () => undefined });
  cleanup();
  window.dispatchEvent(new KeyboardEvent("keydown", { key: "a" }));
  window.dispatchEvent(new CustomEvent("lock-now"));
  expect(asked).toEqual([]);
});
