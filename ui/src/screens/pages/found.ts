// What the re-reading of the finished page found, in words.
import type { PageCheck } from "../../bridge/wire.gen.ts";
import { numberName } from "../../plan/naming.ts";
import { keyOf, say } from "../../words/words.ts";

export type Found = PageCheck["leaks"][number];

/** A field whose box is called something other than its own name. */
const CALLED: { [field: string]: string } = { "ask-notes": "note-what" };

/** Where private words are from: "Change 2, If they say no". */
export function placeInWords({ kind, number, field }: Found): string {
  const name = numberName({ number, body: { kind } }) || say(`title-${keyOf(kind)}`);
  const key = `${keyOf(kind)}-${keyOf(field)}`;
  return say("pages-found-place", { name, field: say(CALLED[key] ?? key) });
}
