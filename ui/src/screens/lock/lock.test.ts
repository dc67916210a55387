import { cleanup, render, screen } from "@testing-library/svelte";
import { afterEach, expect, it, vi } from "vitest";
import type { PlanEntry } from "../../bridge/wire.gen.ts";
import App from "../../App.svelte";
import { madeUp } from "../../dev/made-up.ts";
import LockScreen from "./LockScreen.svelte";

const FINE: PlanEntry = { plan: "a", label: "My plan", state: "fine" };
const DAMAGED: PlanEntry = { plan: "b", label: "", state: "damaged" };
const NEWER: PlanEntry = { plan: "c", label: "Garden", state: "newer" };

const answers = vi.hoisted(() => ({}) as { [command: string]: () => unknown });
vi.mock("../../dev/answers.ts", async (original) => {
  const { invoke } = await original<typeof import("../../dev/answers.ts")>();
  return { invoke: async (command: never, given: { request: never }) => answers[command]?.() ?? invoke(command, given) };
});

afterEach(() => {
  cleanup();
  for (const command of Object.keys(answers)) delete answers[command];
});

const show = (...plans: PlanEntry[]) => render(LockScreen, { plans, onopen: vi.fn(), onanother: vi.fn() });
const password = () => screen.queryByLabelText("Password");

it("a damaged plan says so, and asks for no password that could not open it", () => {
  show(DAMAGED);
  expect(screen.getByRole("alert").textContent).toContain("Part of this plan’s file is damaged.");
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("This plan cannot be opened here");
  expect(password()).toBeNull();
  expect(screen.getByRole("button", { name: "Start another plan" })).toBeTruthy();
});

it("how to take a plan away without opening it is a fold away, and says what that does and does not do", async () => {
  show(FINE);
  const words = await screen.findByText(/You can remove its folder yourself/);
  const fold = words.closest("details")!;
  expect([fold.open, fold.querySelector("summary")!.textContent]).toEqual([false, "I do not need this plan any more"]);
  for (const said of [/Your plan stays as it is/, /no copy you keep somewhere else/]) expect(fold.textContent).toMatch(said);
});

it("a plan of a newer version says so", () => {
  show(NEWER);
  expect(screen.getByRole("alert").textContent).toContain("A newer version of Footing wrote this plan.");
  expect(password()).toBeNull();
});

it("among several it starts at one that can be opened, and each says what it is", async () => {
  show(DAMAGED, NEWER, FINE);
  expect(screen.getByLabelText<HTMLInputElement>("My plan").checked).toBe(true);
  expect(password()).toBeTruthy();
  expect(screen.getByText("Its file is damaged.")).toBeTruthy();
  screen.getByLabelText("Garden").click();
  expect(await screen.findByRole("alert")).toBeTruthy();
  expect(password()).toBeNull();
});

it.each([
  [{ left: 0, trouble: null }, /^Your plan is deleted from this computer/],
  [{ left: 2, trouble: null }, /^Your plan is deleted\. Files that could not be removed: 2\./],
  [{ left: null, trouble: "already_open" }, /This plan is open in another window/],
])("the page after the one that deleted a plan says what came of it: %o", async (deleted, words) => {
  answers.desk = () => ({ desk: "locked", plans: [FINE] });
  answers.just_deleted = () => deleted;
  render(App);
  const said = await screen.findByText(words, { selector: "p *, p" });
  expect(said.closest("[role=status], [role=alert]")).toBeTruthy();
});

it("a page that follows no such thing says nothing of it", async () => {
  answers.desk = () => ({ desk: "locked", plans: [FINE] });
  render(App);
  await screen.findByLabelText("Password");
  expect(screen.queryByText(/is deleted|another window/)).toBeNull();
});

const OTHER: PlanEntry = { plan: "d", label: "Garden", state: "fine" };

it.each(["wrong_password", "damaged"])("what was said of one plan and typed for it does not stand under another: %s", async (code) => {
  answers.ways_to_open = () => ({ ways: ["password", "spare_key", "keyring"], folder: "" });
  answers.open_plan = answers.open_with_spare_key = answers.open_with_keyring = () => Promise.reject({ code });
  show(FINE, OTHER);
  for (const label of ["Password", "Spare key"]) {
    const box = await screen.findByLabelText<HTMLInputElement>(label);
    box.value = "three calm words";
    box.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
  for (const name of ["Open", "Open with my spare key", "Open without a password"]) screen.getByRole("button", { name, hidden: true }).click();
  await vi.waitFor(() => expect(screen.getAllByRole("alert", { hidden: true })).toHaveLength(3));
  screen.getByLabelText("Garden").click();
  await vi.waitFor(() => expect(screen.queryAllByRole("alert", { hidden: true })).toEqual([]));
  await vi.waitFor(() => expect(screen.getByLabelText<HTMLInputElement>("Spare key").value).toBe(""));
  expect(screen.getByLabelText<HTMLInputElement>("Password").value).toBe("");
  expect(screen.queryByRole("button", { name: "See what can be done", hidden: true })).toBeNull();
});

it("an answer about one plan that comes after another was chosen is not said of that one", async () => {
  let refuse = (_: unknown) => {};
  answers.open_plan = () => new Promise((_, reject) => (refuse = reject));
  show(FINE, OTHER);
  screen.getByRole("button", { name: "Open" }).click();
  await screen.findByRole("button", { name: "Opening…" });
  screen.getByLabelText("Garden").click();
  refuse({ code: "damaged" });
  await screen.findByRole("button", { name: "Open" });
  expect(screen.queryByRole("alert")).toBeNull();
});

it("a folder that cannot be read is said on a page with help, the blank sheet, and a way to ask once more", async () => {
  answers.desk = () => Promise.reject({ code: "cannot_write" });
  render(App);
  await screen.findByRole("heading", { name: "Your plans cannot be read just now" });
  expect(screen.getByRole("alert").textContent).toContain("Footing could not read or write a file.");
  expect(screen.getByRole("button", { name: "Help now" })).toBeTruthy();
  screen.getByRole("button", { name: /blank/i }).click();
  await screen.findByRole("button", { name: "Back" });
  screen.getByRole("button", { name: "Back" }).click();
  answers.desk = () => ({ desk: "locked", plans: [FINE] });
  (await screen.findByRole("button", { name: "Look again" })).click();
  await screen.findByLabelText("Password");
  expect(screen.queryByRole("alert")).toBeNull();
});

it("a lock that the program could not finish leaves nothing of the plan on the page", async () => {
  answers.desk = () => ({ desk: "open", plan: madeUp() });
  render(App);
  await screen.findByRole("button", { name: "Lock" });
  answers.lock = () => Promise.reject({ code: "unexpected" });
  answers.desk = () => ({ desk: "locked", plans: [FINE] });
  screen.getByRole("button", { name: "Lock" }).click();
  await screen.findByLabelText("Password");
  expect(screen.queryByRole("button", { name: "Lock" })).toBeNull();
});
