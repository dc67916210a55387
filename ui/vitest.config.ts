// In tests the program is answered from memory; a test that wants answers of its own mocks src/dev/answers.ts.
import { fileURLToPath } from "node:url";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig, mergeConfig } from "vitest/config";
import product from "./vite.config.ts";

// The same clock on every computer, and one that is changed twice a year. Each test's process takes it from here.
process.env.TZ = "Europe/London";

const answers = fileURLToPath(new URL("./src/dev/answers.ts", import.meta.url));

export default mergeConfig(
  product,
  defineConfig({
    resolve: { alias: { "@tauri-apps/api/core": answers } },
    plugins: [svelteTesting()],
    test: {
      environment: "jsdom",
      setupFiles: ["src/dev/jsdom.ts"],
      include: ["src/**/*.test.ts"],
      testTimeout: 20_000,
      // Vitest leaves one core alone, which is half of a machine with two.
      maxWorkers: "100%",
    },
  }),
);
