// Boxes are brought into sight whole, past the bars that lie across the page.
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { atFirstBox, bringsWhole } from "./bars.ts";

const brought = vi.fn<(box: Element) => void>();
const before = Element.prototype.scrollIntoView;

beforeEach(() => {
  HTMLElement.prototype.scrollIntoView = function (this: HTMLElement) {
    brought(this);
  };
  document.addEventListener("focusin", bringsWhole);
  document.body.innerHTML = "<button>Press</button><label>Name <input></label><textarea></textarea>";
});
afterEach(() => {
  HTMLElement.prototype.scrollIntoView = before;
  document.removeEventListener("focusin", bringsWhole);
  document.body.replaceChildren();
  brought.mockClear();
});

it("a box that gets the keyboard is brought into sight, and a button is left to the engine", () => {
  for (const one of document.querySelectorAll<HTMLElement>("button, input, textarea")) one.focus();
  expect(brought.mock.calls.map(([box]) => box.tagName)).toEqual(["INPUT", "TEXTAREA"]);
});

it.each([
  ["a new form that begins with words", true, "<fieldset><input type=text></fieldset>", true],
  ["a form of what there is already", false, "<input type=text>", false],
  ["a new form that begins with a choice", true, "<input type=radio><input type=text>", false],
])("the first box comes into sight, and takes the keyboard in %s", async (_, isNew, boxes, takes) => {
  document.body.innerHTML = `<form>${boxes}</form>`;
  atFirstBox(isNew)(document.querySelector("form")!);
  const first = document.querySelector("input")!;
  await vi.waitFor(() => expect(brought).toHaveBeenCalledWith(first));
  expect(document.activeElement === first).toBe(takes);
});
