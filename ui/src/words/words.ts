// Every word on screen comes from the Fluent catalogue, which the paper side reads too.
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";

const files = import.meta.glob<string>("../../../src-tauri/content/en/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

// Isolation marks are off: on paper they are missing glyphs, and both sides say the same.
const catalogue = new FluentBundle("en-GB", { useIsolating: false });
for (const text of Object.values(files)) catalogue.addResource(new FluentResource(text));

/** The words for a key. Dates and numbers come in as strings, already in words. */
export function say(key: string, values?: Record<string, FluentVariable>): string {
  const message = catalogue.getMessage(key);
  if (!message?.value) return key;
  return catalogue.formatPattern(message.value, values);
}

/** Words behind what they answer or belong to. Nothing stands between them behind a question's own mark. */
export function sayBehind(label: string, words: string): string {
  return say(label.endsWith("?") ? "kept-with-question" : "kept-with-label", { label, words });
}

/** A code of the program as part of a key: `wrong_password` is `wrong-password` in the catalogue. */
export function keyOf(code: string): string {
  return code.replaceAll("_", "-");
}
