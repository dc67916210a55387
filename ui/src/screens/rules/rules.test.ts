// What the rules say, as it is met on a screen: folded, with its source, and with no figure past its day.
import { cleanup, render, screen } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, expect, it, vi } from "vitest";
import type { Save } from "../../bridge/wire.gen.ts";
import { madeUp } from "../../dev/made-up.ts";
import Frame from "../../frame/Frame.svelte";
import { OpenPlan } from "../../plan/plan.svelte.ts";

const asked = vi.hoisted(() => [] as { command: string; request: unknown }[]);
vi.mock("../../dev/answers.ts", async (original) => {
  const { invoke } = await original<typeof import("../../dev/answers.ts")>();
  return {
    invoke: async (command: string, given: never) => {
      asked.push({ command, request: (given as { request: unknown }).request });
      return invoke(command as never, given);
    },
  };
});
afterEach(() => {
  cleanup();
  asked.length = 0;
});

const count = (command: string) => asked.filter((one) => one.command === command).length;

async function openTheFold(plan = madeUp()): Promise<HTMLDetailsElement> {
  render(Frame, { plan: new OpenPlan(plan), start: { place: "time", open: "fit-notes" }, onlock: async () => undefined });
  const fold = screen.getByText("What the rules say").closest("details")!;
  expect(count("rules")).toBe(0);
  fold.open = true;
  await screen.findByText("The first days");
  return fold;
}

it("are folded away until they are wanted, and each says where to look and when somebody last did", async () => {
  const fold = await openTheFold();
  expect(fold.textContent).toContain("These are rules, and not advice for you.");
  expect(fold.textContent).toContain("7 days in a row");
  expect(fold.textContent).toContain("Look at GOV.UK, Taking sick leave: www.gov.uk/taking-sick-leave We last looked on 29 November 2026, on another page that says it.");
  expect(fold.querySelector("a")).toBeNull();
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

it("past the day to look again say so, and where", async () => {
  const fold = await openTheFold();
  expect(fold.textContent).toContain("It is time to look at this again, so the number is not shown.");
  expect(fold.textContent).toContain("This may have changed. The page below says how it is now.");
});

it("ask where the person works only while that is open, and keep the answer", async () => {
  const plan = madeUp();
  const about = plan.records.find(({ body }) => body.kind === "about")!;
  about.body = { ...about.body, nation: null } as typeof about.body;
  await openTheFold(plan);
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "Not sure yet" }).checked).toBe(true);
  screen.getByText("Only for: England, Wales, Scotland");
  screen.getByRole("radio", { name: "Wales" }).click();
  await vi.waitFor(() => expect(count("rules")).toBe(2));
  const [save] = asked.filter(({ command }) => command === "save");
  expect((save!.request as Save).body).toMatchObject({ kind: "about", name: "Alex", nation: "wales" });
  await vi.waitFor(() => expect(screen.queryByText("Only for: England, Wales, Scotland")).toBeNull());
});

it("do not ask who has said where", async () => {
  await openTheFold();
  expect(screen.queryByRole("radio", { name: "Not sure yet" })).toBeNull();
});
