// Starting from a line: one of other people in a box, or a step or a change from one that stands elsewhere.
import { blank, type BodyOf } from "./blank.ts";
import { inShort } from "./naming.ts";

/** What a box holds once a line of other people is taken: the line itself, in place of one taken before that was not
 *  changed. Own words come first and are never written over: a line goes after them. */
export function startedFrom(own: string, line: string, lines: string[]): string {
  const words = own.trim();
  if (words === "" || lines.includes(words)) return line;
  return words.includes(line) ? own : `${/[.!?]$/.test(words) ? words : `${words}.`} ${line}`;
}

/** What a box holds once a line is put under what stands there, on a line of its own. */
export function withLine(own: string, line: string): string {
  const words = own.trimEnd();
  return holdsLine(words, line) ? own : [words, line].filter(Boolean).join("\n");
}

/** Whether a box holds a line as it was taken. */
export const holdsLine = (own: string, line: string) => own.split("\n").some((one) => one.trim() === line);

/** A step that starts from a line. One longer than the name of a record is kept whole in the box below it. */
export function stepFrom(line: string): BodyOf<"step"> {
  return { ...blank("step"), what: inShort(line), first_small_step: whole(line) };
}

/** A change that starts from a line, in the same way. */
export function changeFrom(line: string): BodyOf<"ask"> {
  return { ...blank("ask"), suggestion: inShort(line), how_it_would_work: whole(line) };
}

const whole = (line: string) => (inShort(line) === line.trim() ? "" : line);
