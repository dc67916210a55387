import { cleanup, render, screen } from "@testing-library/svelte";
import { afterEach, expect, it, vi } from "vitest";
import type { PlanEntry } from "../../bridge/wire.gen.ts";
import LockScreen from "./LockScreen.svelte";

const FINE: PlanEntry = { plan: "a", label: "My plan", state: "fine" };
const DAMAGED: PlanEntry = { plan: "b", label: "", state: "damaged" };
const NEWER: PlanEntry = { plan: "c", label: "Garden", state: "newer" };

afterEach(cleanup);

const show = (...plans: PlanEntry[]) => render(LockScreen, { plans, onopen: vi.fn(), onanother: vi.fn() });
const password = () => screen.queryByLabelText("Password");

it("a damaged plan says so, and asks for no password that could not open it", () => {
  show(DAMAGED);
  expect(screen.getByRole("alert").textContent).toContain("Part of this plan’s file is damaged.");
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("This plan cannot be opened here");
  expect(password()).toBeNull();
  expect(screen.getByRole("button", { name: "Start another plan" })).toBeTruthy();
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
