import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [svelte()],
  server: { fs: { allow: [".."] } },
  // Nothing is inlined: the page's policy refuses data: addresses.
  build: { target: "safari16", assetsInlineLimit: 0, modulePreload: { polyfill: false } },
});
