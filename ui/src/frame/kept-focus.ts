// When what has the keyboard goes from the page, the keyboard stays near: on the last thing before it that stayed.

const TAKES_KEYS = "h1[tabindex], h2[tabindex], h3[tabindex], summary, a[href], button, input, textarea, select";

/** Whether it can be seen: what is folded away cannot, but for the line that opens the fold. */
function isUnfolded(element: Element): boolean {
  const around = element.tagName === "SUMMARY" ? element.parentElement?.parentElement : element;
  return !around?.closest("details:not([open])");
}

/** Watches one part of the page. A new page takes the keyboard itself, and is left alone. */
export function keepsFocus(part: HTMLElement): () => void {
  let had: Element | undefined;
  let before: HTMLElement[] = [];

  function moved({ target }: FocusEvent) {
    if (!(target instanceof HTMLElement)) return;
    had = target;
    const all = [...part.querySelectorAll<HTMLElement>(TAKES_KEYS)];
    before = all.filter((one) => target.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING);
  }

  const watch = new MutationObserver(() => {
    if (!had || had.isConnected || document.activeElement !== document.body) return;
    before.findLast((one) => one.isConnected && isUnfolded(one))?.focus();
  });
  part.addEventListener("focusin", moved);
  watch.observe(part, { childList: true, subtree: true });
  return () => {
    part.removeEventListener("focusin", moved);
    watch.disconnect();
  };
}
