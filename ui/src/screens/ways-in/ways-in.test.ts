import { cleanup, render, screen, within } from "@testing-library/svelte";
import axe from "axe-core";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import App from "../../App.svelte";
import { madeUp } from "../../dev/made-up.ts";
import Frame from "../../frame/Frame.svelte";
import { OpenPlan } from "../../plan/plan.svelte.ts";
import FirstRun from "../first-run/FirstRun.svelte";
import LockScreen from "../lock/LockScreen.svelte";

type Answer = (request: { [name: string]: unknown }) => unknown;
/** What was asked, and answers in place of the usual ones. */
const told = vi.hoisted(() => ({ asked: [] as { command: string; request: object }[], answers: {} as { [command: string]: Answer } }));
vi.mock("../../dev/answers.ts", async (original) => {
  const { invoke } = await original<typeof import("../../dev/answers.ts")>();
  return {
    invoke: async (command: never, given: { request: never }) => {
      told.asked.push({ command, request: given.request });
      const own = told.answers[command];
      return own ? own(given.request) : invoke(command, given);
    },
  };
});

beforeEach(() => {
  told.asked = [];
  told.answers = {};
});
afterEach(cleanup);

const NO_SPARE_KEY = { label: "My plan", ways: ["password"], lock_after: 15, older_copies: 0 };
const nothing = async () => undefined;
const button = (name: string) => screen.findByRole("button", { name });
const press = async (name: string) => (await button(name)).click();
const asked = (command: string) => told.asked.filter((one) => one.command === command).map(({ request }) => request);

function type(label: string, words: string, inside: ParentNode = document.body): void {
  const box = [...inside.querySelectorAll<HTMLInputElement>("input")].find((input) => input.labels?.[0]?.textContent === label)!;
  box.value = words;
  box.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

async function sound(): Promise<void> {
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
}

async function settings(example = false): Promise<void> {
  const plan = new OpenPlan({ ...madeUp(), example });
  render(Frame, { plan, start: { place: "settings" }, onlock: nothing });
  if (!example) await screen.findByText("Choose a new password");
  document.querySelectorAll("details").forEach((details) => (details.open = true));
}

it("a suggested password goes into the box, in sight, and is the one that is kept", async () => {
  await settings();
  await press("Suggest a password");
  await screen.findByText("Choose one, or write your own");
  const first = screen.getByRole("group", { name: "Choose one, or write your own" }).querySelector("button")!;
  const suggested = first.textContent!;
  first.click();
  expect((await screen.findByLabelText<HTMLInputElement>("New password")).value).toBe(suggested);
  expect(screen.getByLabelText<HTMLInputElement>("New password").type, "in sight").toBe("text");
  await screen.findByText("This is very hard to guess.");
  await press("Use this password");
  await screen.findByText("Your plan has its new password.");
  expect(asked("change_password")).toEqual([{ password: suggested }]);
  await sound();
});

it("a new password that is quick to guess is asked about once, and is the person's to choose", async () => {
  await settings();
  const asks = () => screen.queryByText("This is quick to guess. Whoever has this computer could open the plan.");
  type("New password", "abc");
  await press("Use this password");
  await button("Use it all the same");
  expect([asked("change_password"), document.activeElement]).toEqual([[], asks()]);
  await sound();
  type("New password", "abd");
  await vi.waitFor(() => expect(asks(), "another password is another question").toBeNull());
  await press("Use this password");
  await press("Use it all the same");
  await screen.findByText("Your plan has its new password.");
  expect([asked("change_password"), asks()]).toEqual([[{ password: "abd" }], null]);
});

it("a made one can be taken in place of a password that is quick to guess", async () => {
  await settings();
  type("New password", "abc");
  await press("Use this password");
  await press("Take a made one");
  const box = await screen.findByLabelText<HTMLInputElement>("New password");
  await vi.waitFor(() => expect(box.value).toMatch(/^\w+ \w+ \w+ \w+$/));
  screen.getByText("Write it down before you go on.");
  expect(document.activeElement?.textContent).toBe("Use this password");
  await press("Use this password");
  await screen.findByText("Your plan has its new password.");
  expect(asked("change_password")).toEqual([{ password: box.value === "" ? expect.any(String) : box.value }]);
});

it("copies that could not be changed with the password are told of in one line", async () => {
  told.answers.ways_in = () => NO_SPARE_KEY;
  told.answers.change_password = () => ({ ...NO_SPARE_KEY, older_copies: 2 });
  await settings();
  expect(screen.queryByText(/Older copies on this computer/)).toBeNull();
  type("New password", "kettle garden window seven");
  await press("Use this password");
  await screen.findByText("Your plan has its new password.");
  expect(screen.getByText(/Older copies on this computer still open as they did before/).getAttribute("role")).toBe("status");
  await sound();
});

it("a spare key is shown, typed back in part, and works only then", async () => {
  await settings();
  screen.getByText("You have no spare key yet.");
  await press("Make a spare key");
  await screen.findByText("Your new spare key");
  screen.getByText("Do not read it out to anyone, not even someone who helps you.");
  expect(screen.getAllByText(/^[0-9A-Z]{4}$/)).toHaveLength(7);
  expect(screen.getByLabelText("Group 1: 7 Z K 3"), "read aloud letter by letter").toBeTruthy();
  await sound();
  await press("I have it on paper");
  await screen.findByText("Type two groups back");
  expect(document.activeElement?.textContent, "focus goes to the heading").toBe("Type two groups back");
  expect(screen.queryByText(/^[0-9A-Z]{4}$/), "the key is out of sight").toBeNull();
  type("Group 2", "M0QF");
  type("Group 5", "wrong");
  await press("Finish");
  await screen.findByText("The second of the two groups is not right yet.");
  const described = (label: string) => document.getElementById(screen.getByLabelText(label).getAttribute("aria-describedby") ?? "")?.textContent ?? "";
  expect(described("Group 5"), "beside the box itself").toContain("This is not the group with this number.");
  expect(described("Group 2")).toBe("");
  expect(document.body.textContent).not.toContain("Your spare key works now");
  type("Group 5", "0b6c");
  await press("Finish");
  await screen.findByText("Your spare key works now");
  await sound();
});

it("the sheet is on the page while the print window is open, and taken away after it", async () => {
  let close = () => {};
  told.answers.ways_in = () => NO_SPARE_KEY;
  told.answers.print_spare_key = () => new Promise((resolve) => (close = () => resolve({})));
  await settings();
  await press("Make a spare key");
  await press("Print it");
  await vi.waitFor(() => expect(document.querySelectorAll(".paper svg")).toHaveLength(1));
  close();
  await vi.waitFor(() => expect(document.querySelector(".paper")).toBeNull());
  await screen.findByText(/The print window has closed/);
});

it("the sheet prints in the size that is picked, and only where it was read again and found right", async () => {
  const pages = (sides: number) => Array.from({ length: sides }, () => "<svg></svg>");
  const made = { groups: ["7ZK3"], asks: [1, 1] };
  let sides: number | undefined;
  told.answers.ways_in = () => NO_SPARE_KEY;
  told.answers.new_spare_key = () => ({ ...made, sheets: [{ print_as: "usual", pages: pages(1), missing_characters: [] }, { print_as: "large_print", pages: pages(2), missing_characters: [] }] });
  told.answers.print_spare_key = () => ((sides = document.querySelectorAll(".paper svg").length), {});
  await settings();
  await press("Make a spare key");
  (await screen.findByLabelText(/^Large print/)).click();
  await press("Print it");
  await vi.waitFor(() => expect(sides).toBe(2));
  told.answers.new_spare_key = () => ({ ...made, sheets: [] });
  await press("Stop here");
  await press("Make a spare key");
  await screen.findByText("Your new spare key");
  expect(screen.queryByRole("button", { name: "Print it" })).toBeNull();
});

it("opening without a password says what it means before it is turned on, and what happened after", async () => {
  told.answers.turn_on_keyring = () => Promise.reject({ code: "keyring_no_service" });
  await settings();
  expect(screen.getByText(/anyone who can use this computer account can open it/)).toBeTruthy();
  await press("Open without a password");
  expect((await screen.findByRole("alert")).textContent).toContain("no store of passwords");
  delete told.answers.turn_on_keyring;
  await press("Open without a password");
  await screen.findByText("It works: the key was kept and read back.");
  await press("Ask for my password again");
  await screen.findByText("Your plan opens with your password.");
});

it("the time to lock and the name are kept as they are chosen", async () => {
  await settings();
  screen.getByLabelText("Never by itself").click();
  await vi.waitFor(() => expect(asked("lock_after")).toEqual([{ minutes: null }]));
  type("The plan’s name", "Garden notes");
  await press("Use this name");
  await vi.waitFor(() => expect(asked("rename_plan")).toEqual([{ label: "Garden notes" }]));
});

it("the name of another plan is told beside the box, and what was typed stays", async () => {
  await settings();
  expect(screen.getByText("Copies you saved somewhere else keep the name they had.")).toBeTruthy();
  told.answers.rename_plan = () => Promise.reject({ code: "plan_name_taken" });
  type("The plan’s name", "Garden notes");
  await press("Use this name");
  expect((await screen.findByRole("alert")).textContent).toContain("Another plan on this computer has this name. Write another name.");
  const box = screen.getByLabelText<HTMLInputElement>("The plan’s name");
  expect([box.value, box.getAttribute("aria-invalid")]).toEqual(["Garden notes", "true"]);
  delete told.answers.rename_plan;
});

it("the example says that it has no password", async () => {
  await settings(true);
  expect(screen.getByText(/The example has no password/)).toBeTruthy();
  expect(asked("ways_in")).toEqual([]);
});

const PLANS = [{ plan: "a", label: "My plan", state: "fine" as const }];

it("the lock screen offers the spare key where there is one, and a new password after it", async () => {
  told.answers.ways_to_open = () => ({ ways: ["password", "spare_key"], folder: "" });
  const opened = vi.fn();
  render(LockScreen, { plans: PLANS, onopen: opened, onanother: nothing });
  (await screen.findByText("Use my spare key")).click();
  await sound();
  type("Spare key", "7ZK3");
  await press("Open with my spare key");
  expect((await screen.findByRole("alert")).textContent).toContain("One of the letters or numbers is not right");
  type("Spare key", "7zk3 m0qf 9xa2 tt4h 0b6c pw8e 5rnj");
  await press("Open with my spare key");
  await vi.waitFor(() => expect(opened).toHaveBeenCalledOnce());
  expect(opened.mock.calls[0]![1]).toEqual({ place: "new-password", open: "spare" });
});

it.each([["spare_key", "open_with_spare_key"], ["keyring", "open_with_keyring"]])(
  "a plan that %s finds damaged leads to its copies, and what is left of it opens by the spare key",
  async (by, command) => {
    told.answers.ways_to_open = () => ({ ways: ["password", by], folder: "" });
    told.answers[command] = () => Promise.reject({ code: "damaged" });
    render(LockScreen, { plans: PLANS, onopen: nothing, onanother: nothing });
    if (by === "spare_key") {
      (await screen.findByText("Use my spare key")).click();
      await press("Open with my spare key");
    } else await press("Open without a password");
    await press("See what can be done");
    await screen.findByRole("heading", { name: "Get this plan back" });
    (await screen.findByLabelText("The spare key")).click();
    await screen.findByLabelText("Spare key");
    type("Spare key", "7zk3");
    await press("Read what is left of it");
    await vi.waitFor(() => expect(asked("read_what_is_left")).toEqual([{ plan: "a", spare_key: true, typed: "7zk3" }]));
  },
);

it("a plan that the spare key opens to be read alone asks for no new password", async () => {
  told.answers.ways_to_open = () => ({ ways: ["password", "spare_key"], folder: "" });
  told.answers.open_with_spare_key = () => ({ ...madeUp(), read_only: { why: "disk" } });
  const opened = vi.fn();
  render(LockScreen, { plans: PLANS, onopen: opened, onanother: nothing });
  (await screen.findByText("Use my spare key")).click();
  await press("Open with my spare key");
  await vi.waitFor(() => expect(opened).toHaveBeenCalledOnce());
  expect(opened.mock.calls[0]![1]).toBeUndefined();
});

it("says where a plan lies that nobody can open", async () => {
  told.answers.ways_to_open = () => ({ ways: ["password"], folder: "/plans/4f2a" });
  render(LockScreen, { plans: PLANS, onopen: nothing, onanother: nothing });
  await screen.findByText(/remove its folder yourself: \W*\/plans\/4f2a/);
});

it("Today speaks of a spare key once it is due, leads to it, and never again after a no", async () => {
  told.answers.spare_key_reminder = () => ({ due: true });
  render(Frame, { plan: new OpenPlan(madeUp()), start: { place: "today" }, onlock: nothing });
  await screen.findByText("You have no spare key yet. It opens your plan if you forget your password.");
  await sound();
  await press("Make a spare key");
  await screen.findByRole("heading", { name: "A spare key, in case you forget" });
  await press("Not now");
  await press("I do not need one");
  await vi.waitFor(() => expect(screen.queryByText(/You have no spare key yet/)).toBeNull());
  expect(asked("quiet_about_spare_key")).toHaveLength(1);
});

it("the lock screen says nothing of a spare key or a keyring where there is none", async () => {
  render(LockScreen, { plans: PLANS, onopen: nothing, onanother: nothing });
  await vi.waitFor(() => expect(asked("ways_to_open")).toEqual([{ plan: "a" }]));
  expect(screen.queryByText("Use my spare key")).toBeNull();
  expect(screen.queryByText("This plan opens here without a password.")).toBeNull();
});

it("while the keyring is asked the password opens the plan", async () => {
  told.answers.ways_to_open = () => ({ ways: ["password", "keyring"], folder: "" });
  told.answers.open_with_keyring = () => new Promise(() => undefined);
  const opened = vi.fn();
  render(LockScreen, { plans: PLANS, onopen: opened, onanother: nothing });
  await press("Open without a password");
  await button("Asking this computer…");
  await sound();
  type("Password", "three calm words");
  await press("Open");
  await vi.waitFor(() => expect(opened).toHaveBeenCalledOnce());
});

it("whoever does not remember the password when it is asked for chooses a new one", async () => {
  told.answers.ways_to_open = () => ({ ways: ["password", "keyring"], folder: "" });
  told.answers.open_with_keyring = ({ forgotten }) => (forgotten ? madeUp() : Promise.reject({ code: "password_this_time" }));
  const opened = vi.fn();
  render(LockScreen, { plans: PLANS, onopen: opened, onanother: nothing });
  await press("Open without a password");
  expect((await screen.findByRole("alert")).textContent).toContain("It is time to type your password once.");
  await press("I do not remember it");
  await vi.waitFor(() => expect(opened).toHaveBeenCalledOnce());
  expect(opened.mock.calls[0]![1]).toEqual({ place: "new-password", open: "keyring" });
});

it("a plan that opened as a copy does says what that means, and offers a new password", async () => {
  told.answers.desk = () => ({ desk: "locked", plans: PLANS });
  told.answers.open_plan = () => ({ ...madeUp(), opened_as_a_copy: true });
  render(App);
  type("Password", "three calm words", (await screen.findByLabelText("Password")).closest("form")!);
  await press("Open");
  await screen.findByText(/Footing took that part from a copy. So a password you had before may have opened your plan/);
  await sound();
  await press("Not now");
  await screen.findByText("Tuesday 24 November 2026");
});

it("a plan whose ways in were from an earlier day says so, and needs nothing", async () => {
  told.answers.desk = () => ({ desk: "locked", plans: PLANS });
  told.answers.open_plan = () => ({ ...madeUp(), had_earlier_ways_in: true });
  render(App);
  type("Password", "three calm words", (await screen.findByLabelText("Password")).closest("form")!);
  await press("Open");
  await screen.findByText(/was from an earlier day. Footing has put today’s back, from a copy/);
  await sound();
  await press("Not now");
  await screen.findByText("Tuesday 24 November 2026");
});

it.each([["spare", "Your spare key opened your plan"], ["keyring", "Your plan is open"]] as const)(
  "after %s a new password is offered at once in its own words, and it can wait",
  async (open, heading) => {
    told.answers.ways_in = () => new Promise(() => undefined);
    render(Frame, { plan: new OpenPlan(madeUp()), start: { place: "new-password", open }, onlock: nothing });
    expect(screen.getByRole("heading", { level: 1 }).textContent, "before anything is answered").toBe(heading);
    await sound();
    await press("Not now");
    await screen.findByText("Tuesday 24 November 2026");
  },
);

it("the first sitting ends with the offer of a spare key, which can wait", async () => {
  const finished = vi.fn();
  render(FirstRun, { onexample: nothing, onfinished: finished, onlock: nothing });
  await press("Next");
  await screen.findByText("A password for your plan");
  await vi.waitFor(() => expect(document.querySelector(".offered")?.textContent).toBeTruthy());
  await sound();
  await press("Use this one");
  await screen.findByText("What would help today?");
  await press("Next");
  await screen.findByRole("heading", { name: "Write it down" });
  const box = screen.getByRole<HTMLTextAreaElement>("textbox");
  box.value = "I am worn out";
  box.dispatchEvent(new InputEvent("input", { bubbles: true }));
  await press("Next");
  await press("That is enough for today");
  await screen.findByRole("heading", { name: "A spare key, in case you forget" });
  await sound();
  await press("Not now");
  expect(finished.mock.calls[0]![1]).toEqual({ place: "today", open: "enough" });
});

it("a time to lock that could not be kept is not ticked", async () => {
  await settings();
  const anHour = await screen.findByLabelText("After an hour");
  const kept = within(anHour.closest("fieldset")!).getByRole<HTMLInputElement>("radio", { checked: true });
  told.answers.lock_after = () => Promise.reject({ code: "disk_full" });
  anHour.click();
  expect((await screen.findByRole("alert")).textContent).toContain("no room left");
  await vi.waitFor(() => expect(kept.checked).toBe(true));
  expect(asked("lock_after"), "and it is not asked for again").toHaveLength(1);
});
