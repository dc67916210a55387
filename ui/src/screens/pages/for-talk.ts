// What a page says of the talk that the person came to it for.
import type { PageItem } from "../../bridge/wire.gen.ts";
import { say } from "../../words/words.ts";

/** Whether the talk is on the page, and all that comes with it. */
export function isForTalk({ words, comes_with }: PageItem, on: boolean): string {
  const meeting = say("pages-for", { meeting: words });
  const labels = comes_with.map(({ label }) => say("pages-for-label", { label })).join(", ");
  if (!on) return `${meeting} ${say("pages-for-off")}`;
  return `${meeting} ${labels ? say("pages-for-on-with", { labels }) : say("pages-for-on")}`;
}
