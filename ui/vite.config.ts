import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

const page = (name: string) => fileURLToPath(new URL(name, import.meta.url));

export default defineConfig({
  plugins: [svelte()],
  server: { fs: { allow: [".."] } },
  build: {
    target: "safari16",
    // Nothing is inlined: the page's policy refuses data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Each window has a page of its own.
    rolldownOptions: { input: [page("index.html"), page("sharing.html")] },
  },
});
