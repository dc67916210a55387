// Lines to start from when own words do not come: which there are from the content files, their words in the
// catalogue, the most useful first.
import benefitFile from "../../../src-tauri/content/prompts/benefits.json";
import findOutFile from "../../../src-tauri/content/prompts/find_out.json";
import ifThenFile from "../../../src-tauri/content/prompts/if_then.json";
import wobbleFile from "../../../src-tauri/content/prompts/if_it_wobbles.json";
import meetingFile from "../../../src-tauri/content/prompts/meetings.json";
import pauseFile from "../../../src-tauri/content/prompts/pause.json";
import stepFile from "../../../src-tauri/content/prompts/small_steps.json";
import tellingFile from "../../../src-tauri/content/prompts/telling.json";
import waitingFile from "../../../src-tauri/content/prompts/while_waiting.json";
import type { Formal, IfThen, MeetingKind } from "../bridge/wire.gen.ts";
import { say } from "../words/words.ts";

/** Lines for one talk. */
export interface ForATalk {
  getReady: string[];
  couldAsk: string[];
  readyLines: string[];
}

/** What to get ready, what one could ask and lines ready to say, by kind. A formal one has its own first, and one by
 *  phone its own as well. */
export function forATalk(kind: MeetingKind, formal: Formal, by_phone: boolean): ForATalk {
  const { meetings, when_formal, when_by_phone } = meetingFile;
  const ofKind = meetings.filter((it) => it.kind === kind);
  const lists = [...(formal === "yes" ? [when_formal] : []), ...ofKind, ...(by_phone ? [when_by_phone] : [])];
  const once = (of: "get_ready" | "could_ask" | "ready_lines") => [...new Set(lists.flatMap((it) => it[of]))];
  return {
    getReady: once("get_ready").map((id) => say(`get-ready-${id}`)),
    couldAsk: once("could_ask").map((id) => say(`could-ask-${id}`)),
    readyLines: once("ready_lines").map((id) => say(`ready-line-${id}`)),
  };
}

/** If-then lines, in two boxes. */
export const ifThens = (purpose: "meeting" | "step" | "wobble"): IfThen[] =>
  ifThenFile.if_then
    .filter((it) => it.for === purpose)
    .map(({ id }) => ({ if_this: say(`if-then-${id}-if`), then_that: say(`if-then-${id}-then`) }));

/** Every small step that often helps with something. */
export const smallSteps = () => stepFile.small_steps.map((id) => say(`small-step-${id}`));

/** Small things worth doing while waiting. */
export const whileWaiting = () => waitingFile.while_waiting.map((id) => say(`while-waiting-${id}`));

/** Things to find out, and who to ask. */
export const findOut = () => findOutFile.find_out.map((id) => ({ what: say(`find-out-${id}`), ask: say(`find-out-${id}-ask`) }));

/** Early signs that it is too much. */
export const wobbleSigns = () => wobbleFile.signs.map((id) => say(`wobble-sign-${id}`));

/** What could change when it wobbles. */
export const wobbleChanges = () => wobbleFile.changes.map((id) => say(`wobble-change-${id}`));

/** Questions to think about before a date is named, by name: some have a box of their own. */
export const pauseQuestions = () => pauseFile.pause.map((id) => ({ id, question: say(`pause-${id}`) }));

/** Reasons people tell work, and reasons people do not: two lists, and no advice between them. */
export const reasons = () => ({
  tell: tellingFile.tell.map((id) => say(`reason-to-tell-${id}`)),
  keep: tellingFile.keep.map((id) => say(`reason-to-keep-${id}`)),
});

/** How a change often helps work, too, whatever the change is. */
export const benefits = () => benefitFile.benefits.map((id) => say(`benefit-${id}`));
