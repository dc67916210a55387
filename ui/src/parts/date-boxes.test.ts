import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, expect, it } from "vitest";
import { madeUp } from "../dev/made-up.ts";
import Frame from "../frame/Frame.svelte";
import { OpenPlan } from "../plan/plan.svelte.ts";

afterEach(cleanup);

function type(label: string, words: string): void {
  const box = screen.getAllByLabelText<HTMLInputElement>(label).at(-1)!;
  box.focus();
  box.value = words;
  box.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

/** The form of a change whose dated note was written on 3 June 2026. */
function openNote(): void {
  const plan = madeUp();
  render(Frame, { plan: new OpenPlan(plan), start: { place: "changes", open: plan.records[6]!.id }, onlock: async () => undefined });
}

it("a day that does not exist is said beside the boxes once they are left, and stays as typed", async () => {
  openNote();
  expect(screen.getByText("3 June 2026")).toBeTruthy();
  type("Day", "31");
  type("Month", "2");
  await waitFor(() => expect(screen.queryByText("3 June 2026"), "it is not that day now").toBeNull());
  expect(screen.queryByText(/There is no such day/), "nothing is said while typing").toBeNull();
  screen.getByLabelText("What I would suggest").focus();
  await screen.findByText(/There is no such day/);
  expect(screen.getAllByLabelText<HTMLInputElement>("Day").at(-1)!.value).toBe("31");
});

it("reads a month by its name, and says the date in words", async () => {
  openNote();
  type("Month", "August");
  await screen.findByText("3 August 2026");
});
