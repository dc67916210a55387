import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig, mergeConfig } from "vitest/config";
import product from "./vite.config.ts";

export default mergeConfig(
  product,
  defineConfig({
    plugins: [svelteTesting()],
    test: { environment: "jsdom", include: ["src/**/*.test.ts"], testTimeout: 20_000 },
  }),
);
