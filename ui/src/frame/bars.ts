// Bars that stay in sight while the page scrolls. What has focus is never left behind one: the page is told how
// much room they take, and scrolls that much further (WCAG 2.2, focus not obscured).
import type { Attachment } from "svelte/attachments";

type End = "top" | "bottom";

/** How high each bar is that lies at an end of what scrolls. */
const BARS = { top: new WeakMap<HTMLElement, Map<HTMLElement, number>>(), bottom: new WeakMap<HTMLElement, Map<HTMLElement, number>>() };

/** Keeps room for a bar at this end of the window, or of its panel, while it stays in sight there. What stands under it can
 *  go by its height, under the name that is given for it. */
export function staysInSight(end: End, height?: `--${string}`): Attachment<HTMLElement> {
  return (bar) => {
    const scroller = bar.closest("dialog") ?? document.documentElement;
    const measure = () => {
      takes(scroller, end, bar, liesAcross(bar, scroller) ? bar.offsetHeight : 0);
      if (height) scroller.style.setProperty(height, `${bar.offsetHeight}px`);
    };
    const watching = new ResizeObserver(measure);
    watching.observe(bar);
    measure();
    return () => {
      watching.disconnect();
      takes(scroller, end, bar, 0);
      if (height) scroller.style.removeProperty(height);
    };
  };
}

/** Bars at the same end stand under each other. */
function takes(scroller: HTMLElement, end: End, bar: HTMLElement, height: number): void {
  const bars = BARS[end].get(scroller) ?? new Map<HTMLElement, number>();
  BARS[end].set(scroller, bars);
  if (height > 0) bars.set(bar, height);
  else bars.delete(bar);
  const all = [...bars.values()].reduce((sum, one) => sum + one, 0);
  scroller.style[end === "top" ? "scrollPaddingTop" : "scrollPaddingBottom"] = all > 0 ? `${all + SPARE}px` : "";
}

/** Says of a list that scrolls in its place whether there is more of it above and below what is in sight. */
export const saysMore: Attachment<HTMLElement> = (list) => {
  const look = () => {
    list.toggleAttribute("data-more-above", list.scrollTop > 1);
    list.toggleAttribute("data-more-below", list.scrollTop + list.clientHeight < list.scrollHeight - 1);
  };
  const watching = new ResizeObserver(look);
  for (const one of [list, ...list.children]) watching.observe(one);
  list.addEventListener("scroll", look, { passive: true });
  look();
  return () => {
    watching.disconnect();
    list.removeEventListener("scroll", look);
  };
};

/** Room for the ring around what has focus. */
const SPARE = 12;

/** A bar lies across the page; a column beside it, or a bar that scrolls with the page, hides nothing. */
function liesAcross(bar: HTMLElement, scroller: HTMLElement): boolean {
  return getComputedStyle(bar).position === "sticky" && bar.offsetWidth > scroller.clientWidth / 2;
}

const BOX = "input, textarea";

/** A box to type in is in sight whole when it gets the keyboard. By itself the web engine brings only the line with the
 *  cursor into sight, with no regard to bars. A box that is being pressed stays where the pointer is. */
export function bringsWhole({ target }: FocusEvent): void {
  if (target instanceof Element && target.matches(`:is(${BOX}):not(:active)`)) target.scrollIntoView({ block: "nearest" });
}

/** Brings the first box of a form into sight whole, where a page in large words would open above it. In a new form the
 *  cursor stands there, if it takes words: what was opened to write in can be written in at once. */
export function atFirstBox(isNew: boolean): Attachment<HTMLFormElement> {
  return (form) => {
    requestAnimationFrame(() => {
      const box = form.querySelector<HTMLElement>(BOX);
      box?.scrollIntoView({ block: "nearest" });
      if (isNew && box?.matches("input[type=text], textarea")) box.focus({ preventScroll: true });
    });
  };
}
