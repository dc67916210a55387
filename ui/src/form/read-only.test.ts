// A plan that can only be read: everything in it opens, and nothing in it takes a word.
import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import axe from "axe-core";
import { tick } from "svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Opened } from "../bridge/wire.gen.ts";
import { fuller } from "../dev/fuller.ts";
import Frame from "../frame/Frame.svelte";
import { placeOf, type Place, type Where } from "../frame/way.svelte.ts";
import { numberName } from "../plan/naming.ts";
import { OpenPlan } from "../plan/plan.svelte.ts";
import { say } from "../words/words.ts";

const asked = vi.hoisted(() => [] as string[]);
vi.mock("../dev/answers.ts", async (original) => {
  const { invoke, convertFileSrc } = await original<typeof import("../dev/answers.ts")>();
  return {
    convertFileSrc,
    invoke: async (command: never, given: never) => {
      asked.push(command);
      return invoke(command, given);
    },
  };
});
beforeEach(() => {
  asked.length = 0;
});
afterEach(cleanup);

const WRITING = /^(save|keep_draft|undo|redo|steps|versions|put_|take_out_of_bin|remove_|empty_bin|bring_in|restore_)/;
const FULL = fuller();
const LISTS: Place[] = ["today", "obstacles", "changes", "steps", "meetings", "work", "time"];

function show(where: Where, change: Partial<Opened> = {}): HTMLElement {
  const plan = new OpenPlan({ ...structuredClone(FULL), read_only: { why: "disk" }, ...change });
  render(Frame, { plan, start: where, onlock: async () => undefined });
  document.querySelectorAll("details").forEach((details) => (details.open = true));
  return screen.getByRole("main");
}

const NEW = ["obstacle", "change", "step", "meeting", "question", "task", "person"].map((kind) => say(`${kind}-new`));

/** The boxes, circles and ticks of a page that take an answer. */
function takesAnswers(page: HTMLElement): string[] {
  const all = [...page.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea")];
  return all.filter((box) => !box.readOnly && !box.disabled).map((box) => box.outerHTML);
}

async function settled(): Promise<void> {
  await tick();
  await new Promise((resolve) => setTimeout(resolve));
}

it.each(LISTS)("no button in %s writes, or leads to a box that takes a word", async (place) => {
  const buttons = show({ place }).querySelectorAll("button").length;
  for (let at = 0; at < buttons; at += 1) {
    cleanup();
    const page = show({ place });
    const button = page.querySelectorAll("button")[at]!;
    const name = button.textContent;
    button.click();
    await settled();
    const heading = document.querySelector("h1")!.textContent;
    // What is chosen there is for looking.
    if (heading === say("pages-heading") || screen.queryByText(say("message-intro"))) continue;
    expect(NEW, name).not.toContain(heading);
    expect(takesAnswers(page), name).toEqual([]);
    expect(asked.filter((command) => WRITING.test(command)), name).toEqual([]);
  }
});

const RECORDS = FULL.records.map((record) => ({ id: record.id, name: numberName(record) || record.body.kind, place: placeOf(record.body.kind) }));

it.each(RECORDS)("$name opens to be read, says so once, and has one way back", async ({ id, place }) => {
  const page = show({ place, open: id });
  expect(screen.getAllByText("You can read this. Nothing in it can be changed.")).toHaveLength(1);
  expect(takesAnswers(page)).toEqual([]);
  expect([...page.querySelectorAll("input[type=text], textarea")].length, "words can be read, with the keys too").toBeGreaterThan(0);
  for (const name of ["Done", "Put in the bin", "Earlier versions"]) expect(screen.queryByRole("button", { name })).toBeNull();
  screen.getByRole("button", { name: "Back" }).click();
  await waitFor(() => expect(screen.queryByText("You can read this. Nothing in it can be changed.")).toBeNull());
  expect(asked.filter((command) => WRITING.test(command))).toEqual([]);
});

it("words that were being typed can be read beside what was saved", async () => {
  const record = FULL.records.find(({ body }) => body.kind === "obstacle")!;
  const text = JSON.stringify({ ...record, body: { ...record.body, own_words: "Half a thought" }, typed: {} });
  const page = show({ place: "obstacles", open: record.id }, { drafts: [{ form: record.id, text }] });
  screen.getByRole("button", { name: "What you were writing" }).click();
  await waitFor(() => expect(page.querySelector("textarea")?.value).toBe("Half a thought"));
  expect(takesAnswers(page)).toEqual([]);
  cleanup();
  const again = show({ place: "obstacles", open: record.id }, { drafts: [{ form: record.id, text }] });
  screen.getByRole("button", { name: "What was saved before it" }).click();
  await waitFor(() => expect(again.querySelector("textarea")?.value).toBe("I get worn out by the middle of the day"));
  expect(asked.filter((command) => WRITING.test(command))).toEqual([]);
});

it("a record that can only be read is sound", async () => {
  const meeting = FULL.records.findLast(({ body }) => body.kind === "meeting")!;
  show({ place: "meetings", open: meeting.id });
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
});
