// The page to have in front of oneself in a talk with work, by phone or in a room.
import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import axe from "axe-core";
import { tick } from "svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Body, Id, Meeting, Record as Kept, Save } from "../../bridge/wire.gen.ts";
import { madeUp } from "../../dev/made-up.ts";
import Frame from "../../frame/Frame.svelte";
import type { Where } from "../../frame/way.svelte.ts";
import { blank, NOBODY, type BodyOf } from "../../plan/blank.ts";
import { OpenPlan } from "../../plan/plan.svelte.ts";
import { forATalk } from "../../plan/prompts.ts";

const asked = vi.hoisted(() => [] as { command: string; request: unknown }[]);
vi.mock("../../dev/answers.ts", async (original) => {
  const { invoke, Channel } = await original<typeof import("../../dev/answers.ts")>();
  return {
    Channel,
    invoke: async (command: string, given: { request: never }) => {
      asked.push({ command, request: given.request });
      return command === "on_a_call" ? {} : invoke(command as never, given as never);
    },
  };
});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-24T09:00:00Z") });
  asked.length = 0;
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const TALK = madeUp().records.find(({ body }) => body.kind === "meeting")!.id;
/** Another talk, by phone. */
const OTHER = "other".padEnd(32, "0");

function open(where: Partial<Where>, body: Partial<Meeting> = {}, more: Kept[] = []): void {
  const opened = madeUp();
  Object.assign(opened.records.find(({ id }) => id === TALK)!.body, body);
  opened.records.push(...more);
  render(Frame, { plan: new OpenPlan(opened), start: { place: "meetings", ...where }, onlock: async () => undefined });
}
const saves = () => asked.filter(({ command }) => command === "save").map(({ request }) => (request as Save).body);
const press = (name: string | RegExp) => screen.getByRole("button", { name }).click();

function kept(id: Id, number: number, body: Body): Kept {
  return { id, number, readers: NOBODY, created: "2026-11-01T09:00:00Z", changed: "2026-11-01T09:00:00Z", body };
}

/** Says that the call is over, and waits until it is. */
async function ends(): Promise<void> {
  press("The call is over");
  await waitFor(() => expect(screen.queryByRole("button", { name: "The call is over" })).toBeNull());
  press("Done");
  await screen.findByRole("heading", { level: 1, name: "Meetings and calls" });
}

it("has what to say, to ask and to answer in numbered parts, then a box for notes, and is sound", async () => {
  open({ open: TALK, ofCall: "on-it" }, { want_to_say: "Mornings are hard", if_they_keep_asking: "Not today, thank you" });
  await screen.findByText("Mornings are hard");
  screen.getByText(/Not today, thank you/);
  const said = [...document.querySelectorAll("main h2, main label")].map((one) => one.textContent!.trim());
  expect(said.filter((words) => /^\d\. /.test(words)).map((words) => words[0])).toEqual(["1", "2", "3", "4", "5", "6"]);
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

/** The lines of a part, in their order. */
async function linesOf(part: RegExp): Promise<string[]> {
  const section = (await screen.findByRole("heading", { level: 2, name: part })).closest("section")!;
  for (const more of section.querySelectorAll("button")) more.click();
  await tick();
  return [...section.querySelectorAll("p")].map((line) => line.textContent!.trim());
}

it("the questions are those of its sheet: picked for it, or for none and nobody else, with no answer yet", async () => {
  const person = (madeUp().records.find(({ id }) => id === TALK)!.body as Meeting).person;
  const asks: Partial<BodyOf<"question">>[] = [
    { meeting: TALK },
    {},
    { person: "other".padEnd(32, "1") },
    { person },
    { meeting: OTHER },
    { meeting: TALK, person: "other".padEnd(32, "1") },
    { meeting: TALK, answer: "In three weeks" },
    { answer: " \n" },
  ];
  const questions = asks.map((ask, at) =>
    kept(`${at}`.padEnd(32, "q"), at + 1, { ...blank("question"), ask: "When?", ...ask }),
  );
  open({ open: TALK, ofCall: "on-it" }, {}, questions);
  expect(await linesOf(/^2\. /)).toEqual([1, 2, 4, 6, 8].map((number) => `Question ${number}. When?`));
});

it("each part that has nothing says so, that of the ready lines too", async () => {
  const { meeting_kind, formal, by_phone } = blank("meeting") as Meeting;
  const lines = forATalk(meeting_kind, formal, by_phone).readyLines;
  expect(lines.length, "each of them stands in what to say").toBeGreaterThan(0);
  open({ open: TALK, ofCall: "on-it" }, { ...blank("meeting"), want_to_say: lines.join("\n") });
  const nothing = ["Nothing is written here, and that is fine."];
  for (const part of [/^2\. /, /^3\. /, /^4\. /]) expect(await linesOf(part)).toEqual(nothing);
});

it("a note that is written there says that the talk happened", async () => {
  open({ open: TALK, ofCall: "on-it" });
  const box = await screen.findByLabelText<HTMLTextAreaElement>("5. What was said, in short");
  box.value = "She will ask";
  box.dispatchEvent(new InputEvent("input", { bubbles: true }));
  screen.getByRole("button", { name: "Done" }).click();
  await screen.findByRole("heading", { level: 1, name: "Meetings and calls" });
  expect(saves().at(-1)).toMatchObject({ kind: "meeting", said: "She will ask", happened: true });
});

it.each([true, false])("it is one press from the talk's card, and keeps the plan open only by phone: %s", async (by_phone) => {
  open({}, { by_phone });
  screen.getByRole("button", { name: /^Read from it: / }).click();
  await screen.findByText(/^1\. What I want to say$/);
  await waitFor(() => expect(asked.filter(({ command }) => command === "on_a_call")).toHaveLength(by_phone ? 1 : 0));
});

it("a call that is said to be over on its own page has happened", async () => {
  open({}, { by_phone: true });
  press(/^Read from it: /);
  await screen.findByText(/^1\. What I want to say$/);
  await screen.findByRole("button", { name: "The call is over" });
  await ends();
  expect(saves().at(-1)).toMatchObject({ kind: "meeting", happened: true });
});

it("the end of another call says nothing of this talk", async () => {
  open({}, { by_phone: false }, [kept(OTHER, 6, { ...blank("meeting"), by_phone: true, day: "2026-11-24" })]);
  press("Read from it: Meeting 6");
  await screen.findByRole("button", { name: "The call is over" });
  press("Meetings and calls");
  (await screen.findByRole("button", { name: "Read from it: Meeting 5" })).click();
  await screen.findByRole("button", { name: "Back to the call" });
  await ends();
  expect(saves()).toEqual([]);
});
