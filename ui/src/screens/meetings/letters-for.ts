// Which messages fit a talk: before it, or after it.
import type { LetterKind } from "../../bridge/wire.gen.ts";
import type { LetterAbout } from "../../frame/way.svelte.ts";
import type { KeptOf } from "../../plan/plan.svelte.ts";

export function lettersFor({ id, body }: KeptOf<"meeting">): LetterAbout[] {
  const kinds: LetterKind[] = body.happened ? ["follow_up"] : ["ask_for_agenda", "send_suggestions"];
  if (body.meeting_kind === "occupational_health") kinds.push("see_the_report");
  return kinds.map((kind) => ({ kind, to: body.person, meeting: id }));
}
