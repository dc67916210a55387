import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { turnThePage } from "./turning.ts";

const page = document.documentElement;
const turned = vi.fn<(by: ScrollToOptions) => void>();

beforeEach(() => {
  window.matchMedia = () => ({ matches: false }) as MediaQueryList;
  document.body.style.lineHeight = "50px";
  tall(page, 800);
  page.scrollBy = ((by: ScrollToOptions) => turned(by)) as Element["scrollBy"];
  HTMLDialogElement.prototype.scrollBy = () => undefined;
  window.addEventListener("keydown", turnThePage);
});
afterEach(() => {
  window.removeEventListener("keydown", turnThePage);
  page.removeAttribute("style");
  document.body.replaceChildren();
  turned.mockClear();
});

function tall(element: Element, height: number) {
  Object.defineProperty(element, "clientHeight", { configurable: true, value: height });
}

function presses(key: string, on: Element = document.body, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more });
  on.dispatchEvent(event);
  return event;
}

function within(html: string, selector: string): Element {
  document.body.innerHTML = html;
  return document.body.querySelector(selector)!;
}

it("a page turns by what is in sight between the bars, less a line", () => {
  page.style.scrollPaddingTop = "130px";
  page.style.scrollPaddingBottom = "150px";
  expect(presses("PageDown").defaultPrevented).toBe(true);
  presses("PageUp");
  expect(turned.mock.calls.map(([by]) => by.top)).toEqual([470, -470]);
});

it("a page without bars turns by the window, less a line", () => {
  presses(" ");
  presses(" ", document.body, { shiftKey: true });
  expect(turned.mock.calls.map(([by]) => by.top)).toEqual([750, -750]);
});

it("a box, a button and a list that scrolls by itself keep their keys", () => {
  presses("PageDown", within("<textarea></textarea>", "textarea"));
  presses(" ", within("<button></button>", "button"));
  const list = within('<div style="overflow-y: auto"><button></button></div>', "div");
  Object.defineProperty(list, "scrollHeight", { value: 900 });
  tall(list, 300);
  const inside = presses("PageDown", list.firstElementChild!);
  expect(turned).not.toHaveBeenCalled();
  expect(inside.defaultPrevented).toBe(false);
});

it("the page behind an open panel stays where it is", () => {
  presses("PageDown", within("<dialog open><button></button></dialog>", "button"));
  expect(turned).not.toHaveBeenCalled();
});

it("a page turns at a button or a box of one line, which Page Down has no other use for", () => {
  presses("PageDown", within("<button></button>", "button"));
  presses("PageDown", within("<input>", "input"));
  expect(turned).toHaveBeenCalledTimes(2);
});
