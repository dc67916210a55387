// The only file that may import the platform. Every word that leaves the screen goes through `call`.
import { Channel, convertFileSrc, invoke } from "@tauri-apps/api/core";
import type { Commands, FaultCode, KeptFile } from "./wire.gen.ts";

/** What went wrong, as a code. The sentence and the next step are `fault-…` in the catalogue. */
export class Trouble extends Error {
  constructor(readonly code: FaultCode) {
    super(code);
  }
}

/** The code of whatever was thrown: what is no `Trouble` was not foreseen. */
export function codeOf(fault: unknown): FaultCode {
  return fault instanceof Trouble ? fault.code : "unexpected";
}

/** Asks the program for one thing. Throws `Trouble`, never a text that could hold the person's words. */
export async function call<C extends keyof Commands>(
  command: C,
  request: Commands[C]["request"],
): Promise<Commands[C]["reply"]> {
  try {
    return await invoke<Commands[C]["reply"]>(command, { request });
  } catch (fault) {
    throw new Trouble(codeIn(fault));
  }
}

/** A way for the program to say that there is something to ask for. Nothing else comes by it. */
export function heard(hear: () => void): unknown {
  return new Channel(hear);
}

/** Where a scan of the open plan is shown from: `footing-scan://localhost/…`, or as Windows writes that. */
export function scanAddress(scan: KeptFile): string {
  return convertFileSrc(`${scan.id}.${scan.digest}`, "footing-scan");
}

function codeIn(fault: unknown): FaultCode {
  if (typeof fault === "object" && fault !== null && "code" in fault) return fault.code as FaultCode;
  return "unexpected";
}
