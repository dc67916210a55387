import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { flushSync } from "svelte";
import { afterEach, expect, it, vi } from "vitest";
import type { PageOnScreen } from "./page-on-screen.svelte.ts";
import HowItPrints from "./HowItPrints.svelte";

afterEach(cleanup);

function shows(language: string): { page: { language: string }; fold: HTMLDetailsElement } {
  const page = $state({ printAs: "usual", language, which: { kind: "health" }, putInto: vi.fn() });
  page.putInto.mockImplementation((other: string) => void (page.language = other));
  render(HowItPrints, { page: page as unknown as PageOnScreen });
  return { page, fold: screen.getByRole("radio", { name: "English", hidden: true }).closest("details")! };
}

it("what stands open because a page is not as usual stays open when it is as usual again, for the keyboard stands in it", async () => {
  const { page, fold } = shows("cy");
  expect(fold.open).toBe(true);
  await fireEvent.click(screen.getByRole("radio", { name: "English" }));
  expect(page.language).toBe("en-GB");
  expect(fold.open).toBe(true);
});

it("what came folded opens for the person alone, so that nothing moves under the keyboard", () => {
  const { page, fold } = shows("en-GB");
  expect(fold.open).toBe(false);
  flushSync(() => (page.language = "cy"));
  expect(fold.open).toBe(false);
});
