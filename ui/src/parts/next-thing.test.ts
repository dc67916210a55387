import { cleanup, render } from "@testing-library/svelte";
import { afterEach, expect, it, vi } from "vitest";
import NextThing from "./NextThing.svelte";

const intoSight = vi.spyOn(HTMLElement.prototype, "scrollIntoView");
afterEach(() => {
  cleanup();
  intoSight.mockClear();
  document.body.replaceChildren();
});

const given = { above: "Before you name a date", heading: "Three things to think about first" };

it("a panel that comes up is brought into sight, and whoever chose stays where they are", async () => {
  const chosen = document.body.appendChild(document.createElement("button"));
  chosen.focus();
  render(NextThing, { ...given, comesUp: true });
  expect(document.activeElement).toBe(chosen);
  await vi.waitFor(() => expect(intoSight).toHaveBeenCalledWith({ block: "nearest" }));
});

it("a panel that was there from the start moves nothing", () => {
  render(NextThing, given);
  expect(intoSight).not.toHaveBeenCalled();
});
