// Everything by date: one line of time, with today in it, and a reminder where something is to come.
import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, expect, it, vi } from "vitest";
import type { ByDate, DatedWhat, MonthOf, Reminder } from "../../bridge/wire.gen.ts";
import { fuller } from "../../dev/fuller.ts";
import { lookingAnswers } from "../../dev/looking.ts";
import { keepAll } from "../../form/open-forms.ts";
import Frame from "../../frame/Frame.svelte";
import { blank } from "../../plan/blank.ts";
import { OpenPlan } from "../../plan/plan.svelte.ts";
import { dayIs } from "./dated.ts";

const plan = fuller();
let made: ByDate | undefined;
/** What the next answers wait for. */
const slow: Promise<void>[] = [];
const saved = vi.hoisted(() => [] as Reminder[]);
/** Whether the next draft finds a full disk. */
const fails = vi.hoisted(() => ({ next: false }));
vi.mock("../../dev/answers.ts", async (original) => {
  const answers = await original<typeof import("../../dev/answers.ts")>();
  const { invoke } = answers;
  return {
    ...answers,
    invoke: async (command: string, given: { request: never }) => {
      if (command === "by_date") {
        const answer = made ?? lookingAnswers(() => plan).by_date(given.request);
        await slow.shift();
        return answer;
      }
      if (command === "save_reminder") saved.push(given.request);
      if (command === "keep_draft" && fails.next) {
        fails.next = false;
        throw { code: "disk_full" };
      }
      return invoke(command as never, given);
    },
  };
});
afterEach(() => {
  cleanup();
  made = undefined;
  saved.length = 0;
  fails.next = false;
  vi.useRealTimers();
});

const open = () => render(Frame, { plan: new OpenPlan(plan), start: { place: "by-date" }, onlock: async () => undefined });
const headings = () => screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);
const press = (name: string | RegExp) => screen.getByRole("button", { name }).click();

it("goes from what is to come past today to what was, and each line opens its record", async () => {
  open();
  await screen.findByText("Today, Tuesday 24 November 2026");
  const today = headings().indexOf("Today, Tuesday 24 November 2026");
  expect(headings().slice(today - 2, today)).toEqual(["December 2026", "Later in November 2026"]);
  expect(headings()[today + 1]).toBe("July 2026");
  screen.getByText("Nothing in your plan has this day.");
  screen.getByText("Meeting or call, 2pm");
  screen.getAllByText("Fit note 2. May be fit for work")[0]!.click();
  await screen.findByRole("heading", { level: 1, name: "Fit note 2" });
});

it("an answer that comes in behind a newer one is let go", async () => {
  const on = (day: string): ByDate => ({ ahead: [], today: { day, lines: [] }, before: [], without_a_day: 0 });
  let answer = () => undefined as void;
  slow.push(new Promise((resolve) => (answer = resolve)));
  const held = slow[0];
  made = on("Monday");
  const kept = new OpenPlan(plan);
  render(Frame, { plan: kept, start: { place: "by-date" }, onlock: async () => undefined });
  await waitFor(() => expect(slow).toHaveLength(0));
  made = on("Tuesday");
  kept.records = [...kept.records];
  await screen.findByText("Today, Tuesday");
  answer();
  await held;
  await new Promise((resolve) => requestAnimationFrame(resolve));
  screen.getByText("Today, Tuesday");
});

it("says how many things have no day, and that this is fine", async () => {
  open();
  await screen.findByText(/things in your plan have no day. That is fine: nothing needs one./);
  expect(document.body.textContent).not.toMatch(/\b(late|overdue|missed|passed)\b/i);
});

it("shows the months near today, and the rest of a long plan when it is wanted", async () => {
  const month = (month: string): MonthOf => ({ month, has_today: false, lines: [] });
  const five = (year: string) => ["May", "April", "March", "February", "January"].map((name) => month(`${name} ${year}`));
  made = { ahead: five("2027"), today: { day: "Tuesday 24 November 2026", lines: [] }, before: five("2026"), without_a_day: 0 };
  open();
  await screen.findByText("Today, Tuesday 24 November 2026");
  const near = ["March 2027", "February 2027", "January 2027", "Today, Tuesday 24 November 2026", "May 2026", "April 2026", "March 2026"];
  expect(headings()).toEqual(near);
  press("Show what is further ahead");
  press("Show what is further back");
  await waitFor(() => expect(headings()).toHaveLength(11));
  expect(screen.queryByRole("button", { name: /further/ })).toBeNull();
});

it("has words for every day there can be", () => {
  const days: DatedWhat["what"][] = [
    "meeting", "contact", "call", "next_call", "step", "step_window_begins", "step_window_ends", "fit_note_begins", "fit_note_ends",
    "fit_note_issued", "fit_note_assessed", "fit_note_given", "look_again", "week_begins", "check_in", "waiting_asked", "consent_since",
    "consent_withdrawn", "first_day_off", "not_before", "time_frame_begins", "time_frame_ends", "where_things_are_since", "page_given",
  ];
  for (const what of days) expect(dayIs({ what } as DatedWhat, blank("task"))).not.toMatch(/^dated-/);
  expect(dayIs({ what: "step" }, { ...blank("step"), time: "2pm" })).toMatch(/, 2pm$/);
  expect(dayIs({ what: "change_note", words: "She will ask." }, blank("ask"))).toBe("What was said: She will ask.");
});

function type(label: string, words: string): void {
  const box = screen.getByLabelText<HTMLInputElement>(label);
  box.value = words;
  box.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

it("a reminder starts from the day and time there are, shows what its file will say, and is saved", async () => {
  open();
  await screen.findByText("Meeting or call, 2pm");
  press(/^Put a reminder in my calendar: Keeping in touch/);
  await screen.findByText("Thursday 26 November 2026, 2:00pm");
  screen.getByText("A reminder you set");
  screen.getByText(/^At (that time|nine in the morning)$/);
  expect(screen.getByLabelText<HTMLInputElement>("A time, if you like").value).toBe("2pm");
  type("A time, if you like", "half two");
  await screen.findByText("Write a time like 2pm or 14:30. Or leave it empty.");
  expect(screen.queryByRole("button", { name: "Save it" })).toBeNull();
  type("A time, if you like", "1pm");
  type("Words to see in the calendar, if you like", "Ring back");
  await screen.findByText("Ring back");
  const { violations } = await axe.run(document.querySelector("main section[aria-label]")!, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
  press("Save it");
  await screen.findByText(/^Saved as notes-2026-11-24.ics, in \/media\/stick. Open it with your calendar/);
  expect(saved).toEqual([{ day: "2026-11-26", time: "13:00:00", words: "Ring back" }]);
});

it("the words for a reminder are there again after a lock, and not once they are saved or not wanted", async () => {
  const [label, put] = ["Words to see in the calendar, if you like", /^Put a reminder in my calendar: Keeping in touch/];
  const opened = new OpenPlan(plan);
  const again = () => {
    cleanup();
    render(Frame, { plan: opened, start: { place: "by-date" }, onlock: async () => undefined });
    return screen.findByText("Meeting or call, 2pm");
  };
  const words = () => screen.getByLabelText<HTMLInputElement>(label).value;
  await again();
  press(put);
  await screen.findByLabelText(label);
  type(label, "Ring back");
  expect(await keepAll()).toBe(true);
  await again();
  expect(words()).toBe("Ring back");
  (await screen.findByRole("button", { name: "Save it" })).click();
  await screen.findByText(/^Saved as notes-/);
  expect(await keepAll()).toBe(true);
  await again();
  expect(screen.queryByLabelText(label), "it is in the calendar").toBeNull();
  press(put);
  await screen.findByLabelText(label);
  type(label, "Ring twice");
  await keepAll();
  press("Close this");
  await waitFor(() => expect(screen.queryByLabelText(label)).toBeNull());
  await again();
  expect(screen.queryByLabelText(label), "it was left").toBeNull();
});

it("what is typed for a reminder is kept a second after the last key, with a time that is not the one in the plan", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"], shouldAdvanceTime: true });
  const [words, time] = ["Words to see in the calendar, if you like", "A time, if you like"];
  const opened = new OpenPlan(plan);
  render(Frame, { plan: opened, start: { place: "by-date" }, onlock: async () => undefined });
  await screen.findByText("Meeting or call, 2pm");
  press(/^Put a reminder in my calendar: Keeping in touch/);
  await screen.findByText("Thursday 26 November 2026, 2:00pm");
  const kept = () => opened.draftsUnder("reminder:").map(([, text]) => JSON.parse(text) as object);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(kept(), "nothing was typed").toEqual([]);
  type(words, "Ring back");
  await vi.advanceTimersByTimeAsync(1_050);
  expect(kept()).toEqual([{ words: "Ring back" }]);
  fails.next = true;
  type(time, "1pm");
  await vi.advanceTimersByTimeAsync(1_050);
  expect(kept(), "the disk is full").toEqual([{ words: "Ring back" }]);
  expect(screen.getByText(/There is no room left on the disk/)).toBeTruthy();
  await vi.advanceTimersByTimeAsync(5_050);
  expect(kept(), "it is tried again").toEqual([{ words: "Ring back", time: "1pm" }]);
  vi.useRealTimers();
  cleanup();
  render(Frame, { plan: opened, start: { place: "by-date" }, onlock: async () => undefined });
  expect((await screen.findByLabelText<HTMLInputElement>(time)).value).toBe("1pm");
  expect(screen.getByLabelText<HTMLInputElement>(words).value).toBe("Ring back");
});

it("words for a reminder that an earlier version kept are there", async () => {
  const opened = new OpenPlan(plan);
  const { id } = plan.records.find(({ body }) => body.kind === "meeting" && body.day === "2026-11-26")!;
  opened.keptDraft(`reminder:${id}`, "Ring back");
  render(Frame, { plan: opened, start: { place: "by-date" }, onlock: async () => undefined });
  const box = await screen.findByLabelText<HTMLInputElement>("Words to see in the calendar, if you like");
  expect(box.value).toBe("Ring back");
});
