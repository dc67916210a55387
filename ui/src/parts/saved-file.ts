// What became of saving a file, in words.
import type { SavedPage } from "../bridge/wire.gen.ts";
import { say } from "../words/words.ts";

/** Its name and the folder it is in, so that it can be found again. */
export function saidSaved({ file_name, folder }: SavedPage): string {
  return file_name ? say("file-saved", { name: file_name, folder: folder ?? "" }) : say("file-not-saved");
}
