// For looking at screens without the shell: `call` is answered by a made-up plan in memory.
import { fileURLToPath } from "node:url";
import { defineConfig, mergeConfig } from "vite";
import product from "./vite.config.ts";

const answers = fileURLToPath(new URL("./src/dev/answers.ts", import.meta.url));

export default mergeConfig(
  product,
  defineConfig({ resolve: { alias: { "@tauri-apps/api/core": answers } }, server: { port: 5192 } }),
);
