// Made-up answers for looking through a plan, without the shell. The program looks more closely than this.
import type { Commands, Found, FoundLine, Opened } from "../bridge/wire.gen.ts";

/** The records in which every word stands somewhere, by the first of their boxes that holds one. */
function find(open: Opened, words: string): Found {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const line = ({ id, body }: Opened["records"][number]): FoundLine[] => {
    const boxes = Object.entries(body).filter((box): box is [string, string] => box[0] !== "kind" && typeof box[1] === "string");
    if (!wanted.every((word) => boxes.some(([, text]) => text.toLowerCase().includes(word)))) return [];
    const [box, text] = boxes.find(([, text]) => wanted.some((word) => text.toLowerCase().includes(word)))!;
    return [{ id, field: `field-${box.replaceAll("_", "-")}`, excerpt: text }];
  };
  return { lines: wanted.length > 0 ? open.records.flatMap(line) : [], more: false };
}

type Mine = "find";

/** An answer for each of the commands that look through a plan. */
export function lookingAnswers(open: () => Opened): { [command in Mine]: (request: never) => Commands[command]["reply"] } {
  return {
    find: ({ words }: { words: string }) => find(open(), words),
  };
}
