// How other people have put what gets in the way, and what often helps with it: which there are from the content
// files, their words `phrase-…` and `small-step-…` in the catalogue. Nothing a person wrote is looked through.
import file from "../../../../src-tauri/content/prompts/phrases.json";
import type { Area } from "../../bridge/wire.gen.ts";
import { keyOf, say } from "../../words/words.ts";

/** The nine areas, in their order. */
export const AREAS: Area[] = [
  "health", "thoughts_and_feelings", "the_job", "people", "contact", "home_and_money", "getting_there",
  "waiting_for_care", "rules_and_benefits",
];

/** The phrases of an area, or of all, one of each area first. */
const phrasesOf = (area?: Area | null) => file.phrases.filter((phrase) => area == null || phrase.area === area);

/** The phrases in words. */
export const phrases = (area?: Area | null) => phrasesOf(area).map(({ id }) => say(`phrase-${id}`));

/** The phrases by area, each with its name. */
export const phrasesByArea = () => AREAS.map((area) => ({ name: say(`area-${keyOf(area)}`), lines: phrases(area) }));

/** The area a phrase is about. */
export const areaOf = (phrase: string): Area | null => AREAS.find((area) => phrases(area).includes(phrase)) ?? null;

/** What often helps in an area: ids of ideas for changes and of small steps, the most useful first. */
export function oftenHelps(area: Area): { changes: string[]; steps: string[] } {
  const here = phrasesOf(area);
  return {
    changes: [...new Set(here.flatMap(({ changes }) => changes))],
    steps: [...new Set(here.flatMap(({ steps }) => steps))],
  };
}

/** A small step in words. */
export const smallStep = (id: string) => say(`small-step-${id}`);
