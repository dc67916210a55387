// What a person said about a helper talking to work: a helper's name, a yes that stands, and taking it back.
import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, expect, it, vi } from "vitest";
import type { Save } from "../../../bridge/wire.gen.ts";
import { fuller } from "../../../dev/fuller.ts";
import { empty } from "../../../dev/made-up.ts";
import Frame from "../../../frame/Frame.svelte";
import { blank } from "../../../plan/blank.ts";
import { OpenPlan } from "../../../plan/plan.svelte.ts";
import { saidNow, stands } from "./permissions.ts";

const saves = vi.hoisted(() => [] as Save[]);
vi.mock("../../../dev/answers.ts", async (original) => {
  const { invoke } = await original<typeof import("../../../dev/answers.ts")>();
  return {
    invoke: async (command: never, given: { request: never }) => {
      if (command === "save") saves.push(given.request);
      return invoke(command, given);
    },
  };
});
afterEach(cleanup);

const show = (opened: ReturnType<typeof fuller>, open?: "permissions") =>
  render(Frame, { plan: new OpenPlan(opened), start: { place: "meetings", open }, onlock: async () => undefined });

it("nobody may until the person says so, and a yes that was taken back does not stand", () => {
  expect(stands(blank("consent"))).toBe(false);
  expect(stands({ ...blank("consent"), answer: "may" })).toBe(true);
  expect(stands({ ...blank("consent"), answer: "may", withdrawn: "2026-06-03" })).toBe(false);
  expect(stands({ ...blank("consent"), answer: "may_not" })).toBe(false);
  expect(saidNow({ ...blank("consent"), answer: "may", withdrawn: "2026-06-03" }, (day) => `<${day}>`)).toBe("Taken back on <2026-06-03>");
});

it("nothing is said of a helper while nobody helps, and then it carries their name", () => {
  show(empty());
  expect(screen.queryByText(/talk to work/)).toBeNull();
  cleanup();
  show(fuller());
  expect(screen.getByRole("heading", { name: "May Jo talk to work?" })).toBeTruthy();
});

it("one press takes a yes back, and the note of it stays", async () => {
  show(fuller(), "permissions");
  screen.getByRole("button", { name: "Take it back" }).click();
  await waitFor(() => expect(saves).toHaveLength(1));
  const body = saves[0]!.body as ReturnType<typeof blank<"consent">>;
  expect([body.answer, body.about]).toEqual(["may", "My hours and the stool, until the summer"]);
  expect(body.withdrawn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(await screen.findByRole("button", { name: "It is still so after all" })).toBeTruthy();
});
