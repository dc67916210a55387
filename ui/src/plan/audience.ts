// Who a record is fine for, in words. Nothing is live and nobody looks in: a mark only says what a page may hold.
import type { Kind, Reader, Readers } from "../bridge/wire.gen.ts";
import { say } from "../words/words.ts";

export interface Mark {
  shape: "lock" | "page" | "people" | "health";
  words: string;
}

/** The marks of a record. "Only me" stands alone. */
export function audienceOf(readers: Readers, helper: string | undefined): Mark[] {
  const marks: Mark[] = [];
  if (readers.work) marks.push({ shape: "page", words: say("audience-work") });
  if (readers.support_worker) marks.push({ shape: "people", words: okToShow(helper) });
  if (readers.health) marks.push({ shape: "health", words: say("audience-health") });
  return marks.length > 0 ? marks : [{ shape: "lock", words: say("audience-only-me") }];
}

/** "OK to show Jo", once someone is helping and has a name. */
export function okToShow(helper: string | undefined): string {
  return helper?.trim() ? say("audience-helper", { name: helper.trim() }) : say("audience-someone-helping");
}

/** Who a kind of record may be marked fine for. No page for work has a place for these two kinds. */
export function readersFor(kind: Kind, helped: boolean): Reader[] {
  const work: Reader[] = kind === "obstacle" || kind === "step" ? [] : ["work"];
  const helper: Reader[] = helped ? ["support_worker"] : [];
  return [...work, ...helper, "health"];
}
