// The forms on screen, so that going elsewhere or locking saves them first.
type Leave = () => Promise<boolean>;

const open = new Set<Leave>();

/** Adds a form; the returned function takes it away again. */
export function opened(leave: Leave): () => void {
  open.add(leave);
  return () => open.delete(leave);
}

/** Saves every open form, or keeps its draft where something is left to put right. */
export async function leaveAll(): Promise<void> {
  await Promise.all([...open].map((leave) => leave()));
}
