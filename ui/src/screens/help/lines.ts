// Help lines: dated facts by nation, from the content file. Nothing a person wrote decides what is shown.
import file from "../../../../src-tauri/content/helplines.json";
import type { Nation } from "../../bridge/wire.gen.ts";
import { isoDay } from "../../plan/days.ts";

export type Line = (typeof file.lines)[number];

export const GROUPS = ["now", "talk", "home", "work"] as const;
export const NATIONS: Nation[] = ["england", "wales", "scotland", "northern_ireland"];

/** The lines of a group for a nation; every nation's when it is not known. */
export function linesFor(group: (typeof GROUPS)[number], nation: Nation | null): Line[] {
  return file.lines.filter((line) => line.group === group && (nation === null || line.nations.includes(nation)));
}

/** The names of the lines for a nation whose number was read on another page than the service's own. */
export function readElsewhere(nation: Nation | null): string[] {
  const shown = GROUPS.flatMap((group) => linesFor(group, nation));
  return shown.filter((line) => line.read_at === "another_page").map(({ name }) => name);
}

/** The nations a line is for, unless it is for all four. */
export function onlyFor(line: Line): Nation[] {
  return line.nations.length === NATIONS.length ? [] : (line.nations as Nation[]);
}

/** The oldest check of any line. */
export const CHECKED_ON = file.lines.map((line) => line.checked_on).sort()[0] ?? "";

/** Whether some line wanted checking again before today. Numbers still show: a number that may have changed is better than none. */
export function wantsChecking(now: Date): boolean {
  const today = isoDay(now);
  return file.lines.some((line) => line.check_again_by < today);
}
