// What was done and what changed since the call before, as it stands on the screen.
import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { NewsSince, Record as Kept, SinceMoment } from "../../bridge/wire.gen.ts";
import { fuller } from "../../dev/fuller.ts";
import Frame from "../../frame/Frame.svelte";
import type { OfCall } from "../../frame/way.svelte.ts";
import { OpenPlan } from "../../plan/plan.svelte.ts";

const invoke = vi.hoisted(() => vi.fn());
vi.mock("../../dev/answers.ts", () => ({ invoke, Channel: class {} }));

/** The answers that are still to come, in the order of their questions. */
let waiting: ((told: NewsSince | undefined) => void)[];
let moments: string[];
let plan: OpenPlan;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-24T09:00:00Z") }); // the made-up call is nine days ahead
  [waiting, moments] = [[], []];
  invoke.mockImplementation((command: string, { request }: { request: SinceMoment }) => {
    if (command === "call_items") return { items: [], shown: [] };
    if (command !== "news") return { dates: [], records: [] };
    moments.push(request.moment);
    return new Promise((answer, refuse) => waiting.push((told) => (told ? answer(told) : refuse({ code: "unexpected" }))));
  });
  plan = new OpenPlan(fuller());
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const find = (kind: Kept["body"]["kind"], number: number) => plan.records.find((record) => record.body.kind === kind && record.number === number)!;
const opens = (ofCall?: OfCall) => render(Frame, { plan, start: { place: "meetings", open: find("session", 2).id, ofCall }, onlock: async () => undefined });
const lines = () => [...document.querySelectorAll("main .line")].map((line) => line.textContent);
const isDone = (step: Kept): Kept => ({ ...step, changed: "2026-11-24T09:00:00Z", body: { ...step.body, state: "done" } as Kept["body"] });

async function answers(told: NewsSince | undefined, at = waiting.length - 1): Promise<void> {
  waiting[at]!(told);
  await new Promise((turn) => setTimeout(turn));
  await tick();
}

it("what was done and changed since the last call stands there as the program tells it", async () => {
  opens();
  await waitFor(() => expect(waiting.length).toBeGreaterThan(0));
  expect(screen.queryByRole("heading", { name: /since Call 1/ }), "nothing is told before the answer").toBeNull();
  plan.records = plan.records.map((record) => (record.body.kind === "step" ? isDone(record) : record));
  await tick();
  await answers({ news: [{ id: plan.of("step")[0]!.id, news: "done" }, { id: find("ask", 1).id, news: "changed" }] });
  screen.getByRole("heading", { name: /^Done since Call 1/ });
  expect(lines()).toContain(`${plan.lineOf(plan.of("step")[0]!)}: Done`);
  screen.getByRole("heading", { name: /^Changed since Call 1/ });
});

it("a done step that was only marked since the last call stands nowhere as done since", async () => {
  plan.records = plan.records.map((record) => (record.body.kind === "step" ? isDone(record) : record));
  opens();
  await waitFor(() => expect(waiting.length).toBeGreaterThan(0));
  await answers({ news: [] });
  expect(screen.queryByRole("heading", { name: /since Call 1/ })).toBeNull();
});

it("while another answer is on its way the lines stay as they are, and a late older one changes nothing", async () => {
  opens("on-it");
  await waitFor(() => expect(waiting.length).toBeGreaterThan(0));
  await answers({ news: [{ id: find("ask", 1).id, news: "changed" }] });
  const told = lines();
  expect(told).toHaveLength(1);
  plan.records = [...plan.records];
  await waitFor(() => expect(waiting.length).toBeGreaterThan(1));
  expect(lines()).toEqual(told);
  plan.records = [...plan.records];
  await waitFor(() => expect(waiting.length).toBeGreaterThan(2));
  await answers({ news: [{ id: find("ask", 1).id, news: "changed" }, { id: find("obstacle", 1).id, news: "new" }] });
  expect(lines()).toHaveLength(2);
  await answers({ news: [] }, 1);
  expect(lines()).toHaveLength(2);
  expect(new Set(moments).size).toBe(1);
});

it("without an answer nothing is told, and nothing is said to have stayed the same", async () => {
  opens("on-it");
  await waitFor(() => expect(waiting.length).toBeGreaterThan(0));
  await answers(undefined);
  expect(lines()).toEqual([]);
  expect(screen.queryByText("Nothing new is written down, and that is fine.")).toBeNull();
  plan.records = [...plan.records];
  await waitFor(() => expect(waiting.length).toBeGreaterThan(1));
  await answers({ news: [] });
  screen.getByText("Nothing new is written down, and that is fine.");
});
