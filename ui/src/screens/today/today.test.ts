// Today over one sitting: what was put off does not come again, and what is new does.
import { cleanup, render, screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, expect, it } from "vitest";
import { madeUp } from "../../dev/made-up.ts";
import Frame from "../../frame/Frame.svelte";
import type { Where } from "../../frame/way.svelte.ts";
import { OpenPlan } from "../../plan/plan.svelte.ts";

afterEach(cleanup);

const ENOUGH = "Nothing needs doing now";
const press = (words: string) => screen.getAllByText(words, { selector: "button" })[0]!.click();

function open(where: Where = { place: "today" }): OpenPlan {
  const plan = new OpenPlan(madeUp());
  render(Frame, { plan, start: where, onlock: async () => undefined });
  return plan;
}

async function elsewhereAndBack(): Promise<void> {
  press("My steps");
  await screen.findByText("My steps", { selector: "h1" });
  press("Today");
  await screen.findByText("Tuesday 24 November 2026", { selector: "h1" });
}

it("what was put off stays so for the sitting, and something new is said", async () => {
  const plan = open();
  press("Not now");
  await screen.findByText(ENOUGH);
  await elsewhereAndBack();
  screen.getByText(ENOUGH);
  plan.today = { ...plan.today, next: { next: "write_one_thing" } };
  await screen.findByText("Write one thing down");
});

it("what comes up in the place of what was put off is said, and that nothing needs doing only then", async () => {
  const plan = open();
  const ask = plan.of("ask")[0]!;
  plan.today = { ...plan.today, otherwise: [{ next: "look_again", ask: ask.id, day: "3 June 2026" }] };
  press("Not now");
  await screen.findByText("You picked 3 June 2026 to look at this again. How is it?");
  expect(screen.queryByText(ENOUGH)).toBeNull();
  press("Not now");
  await screen.findByText(ENOUGH);
});

it("a day gone by that the person once picked for a step can be left for now, too", async () => {
  const opened = madeUp();
  const step = opened.records.find(({ body }) => body.kind === "step")!;
  opened.today = { ...opened.today, next: { next: "still_want_it", step: step.id, day: "3 June 2026" }, otherwise: [] };
  render(Frame, { plan: new OpenPlan(opened), start: { place: "today" }, onlock: async () => undefined });
  screen.getByText("You picked 3 June 2026 for this. Still want it?");
  press("Not now");
  await screen.findByText(ENOUGH);
});

it("whoever said that it is enough for today is told of nothing else that was next", () => {
  const opened = madeUp();
  opened.today.otherwise = [{ next: "write_one_thing" }];
  render(Frame, { plan: new OpenPlan(opened), start: { place: "today", open: "enough" }, onlock: async () => undefined });
  screen.getByText(ENOUGH);
});

it("whoever said that it is enough for today is not asked again when they come back to it", async () => {
  open({ place: "today", open: "enough" });
  screen.getByText(ENOUGH);
  await elsewhereAndBack();
  screen.getByText(ENOUGH);
});

it("what was not put off is there again", async () => {
  open();
  await elsewhereAndBack();
  expect(screen.queryByText(ENOUGH)).toBeNull();
});

it("how much more is coming is not counted", async () => {
  const opened = madeUp();
  const records = opened.records.filter(({ body }) => body.kind !== "about").slice(0, 5);
  opened.today.coming = records.map(({ id }) => ({ id, day: "3 June 2026" }));
  render(Frame, { plan: new OpenPlan(opened), start: { place: "today" }, onlock: async () => undefined });
  const coming = () => screen.getByRole("region", { name: "Coming up" });
  expect(within(coming()).getAllByRole("article")).toHaveLength(3);
  expect(coming().textContent).not.toMatch(/See \d/);
  expect(within(coming()).getByRole("button", { name: "See more: Coming up" }).textContent).toBe("See more");
  press("See more");
  await waitFor(() => expect(within(coming()).getAllByRole("article")).toHaveLength(5));
});
