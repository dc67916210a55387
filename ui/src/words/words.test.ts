import { describe, expect, it } from "vitest";
import { sayBehind } from "./words.ts";

describe("words behind what they answer", () => {
  it("stand behind a label with a colon", () => {
    expect(sayBehind("Why it matters", "I get tired by noon")).toBe("Why it matters: I get tired by noon");
  });

  it("stand behind a question with its own mark alone", () => {
    expect(sayBehind("What has helped before?", "Shorter days")).toBe("What has helped before? Shorter days");
  });
});
