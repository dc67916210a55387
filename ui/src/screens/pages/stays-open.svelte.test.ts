import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, expect, it, vi } from "vitest";
import type { PageOnScreen } from "./page-on-screen.svelte.ts";
import HowItPrints from "./HowItPrints.svelte";

afterEach(cleanup);

it("what stands open because a page is not as usual stays open when it is as usual again, for the keyboard stands in it", async () => {
  const page = $state({ printAs: "usual", language: "cy", which: { kind: "health" }, putInto: vi.fn() });
  page.putInto.mockImplementation((language: string) => void (page.language = language));
  render(HowItPrints, { page: page as unknown as PageOnScreen });
  const fold = screen.getByRole("radio", { name: "English" }).closest("details")!;
  expect(fold.open).toBe(true);
  await fireEvent.click(screen.getByRole("radio", { name: "English" }));
  expect(page.language).toBe("en-GB");
  expect(fold.open).toBe(true);
});
