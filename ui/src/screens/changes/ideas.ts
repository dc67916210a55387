// Ideas for changes that often help: which there are from the content file, their words `idea-…` in the catalogue.
import file from "../../../../src-tauri/content/prompts/ideas.json";
import type { Area, Ask } from "../../bridge/wire.gen.ts";
import { keyOf, say } from "../../words/words.ts";
import { oftenHelps } from "../obstacles/phrases.ts";

const inWords = (ids: string[]) => ids.map((id) => say(`idea-${id}`));

/** All ideas in words, the commonly asked first. */
export const ideas = () => inWords(file.ideas.map(({ id }) => id));

/** The ideas by what they are about, each group with its name. */
export const ideasByGroup = () =>
  file.groups.map((group) => ({
    name: say(`idea-group-${keyOf(group)}`),
    lines: inWords(file.ideas.filter((idea) => idea.group === group).map(({ id }) => id)),
  }));

/** All ideas again, those first that often help in an area. */
export function ideaLines(area: Area | null): string[] {
  return [...new Set([...(area ? inWords(oftenHelps(area).changes) : []), ...ideas()])];
}

/** What the idea in a suggestion says of how it could help, and of what it means for others. Nothing for own words. */
export function ideaBehind(suggestion: string): Pick<Ask, "helps_us_both" | "knock_on"> | undefined {
  const idea = file.ideas.find(({ id }) => suggestion.includes(say(`idea-${id}`)));
  return idea && { helps_us_both: say(`idea-${idea.id}-helps`), knock_on: say(`idea-${idea.id}-knock-on`) };
}
