// Bars that stay in sight while the page scrolls. What has focus is never left behind one: the page is told how
// much room they take, and scrolls that much further (WCAG 2.2, focus not obscured).
import type { Attachment } from "svelte/attachments";

/** Keeps room for a bar at this end of the window, or of its panel, while it stays in sight there. */
export function staysInSight(end: "top" | "bottom"): Attachment<HTMLElement> {
  return (bar) => {
    const scroller = bar.closest("dialog") ?? document.documentElement;
    const room = scroller.style;
    const property = end === "top" ? "scrollPaddingTop" : "scrollPaddingBottom";
    const measure = () => (room[property] = liesAcross(bar, scroller) ? `${bar.offsetHeight + SPARE}px` : "");
    const watching = new ResizeObserver(measure);
    watching.observe(bar);
    measure();
    return () => {
      watching.disconnect();
      room[property] = "";
    };
  };
}

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
