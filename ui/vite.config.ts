// How the window's page is built: React, CSS Modules, and the PDF reader's character maps as local assets.
import { createReadStream, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/** Serves pdf.js's character maps and standard fonts under /pdfjs/, in development and in the bundle. */
function pdfAssets(): Plugin {
  const root = join(import.meta.dirname, "node_modules/pdfjs-dist");
  const folders = ["cmaps", "standard_fonts"];
  return {
    name: "pdf-assets",
    configureServer(server) {
      server.middlewares.use("/pdfjs", (request, response, next) => {
        const file = join(root, decodeURIComponent((request.url ?? "").split("?")[0]));
        if (file.startsWith(root) && existsSync(file)) createReadStream(file).pipe(response);
        else next();
      });
    },
    generateBundle() {
      for (const folder of folders)
        for (const name of readdirSync(join(root, folder)))
          this.emitFile({
            type: "asset",
            fileName: `pdfjs/${folder}/${name}`,
            source: readFileSync(join(root, folder, name)),
          });
    },
  };
}

/** Refuses to build a product that holds the stand-in for the program. */
function withoutTrial(): Plugin {
  return {
    name: "without-trial",
    apply: (_config, { mode }) => mode === "production",
    generateBundle(_options, bundle) {
      for (const part of Object.values(bundle))
        if (part.type === "chunk" && Object.keys(part.modules).some((id) => id.includes("/src/dev/")))
          this.error(`${part.fileName} holds a module of src/dev`);
    },
  };
}

export default defineConfig({
  plugins: [react(), pdfAssets(), withoutTrial()],
  base: "./",
  clearScreen: false,
  css: { transformer: "lightningcss" },
  build: { target: ["safari16.4", "chrome111"], chunkSizeWarningLimit: 1200 },
  server: { fs: { allow: [".."] } },
  test: {
    environment: "jsdom",
    setupFiles: ["src/dev/setup.ts"],
    css: { modules: { classNameStrategy: "non-scoped" } },
    testTimeout: 120_000,
  },
});
