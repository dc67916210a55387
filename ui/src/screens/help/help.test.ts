import { cleanup, render, screen } from "@testing-library/svelte";
import { afterEach, expect, it } from "vitest";
import HelpNow from "./HelpNow.svelte";
import file from "../../../../src-tauri/content/helplines.json";
import { readElsewhere, wantsChecking } from "./lines.ts";

afterEach(cleanup);

it("which numbers were read on another page is said once, after all of them", async () => {
  const { component } = render(HelpNow, { nation: "northern_ireland" });
  await component.open();
  const said = screen.getAllByText(/on another page/);
  expect(said).toHaveLength(1);
  expect(said[0]!.textContent).toContain("Labour Relations Agency");
  expect(said[0]!.textContent, "a line of another nation is not shown, and not named").not.toContain("Acas");
  const lines = [...document.querySelectorAll("li")];
  expect(lines.at(-1)!.compareDocumentPosition(said[0]!) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});

it("every number read elsewhere is named, and no other", () => {
  expect(readElsewhere(null)).toContain("Acas");
  expect(readElsewhere(null)).not.toContain("Samaritans");
});

it("numbers want checking once the last day on which their check holds has gone by, and not on it", () => {
  const [soonest] = file.lines.map((line) => line.check_again_by).sort();
  const lastDay = new Date(`${soonest}T23:59:59`);
  expect(wantsChecking(lastDay)).toBe(false);
  expect(wantsChecking(new Date(lastDay.getTime() + 1000))).toBe(true);
});
