// Jobs that take turns: each starts once the one before it has ended, well or not.

export type InTurn = <T>(job: () => Promise<T>) => Promise<T>;

export function takingTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const next = last.then(job);
    last = next.catch(() => undefined);
    return next;
  };
}
