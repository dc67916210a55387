// What would help today: each answer asks for one box of words and gives one useful thing back.
import type { Body, Kind } from "../../bridge/wire.gen.ts";
import type { Place } from "../../frame/way.svelte.ts";
import { blank } from "../../plan/blank.ts";
import { firstMessage, shortTalkMessage, waitingMessage } from "../../plan/messages.ts";
import type { OpenPlan } from "../../plan/plan.svelte.ts";
import { say } from "../../words/words.ts";

export const WANTS = ["meeting", "quiet", "ask", "waiting", "back", "write"] as const;
export type Want = (typeof WANTS)[number];

interface Answer {
  kind: Kind;
  /** The record's field that the box fills. */
  field: string;
  place: Place;
  body(words: string): Body;
  /** What the person takes away as text; `null` when keeping the words is the whole of it. */
  result(plan: OpenPlan, words: string): string | null;
}

const obstacle = (words: string): Body => ({ ...blank("obstacle"), own_words: words });

const ANSWERS: { [want in Want]: Answer } = {
  meeting: {
    kind: "meeting", field: "want_to_say", place: "meetings",
    body: (words) => ({ ...blank("meeting"), want_to_say: words }),
    result: (_, words) => say("result-meeting-text", { words: words.trim() }),
  },
  quiet: {
    kind: "person", field: "name", place: "work",
    body: (words) => ({ ...blank("person"), name: words }),
    result: (plan) => firstMessage(plan),
  },
  ask: {
    kind: "obstacle", field: "own_words", place: "changes", body: obstacle,
    result: (_, words) => say("result-ask-text", { words: words.trim() }),
  },
  waiting: {
    kind: "waiting", field: "what_for", place: "time",
    body: (words) => ({ ...blank("waiting"), what_for: words }),
    result: (plan) => waitingMessage(plan),
  },
  back: {
    kind: "obstacle", field: "own_words", place: "obstacles", body: obstacle,
    result: (plan) => shortTalkMessage(plan),
  },
  write: { kind: "obstacle", field: "own_words", place: "obstacles", body: obstacle, result: () => null },
};

export function answerTo(want: Want): Answer {
  return ANSWERS[want];
}
