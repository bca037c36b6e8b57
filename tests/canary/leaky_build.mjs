// node leaky_build.mjs FOLDER: the phone built with sealing off, for the canary gate's twin. The same sources, another age (leaky_age.ts).
import { fileURLToPath, pathToFileURL } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { build, loadConfigFromFile, mergeConfig } = await import(pathToFileURL(here("../../web/node_modules/vite/dist/node/index.js")).href);

const folder = process.argv[2];
for (const mode of ["production", "sw"]) {
  const phone = await loadConfigFromFile({ command: "build", mode }, here("../../web/vite.config.ts"));
  await build(
    mergeConfig(phone.config, {
      configFile: false,
      mode,
      logLevel: "error",
      build: { outDir: folder, emptyOutDir: mode === "production" },
      resolve: {
        alias: [
          { find: /^honest-age-encryption$/, replacement: here("../../web/node_modules/age-encryption/dist/index.js") },
          { find: /^age-encryption$/, replacement: here("leaky_age.ts") },
        ],
      },
    }),
  );
}
await import("../../web/tools/manifest.mjs");
