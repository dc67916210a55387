// A page in the look that was chosen.
import type { Look } from "../bridge/wire.gen.ts";

export function show({ colours, text }: Look): void {
  document.documentElement.dataset.colours = colours;
  document.documentElement.dataset.text = text;
}
