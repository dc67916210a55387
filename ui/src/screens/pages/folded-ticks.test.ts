// What is not marked for the reader of a page: a long list, made only once it is unfolded, with nothing private beside it.
import { tick } from "svelte";
import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, expect, it, vi } from "vitest";
import type { PageRequest } from "../../bridge/wire.gen.ts";
import { fuller } from "../../dev/fuller.ts";
import { preview } from "../../dev/page.ts";
import { unfoldsAll } from "../../dev/unfolds.ts";
import Frame from "../../frame/Frame.svelte";
import { OpenPlan } from "../../plan/plan.svelte.ts";

const invoke = vi.hoisted(() => vi.fn());
vi.mock("../../dev/answers.ts", () => ({ invoke }));

const opened = fuller();
const check = { ready: true, leaks: [], short_words: [], missing_characters: [] };
invoke.mockImplementation(async (command: string, { request }: { request: PageRequest }) =>
  command === "preview_page" ? { ...preview(opened, request), check, fit: null } : { undo: null, redo: null },
);
afterEach(cleanup);

async function openPages(): Promise<void> {
  render(Frame, { plan: new OpenPlan(opened), start: { place: "pages", page: { kind: "work", person: null } }, onlock: async () => undefined });
  await screen.findByRole("group", { name: /items are on this page/ });
}

it("what is not marked for its reader is made only once it is unfolded, right behind the fold in the order of the keys", async () => {
  await openPages();
  const fold = screen.getByText("Add something else to this page").closest("details")!;
  expect([fold.open, fold.querySelectorAll("input").length]).toEqual([false, 0]);
  const stops = () => [...document.querySelectorAll("main :is(summary, input, button, select, textarea)")];
  const before = stops();
  fold.open = true;
  await waitFor(() => expect(fold.querySelectorAll("input").length).toBeGreaterThan(2));
  const at = before.indexOf(fold.querySelector("summary")!) + 1;
  const come = fold.querySelectorAll("input").length;
  expect(stops().slice(at, at + come).every((stop) => fold.contains(stop))).toBe(true);
  expect([...stops().slice(0, at), ...stops().slice(at + come)]).toEqual(before);
  fold.open = false;
  await new Promise((turn) => setTimeout(turn)); // the fold says so in a turn of its own
  await tick();
  expect(fold.querySelectorAll("input").length, "what was there stays").toBe(come);
});

it("a page for work offers no private field, whatever is on it", async () => {
  await openPages();
  await unfoldsAll();
  for (const box of screen.getAllByRole<HTMLInputElement>("checkbox", { checked: false })) box.click();
  await screen.findByRole("group", { name: /^17 of your 17/ });
  expect(screen.queryByRole("checkbox", { name: /^(More about it|Why): / })).toBeNull();
});
