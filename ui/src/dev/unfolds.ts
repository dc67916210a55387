// What a test opens: all that is folded away.
import { tick } from "svelte";

/** Opens every fold on the page, and the folds that come with it. */
export async function unfoldsAll(): Promise<void> {
  const closed = () => document.querySelectorAll<HTMLDetailsElement>("details:not([open])");
  while (closed().length > 0) {
    closed().forEach((fold) => (fold.open = true));
    await new Promise((turn) => setTimeout(turn));
    await tick();
  }
}
