import { cleanup, render, screen } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { madeUp } from "../dev/made-up.ts";
import { OpenPlan } from "../plan/plan.svelte.ts";
import Frame from "./Frame.svelte";

const asked = vi.hoisted(() => [] as boolean[]);
vi.mock("../dev/answers.ts", async (original) => {
  const { invoke } = await original<typeof import("../dev/answers.ts")>();
  return {
    invoke: async (command: string, given: { request: { on: boolean } }) => {
      if (command === "on_a_call") asked.push(given.request.on);
      return invoke(command as never, given as never);
    },
  };
});

const locked = vi.fn(async () => undefined);
beforeEach(() => {
  asked.length = 0;
  locked.mockClear();
});
afterEach(cleanup);

const button = (name: string) => screen.queryByRole("button", { name });
const press = (name: string) => screen.getByRole("button", { name }).click();
const toggle = () => screen.getByRole("button", { name: "I am on this call now" });
const asksWhetherStill = () => window.dispatchEvent(new CustomEvent("still-on-the-call"));

async function isOnACall(): Promise<void> {
  render(Frame, { plan: new OpenPlan(madeUp()), start: { place: "meetings", open: "new" }, onlock: locked });
  expect(toggle().getAttribute("aria-pressed")).toBe("false");
  toggle().click();
  await vi.waitFor(() => expect(toggle().getAttribute("aria-pressed")).toBe("true"));
}

it("is said on the page of a meeting, is in sight on every page, and ends there", async () => {
  await isOnACall();
  expect(asked).toEqual([true]);
  press("My steps");
  await screen.findByRole("heading", { level: 1, name: "My steps" });
  screen.getByText("You are on a call, so your plan stays open.");
  press("The call is over");
  await vi.waitFor(() => expect(button("The call is over")).toBeNull());
  expect(asked).toEqual([true, false]);
});

it("is of one talk: on the page of another it is not said", async () => {
  await isOnACall();
  press("Done");
  await screen.findByRole("heading", { level: 1, name: "Meetings and calls" });
  expect(button("Back to the call"), "nothing was written in it").toBeNull();
  press("Keeping in touch with Sam");
  await screen.findByRole("heading", { level: 1, name: "Meeting 5" });
  expect(toggle().getAttribute("aria-pressed")).toBe("false");
});

it("there is its page to go back to once a new one is kept", async () => {
  await isOnACall();
  const box = screen.getByLabelText<HTMLTextAreaElement>("What I want to say");
  box.value = "Mornings are hard";
  box.dispatchEvent(new InputEvent("input", { bubbles: true }));
  press("Done");
  await screen.findByRole("heading", { level: 1, name: "Meetings and calls" });
  press("Back to the call");
  await screen.findByText(/^1\. What I want to say$/);
  screen.getByText("Mornings are hard");
});

it("asks over a covered page, and only an answer takes the cover away", async () => {
  await isOnACall();
  expect(button("Yes, I am on it")).toBeNull();
  asksWhetherStill();
  const question = screen.getByRole("dialog", { name: "Are you still on the call?" });
  question.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }));
  expect(question.dispatchEvent(new Event("cancel", { cancelable: true }))).toBe(false);
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
  press("Yes, I am on it");
  await vi.waitFor(() => expect(button("Yes, I am on it")).toBeNull());
  expect(asked).toEqual([true, true]);
  expect(toggle().getAttribute("aria-pressed")).toBe("true");
});

it("is over when the person says so", async () => {
  await isOnACall();
  asksWhetherStill();
  press("No, it is over");
  await vi.waitFor(() => expect(toggle().getAttribute("aria-pressed")).toBe("false"));
  expect(asked).toEqual([true, false]);
});

it("locks from the question at once", async () => {
  await isOnACall();
  asksWhetherStill();
  const question = screen.getByRole("dialog");
  [...question.querySelectorAll("button")].find(({ textContent }) => textContent === "Lock")!.click();
  await vi.waitFor(() => expect(locked).toHaveBeenCalledOnce());
});

it("holds up no lock that the program asks for", async () => {
  await isOnACall();
  window.dispatchEvent(new CustomEvent("lock-now"));
  await vi.waitFor(() => expect(locked).toHaveBeenCalledOnce());
});

it("is not offered in the example, which never locks", () => {
  const plan = new OpenPlan({ ...madeUp(), example: true });
  render(Frame, { plan, start: { place: "meetings", open: "new" }, onlock: locked });
  expect(button("I am on this call now")).toBeNull();
});
