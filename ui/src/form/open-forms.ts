// The forms on screen, so that going elsewhere or locking saves them first.
import type { Left } from "./writing.ts";

type Leave = () => Promise<Left>;

const open = new Set<Leave>();

/** Adds a form; the returned function takes it away again. */
export function opened(leave: Leave): () => void {
  open.add(leave);
  return () => open.delete(leave);
}

/** Saves every open form, or keeps its draft. False while there is something to see to on this screen. */
export async function leaveAll(): Promise<boolean> {
  const left = await leaveEach();
  return !left.includes("only_here") && !left.includes("kept_in_line");
}

/** The same before a lock, which nothing but a loss may hold up. False while some words are only on screen. */
export async function keepAll(): Promise<boolean> {
  return !(await leaveEach()).includes("only_here");
}

/** What stands inside a form comes before the form itself. */
function leaveEach(): Promise<Left[]> {
  return Promise.all([...open].reverse().map((leave) => leave()));
}
