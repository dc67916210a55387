// What is answered to the one next thing right where it stands: what it writes in the plan, or where it leads. Which
// question comes next is the program's to say.
import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Body, NextThing, Opened, Record as Kept, Save } from "../../bridge/wire.gen.ts";
import { madeUp } from "../../dev/made-up.ts";
import Frame from "../../frame/Frame.svelte";
import { blank, NOBODY } from "../../plan/blank.ts";
import { OpenPlan } from "../../plan/plan.svelte.ts";

const asked = vi.hoisted(() => [] as { command: string; request: unknown }[]);
let opened: Opened;
vi.mock("../../dev/answers.ts", () => ({
  invoke: async (command: string, { request }: { request: never }) => {
    asked.push({ command, request });
    if (command === "put_in_bin") return { ...opened, records: opened.records.filter(({ id }) => id !== (request as { id: string }).id) };
    if (command !== "save") return {};
    const { id, readers, body } = request as Save;
    const record = { id, number: 1, readers, created: "2026-11-01T09:00:00Z", changed: "2026-11-24T09:00:00Z", body };
    return { record, findings: [], today: opened.today, dates: [] };
  },
}));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-24T09:00:00Z") });
  asked.length = 0;
  opened = madeUp();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function kept(body: Body): Kept {
  return { id: body.kind.padEnd(32, "0"), number: 1, readers: NOBODY, created: "2026-11-01T09:00:00Z", changed: "2026-11-01T09:00:00Z", body };
}

function todayWith(record: Kept, next: NextThing, example = false): OpenPlan {
  opened.example = example;
  opened.records = [...opened.records, record];
  opened.today = { ...opened.today, next, otherwise: [] };
  const plan = new OpenPlan(opened);
  render(Frame, { plan, start: { place: "today" }, onlock: async () => undefined });
  return plan;
}

const press = (name: string) => screen.getAllByRole("button", { name })[0]!.click();
const saved = () => asked.filter(({ command }) => command === "save").map(({ request }) => (request as Save).body);
const day = "Monday 23 November";

it("a change that is looked at again can stay as it is, and its day asks no more", async () => {
  const ask = kept({ ...blank("ask"), suggestion: "A stool", state: "in_place", look_again_on: "2026-11-23" });
  todayWith(ask, { next: "look_again", ask: ask.id, day });
  press("It can stay as it is");
  await waitFor(() => expect(saved()).toHaveLength(1));
  expect(saved()).toMatchObject([{ state: "in_place", look_again_on: null, notes: [{ on: "2026-11-24", what: "Looked at again: it stays as it is" }] }]);
});

it("a change that is looked at again can have finished", async () => {
  const ask = kept({ ...blank("ask"), suggestion: "A stool", state: "in_place", look_again_on: "2026-11-23" });
  todayWith(ask, { next: "look_again", ask: ask.id, day });
  press("It has finished");
  await waitFor(() => expect(saved()).toMatchObject([{ state: "finished", look_again_on: null, notes: [{ what: "Finished" }] }]));
});

it("a talk that did not happen keeps what was written for it, without its day, and nobody asks for another at once", async () => {
  const talk = kept({ ...blank("meeting"), want_to_say: "Mornings", day: "2026-11-23" });
  todayWith(talk, { next: "note_what_was_said", meeting: talk.id, day });
  press("It did not happen");
  await waitFor(() => expect(saved()).toHaveLength(1));
  expect(saved()).toMatchObject([{ want_to_say: "Mornings", day: null, day_open_on: "2026-11-24", happened: false }]);
});

it("a talk that was put off leads to its form, to write another day", async () => {
  const talk = kept({ ...blank("meeting"), day: "2026-11-23" });
  todayWith(talk, { next: "note_what_was_said", meeting: talk.id, day });
  press("Another day");
  await screen.findByRole("group", { name: "When is it?" });
  expect(saved()).toMatchObject([{ day: null, day_open_on: null }]);
});

it("a call with a helper that did not happen is one without a day", async () => {
  const call = kept({ ...blank("session"), day: "2026-11-23" });
  todayWith(call, { next: "note_the_call", session: call.id, day });
  press("It did not happen");
  await waitFor(() => expect(saved()).toMatchObject([{ kind: "session", day: null, happened: false }]));
});

it("a talk that is not going to happen goes to the bin, from where it can come back", async () => {
  const talk = kept(blank("meeting"));
  const plan = todayWith(talk, { next: "when_is_it", meeting: talk.id });
  press("It is not going to happen");
  await waitFor(() => expect(plan.find(talk.id)).toBeUndefined());
  expect(asked.filter(({ command }) => command === "put_in_bin")).toMatchObject([{ request: { id: talk.id } }]);
  await screen.findByText("Meeting 1 is in the bin.");
});

it("in the example, which has no bin, only the other answer is there", () => {
  const talk = kept(blank("meeting"));
  todayWith(talk, { next: "when_is_it", meeting: talk.id }, true);
  screen.getByRole("button", { name: "I do not know yet" });
  expect(screen.queryByRole("button", { name: "It is not going to happen" })).toBeNull();
});

it.each([true, false])("a talk by phone is read from on the call, and one in a room has its page: %s", async (by_phone) => {
  const talk = kept({ ...blank("meeting"), by_phone, day: "2026-11-25" });
  todayWith(talk, { next: "the_page_for", meeting: talk.id, day: "tomorrow" });
  expect(screen.queryByRole("button", { name: "Read from it on the call" }) !== null).toBe(by_phone);
  screen.getByRole("button", { name: "See the page" });
});
