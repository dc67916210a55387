// Tells the program that the person is at the plan, so that it does not lock by itself.
import { call } from "../bridge/call.ts";

/** Whatever someone does at a screen, with keys, a pointer, a touch or a screen reader. */
const SIGNS = ["keydown", "input", "pointerdown", "pointermove", "wheel", "touchmove", "scroll", "focusin"] as const;
/** So often at most is it told. The shortest time to lock is five minutes. */
const EVERY = 10_000;

/** Listens until the returned function is called. */
export function tellsOfUse(): () => void {
  let told = -EVERY;

  function used() {
    const now = performance.now();
    if (now - told < EVERY) return;
    told = now;
    // A page that is ending cannot tell, and its plan is locked anyway.
    call("still_here", {}).catch(() => undefined);
  }

  const how = { capture: true, passive: true };
  for (const sign of SIGNS) window.addEventListener(sign, used, how);
  return () => SIGNS.forEach((sign) => window.removeEventListener(sign, used, how));
}
