// After a talk: one press makes one thing, says so, and cannot make it twice.
import { cleanup, render, screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Save } from "../../bridge/wire.gen.ts";
import { fuller } from "../../dev/fuller.ts";
import Frame from "../../frame/Frame.svelte";
import { blank } from "../../plan/blank.ts";
import { OpenPlan } from "../../plan/plan.svelte.ts";
import { became, changedBy, stepOf, wordsOf } from "./became.ts";

const saves = vi.hoisted(() => [] as Save[]);
vi.mock("../../dev/answers.ts", async (original) => {
  const { invoke } = await original<typeof import("../../dev/answers.ts")>();
  return {
    invoke: async (command: never, given: { request: never }) => {
      if (command === "save") saves.push(given.request);
      return invoke(command, given);
    },
  };
});
beforeEach(() => {
  saves.length = 0;
});
afterEach(cleanup);

const LINE = { what: " A call with Sam ", who: "Sam to set it up", by_when: "within two weeks" };

function show(): OpenPlan {
  const plan = new OpenPlan(fuller());
  render(Frame, { plan, start: { place: "meetings" }, onlock: async () => undefined });
  document.querySelectorAll("details").forEach((details) => (details.open = true));
  return plan;
}

const theLine = () => within(screen.getAllByText(/A call with Sam, within two weeks/).map((words) => words.closest<HTMLElement>(".one")).find(Boolean)!);

it("a line becomes a step with its words, only for the person, and two presses make one", async () => {
  const plan = show();
  const button = theLine().getByRole("button", { name: "Make a step of it" });
  button.click();
  button.click();
  await theLine().findByText(/^Step \d+ is made\.$/);
  expect(saves).toHaveLength(1);
  expect(saves[0]).toMatchObject({ id: null, readers: { work: false }, body: { kind: "step", what: "A call with Sam, within two weeks", who_could_help: "Sam to set it up" } });
  expect(theLine().queryByRole("button", { name: /Make a/ }), "it is made").toBeNull();
  plan.records = plan.records.filter(({ body }) => body.kind !== "step" || body.what !== "A call with Sam, within two weeks");
  await waitFor(() => expect(theLine().getByRole("button", { name: "Make a step of it" }), "undone, and there again").toBeTruthy());
});

it("a line says where a change stands now, on the day of the talk", async () => {
  show();
  theLine().getByRole("button", { name: "They said yes: Change 4" }).click();
  await theLine().findByText("Change 4: They said yes");
  expect(saves).toMatchObject([{ body: { state: "said_yes", notes: [{ on: "2026-06-03", what: "A call with Sam, within two weeks" }] } }]);
});

it("a line with no time is its words alone, and a talk without a day counts for today", () => {
  expect(wordsOf({ ...LINE, by_when: " " })).toBe("A call with Sam");
  expect(stepOf(LINE).when, "nothing needs a day").toEqual({ when: "not_set" });
  const change = new OpenPlan(fuller()).of("ask")[0]!;
  expect(changedBy(LINE, change.body, "said_no", blank("meeting"), "2026-11-24").notes!.at(-1)!.on).toBe("2026-11-24");
});

it("a line too long for the name of a step is whole in the box below it, and known again", () => {
  const long = { ...LINE, what: "We talked about it for a long while. ".repeat(9) };
  const step = stepOf(long);
  expect([step.what.length < 170, step.first_small_step]).toEqual([true, wordsOf(long)]);
  const plan = new OpenPlan(fuller());
  expect(became(plan, long)).toBeUndefined();
  plan.records = [...plan.records, { ...plan.of("step")[0]!, id: "a".repeat(32), body: step }];
  expect(became(plan, long)?.id).toBe("a".repeat(32));
});

it("nothing has become of a line whose words stand nowhere", () => {
  const plan = new OpenPlan(fuller());
  expect(became(plan, LINE)).toBeUndefined();
  expect(became(plan, { what: "Find out what our sick leave rules say", who: "", by_when: "" })!.number).toBe(5);
});
