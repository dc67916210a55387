// Texts to take elsewhere: each button says what it copies, and the text is what is copied.
import { cleanup, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { fuller } from "../dev/fuller.ts";
import Frame from "../frame/Frame.svelte";
import type { Where } from "../frame/way.svelte.ts";
import { OpenPlan } from "../plan/plan.svelte.ts";
import OneResult from "../screens/first-run/OneResult.svelte";

const writeText = vi.fn(async (_: string) => undefined);
beforeEach(() => {
  writeText.mockClear();
  Object.assign(navigator, { clipboard: { writeText } });
});
afterEach(cleanup);

function openAt(start: Where): void {
  const opened = fuller();
  for (const { body } of opened.records) if (body.kind === "time_frame") body.for_work = "I will say in May";
  render(Frame, { plan: new OpenPlan(opened), start, onlock: async () => undefined });
}

function result(): void {
  render(OneResult, { want: "meeting", plan: new OpenPlan(fuller()), words: "Mornings are slow", onenough: vi.fn(), onmore: vi.fn() });
}

it.each([
  ["a message", () => openAt({ place: "meetings", letter: { kind: "first_contact" } }), "Copy the message", "Your message"],
  ["what may be said at work", () => openAt({ place: "time", open: "time-frame" }), "Copy the words for work", "What I tell work, in my words"],
  ["the first result", result, "Copy these words", "Copy it, or read it from here"],
])("of %s it is said what is copied, and that it was", async (_, open, name, label) => {
  open();
  (await screen.findByRole("button", { name })).click();
  await screen.findByText("Copied");
  const { value } = screen.getByLabelText<HTMLTextAreaElement>(label);
  expect(value).not.toBe("");
  expect(writeText.mock.calls).toEqual([[value]]);
});
