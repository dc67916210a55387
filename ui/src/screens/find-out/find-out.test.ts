// Things to find out: who to ask, what is open, and what was found out.
import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, expect, it, vi } from "vitest";
import type { Body, Save } from "../../bridge/wire.gen.ts";
import { fuller } from "../../dev/fuller.ts";
import Frame from "../../frame/Frame.svelte";
import { OpenPlan } from "../../plan/plan.svelte.ts";
import { ideas, inOrder, lineUnder, toAsk } from "./find-out.ts";

const saves = vi.hoisted(() => [] as { body: unknown }[]);
vi.mock("../../dev/answers.ts", async (original) => {
  const { invoke } = await original<typeof import("../../dev/answers.ts")>();
  return {
    invoke: async (command: never, given: { request: Save }) => {
      if (command === "save") saves.push(given.request);
      return invoke(command, given as never);
    },
  };
});
afterEach(() => {
  cleanup();
  saves.length = 0;
});

function openWork(change: (plan: OpenPlan) => void = () => undefined): OpenPlan {
  const plan = new OpenPlan(fuller());
  change(plan);
  render(Frame, { plan, start: { place: "work" }, onlock: async () => undefined });
  return plan;
}
const question = (plan: OpenPlan, number: number) => plan.of("question").find((one) => one.number === number)!;
const put = (plan: OpenPlan, number: number, body: Partial<Extract<Body, { kind: "question" }>>) => {
  const one = question(plan, number);
  plan.records = [...plan.records.filter(({ id }) => id !== one.id), { ...one, body: { ...one.body, ...body } }];
};

it("what is open stands first, and what was found out keeps its number", () => {
  const plan = new OpenPlan(fuller());
  put(plan, 1, { answer: "By the hour" });
  expect(inOrder(plan.of("question")).map(({ number }) => number)).toEqual([2, 1]);
  expect(lineUnder(plan, question(plan, 1).body)).toBe("Found out: By the hour");
});

it("says who to ask by name and in own words, or else at which talk", () => {
  const plan = new OpenPlan(fuller());
  const sam = plan.of("person")[0]!;
  expect(lineUnder(plan, question(plan, 2).body)).toBe("");
  expect(lineUnder(plan, question(plan, 1).body)).toBe("When to ask: Keeping in touch with Sam");
  expect(lineUnder(plan, { ...question(plan, 1).body, person: sam.id, who_to_ask: "or HR" })).toBe("Who to ask: Sam, or HR");
});

it("someone in the plan has what they could be asked on their card, while it is open", async () => {
  const sam = new OpenPlan(fuller()).of("person")[0]!;
  const plan = openWork((made) => put(made, 2, { person: sam.id }));
  expect(toAsk(plan, sam.id).map(({ number }) => number)).toEqual([2]);
  screen.getByRole("button", { name: /To ask: Question 2\./ });
  put(plan, 2, { answer: "No" });
  await waitFor(() => expect(screen.queryByRole("button", { name: /To ask: Question/ })).toBeNull());
});

it("an idea brings along who to ask, and is not offered again once it is in the plan", async () => {
  const plan = openWork();
  const first = ideas(plan)[0]!;
  screen.getByRole("button", { name: `Start from this: ${first.line}` }).click();
  expect((await screen.findByLabelText<HTMLInputElement>("Who I could ask")).value).toBe("HR or my manager");
  screen.getByRole("button", { name: "Done" }).click();
  await screen.findByRole("heading", { name: "My work and people", level: 1 });
  expect(saves).toMatchObject([{ body: { ask: "The sickness policy, or the staff handbook", who_to_ask: "HR or my manager" } }]);
  expect(ideas(plan).map(({ line }) => line)).not.toContain(first.line);
});

it("“I found this out” leads to the box for it, and back to the same place", async () => {
  openWork();
  screen.getByRole("button", { name: "I found this out: Question 2" }).click();
  const box = await screen.findByLabelText<HTMLTextAreaElement>("What I found out");
  box.value = "It is not formal";
  box.dispatchEvent(new InputEvent("input", { bubbles: true }));
  screen.getByRole("button", { name: "Done" }).click();
  await screen.findByText("Found out: It is not formal");
  screen.getByRole("heading", { name: "My work and people", level: 1 });
});

it("a part of my job leads to a change with its words, and its private words stay behind", async () => {
  openWork();
  screen.getByRole("button", { name: "Ask for a change for this: Putting stock on the shelves" }).click();
  const box = await screen.findByLabelText<HTMLTextAreaElement>("What is hard about the work now");
  expect(box.value).toBe("Putting stock on the shelves: the low shelves and the full trolley");
  expect(document.body.textContent).not.toContain("Bending sets it off");
  expect(screen.queryByRole("button", { name: /Ask for a change for this: Helping/ })).toBeNull();
});
