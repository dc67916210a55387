// axe on every screen, with the made-up plan and with an empty one. Colours are computed in contrast.test.ts.
import { cleanup, render, screen } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, describe, expect, it } from "vitest";
import { fuller } from "../dev/fuller.ts";
import { empty, madeUp } from "../dev/made-up.ts";
import Frame from "../frame/Frame.svelte";
import { SCREENS } from "../frame/screens.ts";
import type { Place } from "../frame/way.svelte.ts";
import { OpenPlan } from "../plan/plan.svelte.ts";
import FirstRun from "./first-run/FirstRun.svelte";
import LockScreen from "./lock/LockScreen.svelte";
import { PARTS as OF_MEETINGS } from "./meetings/parts.ts";
import { PARTS } from "./time/parts.ts";

afterEach(cleanup);

async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}

const nothing = async () => undefined;
const places = Object.keys(SCREENS) as Place[];

describe.each([["made-up", madeUp], ["empty", empty]])("with the %s plan", (_, plan) => {
  it.each(places)("%s is sound", async (place) => {
    render(Frame, { plan: new OpenPlan(plan()), start: { place }, onlock: nothing });
    expect(document.querySelectorAll("h1")).toHaveLength(1);
    expect(document.activeElement?.tagName, "focus goes to the heading").toBe("H1");
    expect(await faults()).toEqual([]);
  });

  it.each(PARTS)("%s, of time off, is sound", async (open) => {
    render(Frame, { plan: new OpenPlan(plan()), start: { place: "time", open }, onlock: nothing });
    expect(document.querySelectorAll("h1")).toHaveLength(1);
    expect(await faults()).toEqual([]);
  });

  it.each(OF_MEETINGS)("%s, of meetings and calls, is sound", async (open) => {
    render(Frame, { plan: new OpenPlan(plan()), start: { place: "meetings", open }, onlock: nothing });
    expect(document.querySelectorAll("h1")).toHaveLength(1);
    expect(await faults()).toEqual([]);
  });
});

it("a form with something open in it is sound", async () => {
  const plan = madeUp();
  render(Frame, { plan: new OpenPlan(plan), start: { place: "changes", open: plan.records[6]!.id }, onlock: nothing });
  document.querySelectorAll("details").forEach((details) => (details.open = true));
  expect(await faults()).toEqual([]);
});

it.each(["first_contact", "send_suggestions"] as const)("a message for work, %s, is sound", async (kind) => {
  render(Frame, { plan: new OpenPlan(fuller()), start: { place: "today", letter: { kind } }, onlock: nothing });
  await screen.findByLabelText("Your message");
  document.querySelectorAll("details").forEach((details) => (details.open = true));
  expect(document.querySelectorAll("h1")).toHaveLength(1);
  expect(await faults()).toEqual([]);
});

it("the lock screen is sound, with one plan and with two, and with Help now open", async () => {
  const plans = [{ plan: "a", label: "My plan", state: "fine" as const }, { plan: "b", label: "Garden", state: "fine" as const }];
  render(LockScreen, { plans, onopen: nothing, onanother: nothing });
  expect(await faults()).toEqual([]);
  screen.getByRole("button", { name: "Help now" }).click();
  await screen.findByText(/We last checked/);
  expect(screen.getByText("116 123")).toBeTruthy();
  expect(await faults()).toEqual([]);
});

it("the first run is sound", async () => {
  render(FirstRun, { onexample: nothing, onfinished: nothing, onlock: nothing });
  expect(await faults()).toEqual([]);
});

it("finds a fault when there is one", async () => {
  document.body.innerHTML = "<main><h1>x</h1><input></main>";
  expect((await faults()).join()).toContain("label");
});
