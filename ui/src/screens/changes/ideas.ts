// Ideas for changes that often help: which there are from the content file, their words `idea-…` in the catalogue.
import file from "../../../../src-tauri/content/prompts/ideas.json";
import type { Ask } from "../../bridge/wire.gen.ts";
import { keyOf, say } from "../../words/words.ts";

export type Idea = (typeof file.ideas)[number];

/** The groups of ideas with their names, in order. */
export const groups = () => file.groups.map((group) => ({ group, name: say(`idea-group-${keyOf(group)}`) }));

/** The ideas of a group, or all of them, the commonly asked first. */
export const ideasOf = (group?: string): Idea[] => file.ideas.filter((idea) => group === undefined || idea.group === group);

/** The ideas in words. */
export const ideas = () => file.ideas.map(({ id }) => say(`idea-${id}`));

/** What a change has in it when it starts from an idea. */
export function changeFrom(id: string): Pick<Ask, "suggestion" | "helps_us_both" | "knock_on"> {
  return { suggestion: say(`idea-${id}`), helps_us_both: say(`idea-${id}-helps`), knock_on: say(`idea-${id}-knock-on`) };
}
