// The look that was chosen: at the lock screen before a plan is open, and no plan's own look lost in the example.
import { beforeEach, expect, it, vi } from "vitest";
import { empty } from "../dev/made-up.ts";
import { OpenPlan } from "../plan/plan.svelte.ts";
import { choose, lookAsChosen, lookAsLast, lookOf } from "./chosen.ts";

const invoke = vi.hoisted(() => vi.fn());
vi.mock("../dev/answers.ts", () => ({ invoke }));

let kept: unknown;
const shown = () => [document.documentElement.dataset.colours, document.documentElement.dataset.text];

beforeEach(() => {
  kept = { colours: "dark", text: "largest" };
  invoke.mockImplementation(async (command: string, { request }: { request: unknown }) => {
    if (command === "keep_look") kept = request;
    return command === "look" ? kept : {};
  });
});

it("the lock screen looks as it was chosen last", async () => {
  await lookAsLast();
  expect(shown()).toEqual(["dark", "largest"]);
});

it("a plan with a look of its own is shown in that, and the lock screen after it too", async () => {
  await lookAsLast();
  const opened = empty();
  opened.drafts = [{ form: "settings:look", text: JSON.stringify({ colours: "light", text: "large" }) }];
  await lookAsChosen(new OpenPlan(opened));
  expect(shown()).toEqual(["light", "large"]);
  expect(kept).toEqual({ colours: "light", text: "large" });
});

it("a plan or the example without one looks as the lock screen did", async () => {
  await lookAsLast();
  await lookAsChosen(new OpenPlan({ ...empty(), example: true }));
  expect(shown()).toEqual(["dark", "largest"]);
  expect(lookOf(new OpenPlan(empty()))).toEqual({ colours: "dark", text: "largest" });
});

it("what is tried in the example stays there, and the Sharing window is told of it", async () => {
  await lookAsLast();
  await choose(new OpenPlan({ ...empty(), example: true }), { colours: "light", text: "usual" });
  expect(shown()).toEqual(["light", "usual"]);
  expect(kept).toEqual({ colours: "light", text: "usual" });
  expect(lookOf(new OpenPlan(empty()))).toEqual({ colours: "dark", text: "largest" });
});
