import { configure } from "@testing-library/svelte";

// On a busy machine a screen comes later; a test that waits for something waits this long before it gives up.
configure({ asyncUtilTimeout: 10_000 });

// What a browser has and jsdom has not, as far as the screens use it. Nothing here moves or measures anything.
if (typeof window !== "undefined") {
  window.scrollTo = () => undefined;
  HTMLElement.prototype.scrollIntoView = () => undefined;
  // axe looks at icon fonts through a canvas; we have no icon fonts.
  HTMLCanvasElement.prototype.getContext = () => null;
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
  class Unmoved {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
  window.ResizeObserver = Unmoved;
  window.IntersectionObserver = Unmoved as unknown as typeof IntersectionObserver;
}
