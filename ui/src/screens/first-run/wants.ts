// What would help today: each answer asks for one box of words and gives one useful thing back.
import type { Body, Kind, LetterKind, WhereState } from "../../bridge/wire.gen.ts";
import type { Place } from "../../frame/way.svelte.ts";
import { blank } from "../../plan/blank.ts";
import { say } from "../../words/words.ts";

export const WANTS = ["meeting", "quiet", "ask", "waiting", "back", "write"] as const;
export type Want = (typeof WANTS)[number];

interface Answer {
  kind: Kind;
  /** The record's field that the box fills. */
  field: string;
  place: Place;
  body(words: string): Body;
  /** Where things are, as far as the answer says it. */
  state?: WhereState;
  /** What the person takes away: a message for work, or a text with their words in it. Else keeping them is the whole of it. */
  letter?: LetterKind;
  text?: (words: string) => string;
}

const obstacle = (words: string): Body => ({ ...blank("obstacle"), own_words: words });

const ANSWERS: { [want in Want]: Answer } = {
  meeting: {
    kind: "meeting", field: "want_to_say", place: "meetings",
    body: (words) => ({ ...blank("meeting"), want_to_say: words }),
    text: (words) => say("result-meeting-text", { words: words.trim() }),
  },
  quiet: {
    kind: "person", field: "name", place: "work",
    body: (words) => ({ ...blank("person"), name: words }),
    letter: "first_contact",
  },
  ask: {
    kind: "obstacle", field: "own_words", place: "changes", body: obstacle,
    text: (words) => say("result-ask-text", { words: words.trim() }),
  },
  waiting: {
    kind: "waiting", field: "what_for", place: "time",
    body: (words) => ({ ...blank("waiting"), what_for: words }),
    letter: "still_waiting", state: "waiting",
  },
  back: {
    kind: "obstacle", field: "own_words", place: "obstacles", body: obstacle,
    letter: "short_talk", state: "back",
  },
  write: { kind: "obstacle", field: "own_words", place: "obstacles", body: obstacle },
};

export function answerTo(want: Want): Answer {
  return ANSWERS[want];
}
