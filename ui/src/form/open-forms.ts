// The forms on screen, so that going elsewhere or locking saves them first.
import type { Left } from "./writing.ts";

type Leave = () => Promise<Left>;

const open = new Set<Leave>();

/** Adds a form; the returned function takes it away again. */
export function opened(leave: Leave): () => void {
  open.add(leave);
  return () => open.delete(leave);
}

/** Saves every open form, or keeps its draft: what stands inside a form before the form itself. False while some words are only on screen. */
export async function leaveAll(): Promise<boolean> {
  const left = await Promise.all([...open].reverse().map((leave) => leave()));
  return !left.includes("only_here");
}
