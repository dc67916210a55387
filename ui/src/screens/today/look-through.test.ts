// After weeks away: one thing at a time of what is on the next page or open, and an end at any of them.
import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Id, KeepDraft, Opened, Record as Kept } from "../../bridge/wire.gen.ts";
import { fuller } from "../../dev/fuller.ts";
import Frame from "../../frame/Frame.svelte";
import { blank, NOBODY } from "../../plan/blank.ts";
import { OpenPlan } from "../../plan/plan.svelte.ts";
import { rightOn } from "../../plan/still-right.ts";
import { toLookThrough } from "./look-through.ts";

const kept = vi.hoisted(() => [] as KeepDraft[]);
vi.mock("../../dev/answers.ts", async (original) => {
  const { invoke, Channel } = await original<typeof import("../../dev/answers.ts")>();
  return {
    Channel,
    invoke: async (command: string, given: { request: never }) => {
      if (command === "keep_draft") kept.push(given.request);
      return invoke(command as never, given as never);
    },
  };
});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-24T09:00:00Z") });
  kept.length = 0;
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const press = (name: string) => screen.getByRole("button", { name }).click();
const heading = () => screen.getByRole("heading", { level: 2 }).textContent!;

function cameBack(): Opened {
  const opened = fuller();
  opened.today = { ...opened.today, next: { next: "welcome_back", month: "June 2026" }, otherwise: [] };
  return opened;
}

async function looksThrough(opened = cameBack()): Promise<OpenPlan> {
  const plan = new OpenPlan(opened);
  render(Frame, { plan, start: { place: "today" }, onlock: async () => undefined });
  press("Look at one thing");
  await screen.findByRole("heading", { level: 1, name: "Is it still right?" });
  return plan;
}

it("reads what is ticked for the page of the next talk first, then what is open, and nothing else", () => {
  const opened = cameBack();
  const [talk, obstacle] = ["meeting", "obstacle"].map((kind) => opened.records.find(({ body }) => body.kind === kind)!);
  const person = talk!.body.kind === "meeting" ? talk!.body.person : null;
  opened.drafts = [{ form: `page:work:${person}`, text: JSON.stringify({ ticked: [obstacle!.id] }) }];
  const read = toLookThrough(new OpenPlan(opened));
  expect(read[0]!.id).toBe(obstacle!.id);
  expect(read.filter(({ body }) => body.kind === "obstacle"), "no other that gets in the way").toHaveLength(1);
  const steps = read.flatMap(({ body }) => (body.kind === "step" ? [body.state] : []));
  expect(steps.length).toBeGreaterThan(0);
  expect(steps.filter((state) => state === "done" || state === "on_hold")).toEqual([]);
  expect(new Set(read).size).toBe(read.length);
});

it("reads what is on the page that was ticked last while no talk has a day, and without one what was given last", () => {
  const opened = structuredClone(cameBack());
  for (const { body } of opened.records) if (body.kind === "meeting") body.day = null;
  const [one, two] = opened.records.filter(({ body }) => body.kind === "obstacle");
  const [sam, surgery] = ["Sam", "The surgery"].map((name) => opened.records.find(({ body }) => body.kind === "person" && body.name === name)!);
  const page = (person: Id, kind: string, ...ticked: Id[]) => ({ form: `page:${kind}:${person}`, text: JSON.stringify({ ticked }) });
  const read = () => toLookThrough(new OpenPlan(opened)).filter(({ body }) => body.kind === "obstacle");
  opened.drafts = [page(surgery!.id, "health", two!.id), page(sam!.id, "work", one!.id), page(sam!.id, "weeks")];
  expect(read(), "one that has no tick is no page yet").toEqual([one]);
  expect(toLookThrough(new OpenPlan(opened))[0]!.id).toBe(one!.id);
  opened.drafts = [];
  expect(read()).toEqual([]);
  const given = (number: number, day: string, ticked: Id[]): Kept => ({
    id: String(number).padStart(32, "g"), number, readers: NOBODY, created: "2026-06-01T09:00:00Z", changed: "2026-06-01T09:00:00Z",
    body: { ...blank("given_page"), day, chosen: { ...blank("given_page").chosen, choices: { ticked, this_time: [], fields: [] } } },
  });
  opened.records.push(given(1, "2026-06-09", [two!.id]), given(2, "2026-06-01", [one!.id]));
  expect(read()).toEqual([two]);
});

it("one thing that is still right is kept as that, and the next is read from its heading", async () => {
  const plan = await looksThrough();
  const [first, second] = toLookThrough(plan);
  expect(heading()).toBe(plan.lineOf(first!));
  expect(screen.queryAllByText(plan.titleOf(first!)), "its words are in the heading alone").toEqual([]);
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
  press("Still right");
  await waitFor(() => expect(heading()).toBe(plan.lineOf(second!)));
  expect(document.activeElement?.textContent).toBe(plan.lineOf(second!));
  expect(rightOn(plan, first!.id)).toBe("2026-11-24");
  expect(JSON.parse(kept.at(-1)!.text) as { [id: Id]: string }).toEqual({ [first!.id]: "2026-11-24" });
});

it("a thing is left for now without a word kept of it, and another is changed where it belongs", async () => {
  const plan = await looksThrough();
  const [first, second] = toLookThrough(plan);
  press("Leave for now");
  await waitFor(() => expect(heading()).toBe(plan.lineOf(second!)));
  expect([kept, rightOn(plan, first!.id)]).toEqual([[], undefined]);
  press("Change it");
  await waitFor(() => expect(screen.queryByRole("heading", { name: "Is it still right?" })).toBeNull());
  await waitFor(() => expect(document.querySelector("form")).not.toBeNull());
});

it("it can stop at any thing, and Today asks for no more", async () => {
  await looksThrough();
  press("That is enough for today");
  await screen.findByText("Nothing needs doing now");
});

it("once all of it was read Today goes on with what is next", async () => {
  const opened = cameBack();
  opened.today.otherwise = [{ next: "write_one_thing" }];
  const plan = await looksThrough(opened);
  for (const one of toLookThrough(plan)) {
    await waitFor(() => expect(heading()).toBe(plan.lineOf(one)));
    press("Leave for now");
  }
  await screen.findByText("That was all. The rest can wait.");
  press("Go to Today");
  await screen.findByText("Write one thing down");
});

it("what was all said to be right before a lock is not offered again after it", async () => {
  const opened = cameBack();
  opened.today.otherwise = [{ next: "write_one_thing" }];
  const all = toLookThrough(new OpenPlan(opened)).map(({ id }) => [id, "2026-11-24"]);
  const said = (right: typeof all) => [{ form: "look:still-right", text: JSON.stringify(Object.fromEntries(right)) }];
  opened.drafts = said(all.slice(1));
  await looksThrough(opened);
  cleanup();
  opened.drafts = said(all);
  render(Frame, { plan: new OpenPlan(opened), start: { place: "today" }, onlock: async () => undefined });
  await screen.findByText("Write one thing down");
});
