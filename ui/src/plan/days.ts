// Days as the plan keeps them. Putting one in words is the program's part.

/** A moment's own day where the person is: "2026-08-06". */
export function isoDay(now: Date): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
