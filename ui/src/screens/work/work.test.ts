// My work and people: the job in parts, and the card of who someone is.
import { cleanup, render, screen, within } from "@testing-library/svelte";
import { afterEach, expect, it, vi } from "vitest";
import { fuller } from "../../dev/fuller.ts";
import Frame from "../../frame/Frame.svelte";
import { OpenPlan } from "../../plan/plan.svelte.ts";

vi.mock("../../dev/answers.ts", async (original) => original());
afterEach(cleanup);

function openWork(told: (helper: object) => void = () => undefined): OpenPlan {
  const opened = fuller();
  told(opened.records.find(({ body }) => body.kind === "person" && body.role === "helping_me")!.body);
  const plan = new OpenPlan(opened);
  render(Frame, { plan, start: { place: "work" }, onlock: async () => undefined });
  return plan;
}
const card = (name: string) => screen.getByText(name).closest("article")!;

it("a part of the job has one of four answers, and only what cannot be done as it is leads to a change", async () => {
  openWork();
  (await screen.findByRole("button", { name: "See 1 more" })).click();
  await screen.findByText("Saturdays");
  for (const [part, answer] of [
    ["Helping people at the desk", "I can do it"], ["Putting stock on the shelves", "I can do it with a change"],
    ["Driving the van", "Not sure yet"], ["Saturdays", "Not yet"],
  ] as const) {
    within(card(part)).getByText(answer);
    expect(within(card(part)).queryAllByText("Ask for a change for this"), part).toHaveLength(answer === "I can do it" ? 0 : 1);
  }
  within(card("Putting stock on the shelves")).getByText("What makes it hard: the low shelves and the full trolley");
  within(card("Driving the van")).getByText(/^Before you drive for work, ask your GP or pharmacist/);
});

it("not sure yet is what a new part of the job says until another answer is picked", async () => {
  const plan = openWork();
  screen.getByRole("button", { name: "Write another part" }).click();
  const group = await screen.findByRole("group", { name: "Could you do it now?" });
  expect(within(group).getAllByRole<HTMLInputElement>("radio").filter(({ checked }) => checked).map(({ parentElement }) => parentElement!.textContent!.trim())).toEqual(["Not sure yet"]);
  expect(plan.of("task")).toHaveLength(4);
});

it("whom someone works for, whom they tell and what they write down stand on their card, as the person was told", () => {
  openWork((jo) => Object.assign(jo, { works_for: "the surgery", whom_they_tell: "nobody, unless I say so", what_they_write_down: "a short note" }));
  const facts = [...card("Jo").querySelectorAll("dl > div")].map((fact) => [...fact.children].map((part) => part.textContent));
  expect(facts).toEqual([["Who they work for", "the surgery"], ["Who they tell", "nobody, unless I say so"], ["What they write down", "a short note"]]);
  within(card("Jo")).getByText(/^In your words, from what they told you\. Footing does not know if it is so\./);
});
