// What is about a job that is behind the person says so in one line, and stays where it is.
import { cleanup, render, screen } from "@testing-library/svelte";
import { afterEach, expect, it, vi } from "vitest";
import type { WhereState } from "../../bridge/wire.gen.ts";
import { madeUp } from "../../dev/made-up.ts";
import Frame from "../../frame/Frame.svelte";
import type { Place } from "../../frame/way.svelte.ts";
import { blank, NOBODY } from "../../plan/blank.ts";
import { OpenPlan } from "../../plan/plan.svelte.ts";

vi.mock("../../dev/answers.ts", () => ({ invoke: async () => ({ records: [], dates: [], pages: [] }) }));
afterEach(cleanup);

const CALM = /^As things are now, /;

function open(place: Place, state: WhereState): void {
  const opened = madeUp();
  const record = { id: "w".repeat(32), number: 1, readers: NOBODY, created: "2026-06-01T09:00:00Z", changed: "2026-06-01T09:00:00Z" };
  opened.records = [...opened.records, { ...record, body: { ...blank("where_things_are"), state } }];
  render(Frame, { plan: new OpenPlan(opened), start: { place }, onlock: async () => undefined });
}

it.each(["new_job", "leaving", "medical_retirement"] as const)("a change and a page for work say that they may not be of use: %s", (state) => {
  open("changes", state);
  screen.getByText(CALM);
  screen.getByRole("button", { name: "Write another" });
  cleanup();
  open("pages", state);
  screen.getByText(CALM);
  screen.getByRole("heading", { name: "For work" });
});

it.each(["back", "other", "off_and_not_sure"] as const)("while the job is not behind nothing is said of it: %s", (state) => {
  for (const place of ["changes", "pages"] as const) {
    open(place, state);
    expect(screen.queryByText(CALM)).toBeNull();
    cleanup();
  }
});
