// Days as the plan keeps them. Putting one in words is the program's part.

/** A moment's own day where the person is: "2026-08-06". */
export function isoDay(now: Date): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

/** The same weekday a week later. Counted in whole days of the calendar, so that no clock change moves it. */
export function aWeekLater(day: string): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, date + 7)).toISOString().slice(0, 10);
}
