// Page Down and Page Up turn by what is in sight between the bars. The engine turns by the height of the window,
// bars and all, and so leaps over the lines that lie behind them.

/** What is left in sight of the page before, in lines. */
const LINES_KEPT = 1;
/** These use the keys themselves: Page Down in a box of several lines moves the caret. */
const PAGES_ITSELF = "textarea, select";
const TAKES_SPACE = "button, a, input, label, summary, textarea, select";

/** Turns the page at Page Down, Page Up and Space, unless what has focus uses the key itself. */
export function turnThePage(event: KeyboardEvent): void {
  const at = event.target instanceof Element ? event.target : document.body;
  const way = wayOf(event, at);
  const scroller = document.querySelector("dialog[open]") ?? document.documentElement;
  if (way === 0 || event.defaultPrevented || scrollsInside(at, scroller)) return;
  event.preventDefault();
  const behavior = window.matchMedia("(prefers-reduced-motion: no-preference)").matches ? "smooth" : "instant";
  scroller.scrollBy({ top: way * inSight(scroller), behavior });
}

/** 1 for down, -1 for up, 0 for a key that does not turn the page here. */
function wayOf(event: KeyboardEvent, at: Element): -1 | 0 | 1 {
  if (event.ctrlKey || event.altKey || event.metaKey || at.closest(PAGES_ITSELF)) return 0;
  if (event.key === "PageDown") return event.shiftKey ? 0 : 1;
  if (event.key === "PageUp") return event.shiftKey ? 0 : -1;
  if (event.key !== " " || at.closest(TAKES_SPACE)) return 0;
  return event.shiftKey ? -1 : 1;
}

/** Whether a smaller part of the page, such as the pictures beside the ticks, scrolls on its own around this. */
function scrollsInside(at: Element, scroller: Element): boolean {
  for (let part: Element | null = at; part && part !== scroller && part !== document.body; part = part.parentElement) {
    const scrolls = /auto|scroll/.test(getComputedStyle(part).overflowY);
    if (scrolls && part.scrollHeight > part.clientHeight + 1) return true;
  }
  return false;
}

/** How far one turn goes, in pixels: the room the bars leave, less a line that is seen twice. */
function inSight(scroller: Element): number {
  const style = getComputedStyle(scroller);
  const room = scroller.clientHeight - length(style.scrollPaddingTop) - length(style.scrollPaddingBottom);
  const line = length(getComputedStyle(document.body).lineHeight);
  return Math.max(room - LINES_KEPT * line, line);
}

/** Pixels of a computed length; "auto" and "normal" are none. */
function length(computed: string): number {
  return Number.parseFloat(computed) || 0;
}
