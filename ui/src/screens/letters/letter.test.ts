// A message for work on its page: what stands in it by itself, what a tick does, and whom it is to.
import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { LetterPreview, LetterRequest } from "../../bridge/wire.gen.ts";
import { fuller } from "../../dev/fuller.ts";
import { unfoldsAll } from "../../dev/unfolds.ts";
import { letterFrom } from "../../dev/letter.ts";
import Frame from "../../frame/Frame.svelte";
import type { LetterAbout } from "../../frame/way.svelte.ts";
import { OpenPlan } from "../../plan/plan.svelte.ts";

const asked = vi.hoisted(() => [] as { command: string; request: unknown }[]);
vi.mock("../../dev/answers.ts", async (original) => {
  const { invoke } = await original<typeof import("../../dev/answers.ts")>();
  return {
    invoke: async (command: never, given: { request: never }) => {
      asked.push({ command, request: given.request });
      if (refused && command === "letter") throw { code: "page_not_ready" };
      return command === "letter" ? { ...letterFrom(FULL, given.request), short_words: short } : invoke(command, given);
    },
  };
});
/** Whether private words are found in the message. */
let refused = false;
/** What of the plan's private words stands in it. */
let short: LetterPreview["short_words"] = [];
beforeEach(() => {
  [refused, short] = [false, []];
  asked.length = 0;
});
afterEach(cleanup);

const FULL = fuller();
const text = async () => (await screen.findByLabelText<HTMLTextAreaElement>("Your message")).value;
const last = () => asked.findLast(({ command }) => command === "letter")!.request as LetterRequest;

async function open(letter: LetterAbout): Promise<void> {
  const plan = new OpenPlan(FULL);
  render(Frame, { plan, start: { place: "meetings", letter }, onlock: async () => undefined });
  await text();
}

const PLAN = new OpenPlan(FULL);
const SAM = PLAN.of("person")[0]!;
const ASKED = PLAN.of("ask").find(({ body }) => body.state === "asked")!;
const SAID_YES = PLAN.of("ask").find(({ body }) => body.state === "said_yes")!;
const NOTED = PLAN.of("meeting").find(({ body }) => body.happened && body.talked_about.length > 1)!;

it("nothing stands in it by itself: not even a name, while it is only for the person", async () => {
  await open({ kind: "first_contact", to: SAM.id });
  expect(await text()).toMatch(/^Subject: .+\n\nHello,\n/);
  expect(last().choices).toEqual({ ticked: [SAM.id], this_time: [], fields: [] });
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "I will write the name myself" }).checked).toBe(true);
  expect(screen.getAllByRole<HTMLInputElement>("checkbox", { hidden: true }).some(({ checked }) => checked)).toBe(false);
});

it("whom it is to is there to be chosen, and a helper is not among them", async () => {
  await open({ kind: "first_contact" });
  expect(screen.queryByRole("radio", { name: "Jo" })).toBeNull();
  screen.getByRole("radio", { name: "Sam" }).click();
  await waitFor(async () => expect(await text()).toContain("Hello Sam,"));
  screen.getByRole("radio", { name: "I will write the name myself" }).click();
  await waitFor(async () => expect(await text()).toContain("Hello,"));
});

it("what it is about stands first, and in it only where it is OK for work", async () => {
  await open({ kind: "chase", about: ASKED.id });
  const tick = screen.getByRole<HTMLInputElement>("checkbox", { name: /A stool at the counter/ });
  expect([tick.checked, tick.closest("details")], "in sight, and not ticked").toEqual([false, null]);
  tick.click();
  await waitFor(async () => expect(await text()).toContain("A stool at the counter"));
  expect(last().choices.this_time).toEqual([ASKED.id]);
  cleanup();
  await open({ kind: "thank_you", about: SAID_YES.id });
  expect(last().choices.ticked).toEqual([SAID_YES.id]);
});

it("of a note nothing is in it until a line is ticked, and the day of the talk goes with the line", async () => {
  await open({ kind: "follow_up", meeting: NOTED.id });
  expect(last().note).toEqual({ talked_about: [], still_open: false, next: false });
  screen.getByRole("checkbox", { name: /One email each Monday/ }).click();
  await waitFor(() => expect(last().note.talked_about).toEqual([0]));
  expect(last().choices.this_time).toEqual([NOTED.id]);
  screen.getByRole("checkbox", { name: /Still open/ }).click();
  await waitFor(() => expect(last().note).toEqual({ talked_about: [0], still_open: true, next: false }));
});

it("keeps nothing and sends nothing, and leads back to where it was offered", async () => {
  await open({ kind: "send_suggestions" });
  screen.getAllByRole("checkbox", { hidden: true }).forEach((tick) => tick.click());
  screen.getByRole("button", { name: "Back" }).click();
  await screen.findByRole("heading", { level: 1, name: "Meetings and calls" });
  expect(asked.map(({ command }) => command).filter((command) => !["letter", "steps", "still_here"].includes(command))).toEqual([]);
});

it("a message in which private words are found is told and is not there to copy, and is back without what was ticked", async () => {
  await open({ kind: "chase" });
  await unfoldsAll();
  const tick = screen.getByRole<HTMLInputElement>("checkbox", { name: /A stool at the counter/ });
  refused = true;
  tick.click();
  await screen.findByText("This page is not ready yet.");
  expect(screen.queryByRole("button", { name: "Copy the message" })).toBeNull();
  refused = false;
  tick.click();
  await text();
  expect(screen.queryByText("This page is not ready yet.")).toBeNull();
});

it("a short private word in it is shown, and the person decides", async () => {
  await open({ kind: "chase" });
  expect(screen.queryByText("Please look at these short words")).toBeNull();
  cleanup();
  short = [{ id: ASKED.id, kind: "ask", number: ASKED.number, field: "reason_given", words: "cost" }];
  await open({ kind: "chase" });
  expect(screen.getByText("“cost”")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Copy the message" })).toBeTruthy();
});

it("what copying leaves behind is said where the message is copied", async () => {
  await open({ kind: "chase" });
  expect(screen.getByText(/Some computers keep a list of it, also after you copy something else/)).toBeTruthy();
});
