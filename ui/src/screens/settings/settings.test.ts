// Settings, and the way back to it from what is opened there.
import { cleanup, render, screen } from "@testing-library/svelte";
import { afterEach, expect, it, vi } from "vitest";
import { madeUp } from "../../dev/made-up.ts";
import Frame from "../../frame/Frame.svelte";
import { OpenPlan } from "../../plan/plan.svelte.ts";

afterEach(cleanup);

it.each([
  ["See copies", "Copies of my plan"],
  ["Look in the bin", "Bin"],
])("%s: one press leads back, and the keyboard is where it was", async (opens, heading) => {
  render(Frame, { plan: new OpenPlan(madeUp()), start: { place: "settings" }, onlock: async () => undefined });
  (await screen.findByRole("button", { name: opens })).click();
  await screen.findByRole("heading", { level: 1, name: heading });
  screen.getByRole("button", { name: "Back to Settings" }).click();
  await screen.findByRole("heading", { level: 1, name: "Settings" });
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe(opens));
});
