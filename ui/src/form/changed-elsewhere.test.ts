// A press that is still on its way while a form of the same record opens.
import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Save } from "../bridge/wire.gen.ts";
import { madeUp } from "../dev/made-up.ts";
import Frame from "../frame/Frame.svelte";
import { OpenPlan } from "../plan/plan.svelte.ts";
import { blank, type BodyOf } from "../plan/blank.ts";
import { changedElsewhere, draftOf } from "./writing.ts";

const invoke = vi.hoisted(() => vi.fn());
vi.mock("../dev/answers.ts", () => ({ invoke }));

const saves: Save[] = [];
let answers: (() => void)[] = [];

beforeEach(() => {
  saves.length = 0;
  answers = [];
  invoke.mockImplementation(async (command: string, { request }: { request: Save }) => {
    if (command !== "save") return {};
    saves.push(request);
    if (saves.length === 1) await new Promise<void>((answer) => answers.push(answer));
    const { id, readers, body } = request;
    const record = { id: id ?? "f".repeat(32), number: 1, readers, created: "2026-06-01T09:00:00Z", changed: "", body };
    return { record, findings: [], today: madeUp().today, dates: [] };
  });
});
afterEach(cleanup);

const presses = (name: string) => screen.getByRole("button", { name }).click();

async function types(label: string, words: string): Promise<void> {
  const box = await screen.findByLabelText<HTMLInputElement>(label);
  box.value = words;
  box.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

/** Says that someone helps, and opens the form about the person before the program has answered. */
async function opensBeforeTheAnswer(): Promise<void> {
  render(Frame, { plan: new OpenPlan(madeUp()), start: { place: "work" }, onlock: async () => undefined });
  presses("Yes, someone is");
  presses("Change it");
  await screen.findByLabelText("My job");
}

async function isAnswered(): Promise<void> {
  answers.forEach((answer) => answer());
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>("My job")).toBeTruthy());
  await new Promise((resolve) => setTimeout(resolve));
}

it("both stand: what was pressed and what is typed after it", async () => {
  await opensBeforeTheAnswer();
  await types("My job", "Clerk");
  await isAnswered();
  presses("Done");
  await waitFor(() => expect(saves).toHaveLength(2));
  expect(saves[1]!.body).toMatchObject({ someone_helping: "yes", job: "Clerk", name: "Alex" });
});

it("nothing typed is nothing to save", async () => {
  await opensBeforeTheAnswer();
  await isAnswered();
  presses("Done");
  await screen.findByRole("heading", { name: "My work and people", level: 1 });
  expect(saves).toHaveLength(1);
});

it("Carry on puts back what was typed, and a press since then stands", async () => {
  answers = [];
  saves.push({} as Save); // nothing waits for an answer here
  const opened = madeUp();
  const about = opened.records.find(({ body }) => body.kind === "about")!;
  const [first, base] = [{ body: about.body, readers: about.readers, typed: {} }, about.body as BodyOf<"about">];
  const text = draftOf({ ...first, body: { ...base, job: "Clerk" } }, first);
  const plan = new OpenPlan({ ...opened, drafts: [{ form: about.id, text }] });
  render(Frame, { plan, start: { place: "work" }, onlock: async () => undefined });
  presses("Yes, someone is");
  await waitFor(() => expect(plan.find(about.id)!.body).toMatchObject({ someone_helping: "yes" }));
  presses("Change it");
  (await screen.findByRole("button", { name: "Carry on" })).click();
  await screen.findByLabelText("My job");
  presses("Done");
  await waitFor(() => expect(saves).toHaveLength(3));
  expect(saves[1]!.form, "the press leaves what waits").toBeNull();
  expect(saves[2]).toMatchObject({ form: about.id, body: { job: "Clerk", someone_helping: "yes", name: "Alex" } });
});

it("words in a box are never written over", () => {
  const known = { ...blank("ask"), suggestion: "A stool" };
  const now = { ...known, suggestion: "A chair", state: "asked" as const, try_for: "A week" };
  const page = { ...known, suggestion: "A stool at the desk" };
  expect(changedElsewhere(known, now, page)).toEqual({ state: "asked", try_for: "A week" });
});
