// Starting from a line of other people. Own words come first and are never written over: a line goes after them.

/** What a box holds once a line is taken: the line itself, in place of one taken before that was not changed. */
export function startedFrom(own: string, line: string, lines: string[]): string {
  const words = own.trim();
  if (words === "" || lines.includes(words)) return line;
  return words.includes(line) ? own : `${/[.!?]$/.test(words) ? words : `${words}.`} ${line}`;
}
