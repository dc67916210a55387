// What the program says of two fit notes and of two weeks, for tests.
import type { Id } from "../bridge/wire.gen.ts";

export function timeOff([first, second]: [Id, Id]) {
  return {
    notes: [
      { id: first, from: "4 May 2026", to: "31 May 2026", last: "2026-05-31", counted: true, days: 28 },
      { id: second, from: "1 July 2026", to: "3 December 2026", last: "2026-12-03", counted: false, days: 156 },
    ],
    between: [{ after: first, kind: "gap", from: "1 June 2026", to: "30 June 2026" }],
    runs_out: { note: second, day: "3 December 2026", gone_by: false },
  };
}

export function weeks([first, second]: [Id, Id]) {
  return {
    weeks: [
      { id: first, starts: "1 July 2026", hours: "4 hours 30 minutes", minutes: 270 },
      { id: second, starts: null, hours: "", minutes: null },
    ],
    most: 270,
  };
}
