import { cleanup, render, screen } from "@testing-library/svelte";
import { afterEach, expect, it } from "vitest";
import HelpNow from "./HelpNow.svelte";
import { readElsewhere } from "./lines.ts";

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
