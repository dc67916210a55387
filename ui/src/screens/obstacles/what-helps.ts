// What often helps with something that gets in the way: changes to ask for and small steps in turn, so that neither
// looks like the answer.
import type { Area } from "../../bridge/wire.gen.ts";
import { blank, type BodyOf } from "../../plan/blank.ts";
import type { KeptOf } from "../../plan/plan.svelte.ts";
import { smallSteps } from "../../plan/prompts.ts";
import { ideaLines } from "../changes/ideas.ts";
import { oftenHelps, smallStep } from "./phrases.ts";
import { changeFor, stepFor } from "./towards.ts";

export interface Help {
  id: string;
  kind: "ask" | "step";
  line: string;
}

/** At most so many of each stand here: the forms of a change and of a step have all of them. */
const FEW = 6;

/** What often helps in an area, or anywhere. */
export function whatHelps(area: Area | null): Help[] {
  const here = area && oftenHelps(area);
  const changes = ideaLines(area).slice(0, here?.changes.length);
  const steps = here ? here.steps.map(smallStep) : smallSteps();
  const inTurn = Array.from({ length: FEW }, (_, at) => [help("ask", changes[at]), help("step", steps[at])]);
  return inTurn.flat().filter((it) => it !== undefined);
}

const help = (kind: Help["kind"], line: string | undefined): Help | undefined => (line === undefined ? undefined : { id: `${kind} ${line}`, kind, line });

/** The change or step that one of them makes, tied to what gets in the way once that is kept. */
export function madeFrom({ kind, line }: Help, obstacle: KeptOf<"obstacle"> | undefined): BodyOf<"ask"> | BodyOf<"step"> {
  if (kind === "ask") return { ...(obstacle ? changeFor(obstacle) : blank("ask")), suggestion: line };
  return { ...(obstacle ? stepFor(obstacle) : blank("step")), what: line };
}
