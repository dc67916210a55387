import { cleanup, render, screen } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Copies, CopyReminder } from "../../bridge/wire.gen.ts";
import { madeUp } from "../../dev/made-up.ts";
import Frame from "../../frame/Frame.svelte";
import { OpenPlan } from "../../plan/plan.svelte.ts";

const asked = vi.hoisted(() => [] as { command: string; request: unknown }[]);
const instead = vi.hoisted(() => ({}) as { copy_reminder?: () => unknown; copies?: (usual: unknown) => unknown });
vi.mock("../../dev/answers.ts", async (original) => {
  const { invoke } = await original<typeof import("../../dev/answers.ts")>();
  return {
    invoke: async (command: string, given: { request: never }) => {
      asked.push({ command, request: given.request });
      if (command === "copy_reminder" && instead.copy_reminder) return instead.copy_reminder();
      const usual = await invoke(command as never, given);
      return command === "copies" && instead.copies ? instead.copies(usual) : usual;
    },
  };
});

beforeEach(() => {
  asked.length = 0;
  delete instead.copies;
});
afterEach(cleanup);

const press = (name: string) => screen.getByRole("button", { name }).click();

function due(what: Partial<CopyReminder>): void {
  instead.copy_reminder = () => ({ due: true, failing: null, paper: "not_now", clock: null, folder: null, ...what });
}

function show(place: "today" | "copies"): void {
  render(Frame, { plan: new OpenPlan(madeUp()), start: { place }, onlock: async () => undefined });
}

async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  return violations.map(({ id }) => id);
}

it("Today says first that the computer’s date stands before what was written, with both days, until the person knows", async () => {
  due({ clock: { today: "1 December 2016", written: "3 May 2026" }, failing: { since: "3 May 2026", why: "disk_full" } });
  show("today");
  const line = /This computer’s date is 1 December 2016\. Something in your plan was written on 3 May 2026\. Look at the computer’s date/;
  await screen.findByText(line);
  expect(screen.queryByText(/has not been able to make a copy/), "one line at a time").toBeNull();
  expect(await faults()).toEqual([]);
  press("The date is right");
  await vi.waitFor(() => expect(screen.queryByText(line)).toBeNull());
  await screen.findByText(/has not been able to make a copy/);
  expect(asked.filter(({ command }) => command === "quiet_about")).toEqual([{ command: "quiet_about", request: { what: "clock" } }]);
});

it("Today says that another program copies the plan’s folder, and which other versions lie in it, until the person knows", async () => {
  due({ folder: { synced_by: "OneDrive", other_versions: ["plan (1).footing", "plan-laptop.footing"] } });
  show("today");
  await screen.findByText(/Your plan’s folder seems to be one that OneDrive copies\./);
  expect(screen.getByText(/look like other versions of it: plan \(1\)\.footing, plan-laptop\.footing\./)).toBeTruthy();
  expect(await faults()).toEqual([]);
  press("I know about this folder");
  await vi.waitFor(() => expect(screen.queryByText(/OneDrive/)).toBeNull());
  expect(asked.filter(({ command }) => command === "quiet_about")).toEqual([{ command: "quiet_about", request: { what: "folder" } }]);
});

it("Settings go on saying which program copies the plan’s folder, and name other versions in it", async () => {
  instead.copies = (usual) => ({ ...(usual as Copies), synced_by: "Dropbox", other_versions: ["plan (1).footing"] });
  show("copies");
  await screen.findByText(/one that Dropbox copies\. So your plan leaves this computer, locked with your password\./);
  expect(screen.getByText(/other versions of it: plan \(1\)\.footing\. Footing leaves them alone\./)).toBeTruthy();
});

it("a usual folder and a clock that is right are worth no word", async () => {
  due({});
  show("today");
  await screen.findByText(/You have not saved a copy somewhere else/);
  expect(screen.queryByText(/This computer’s date|seems to be one that|other versions/)).toBeNull();
});
