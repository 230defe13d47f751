import type { KnipConfig } from "knip";

/** A stylesheet, as the imports it makes: other stylesheets, and the files of packages. */
const importsOf = (css: string): string =>
  [...css.matchAll(/(?:@import\s+|url\()"([^"]+)"/g)].map(([, file]) => `import "${file}";`).join("\n");

const config: KnipConfig = {
  workspaces: {
    ".": {
      entry: ["tools/*.{mjs,ts}", "tools/bench/*.{mjs,ts}", "tools/extraction/peers/*.mjs", "tools/setup/*.mjs", "tools/verify/*.ts"],
      project: ["tools/**/*.{mjs,ts,css}", "samples/**/*.ts"],
    },
    app: {
      entry: [
        "src/sources/official-geography/prepare.ts",
        "src/sources/official-geography/write-former-territories.ts",
        "src/modules/drafting/reading/prepare-gazetteer.ts",
        "src/modules/*/islands/*.ts",
        "src/modules/*/*-until-killed.testing.ts",
        "src/platform/worker-pool.testing.ts",
        "src/modules/**/*-worker.ts",
        "src/modules/*/*.tables.ts",
        "src/platform/*.tables.ts",
        "e2e/**/*.e2e.ts",
      ],
      project: ["src/**/*.{ts,tsx,css}", "e2e/**/*.ts"],
    },
    "engines/*": { project: ["src/**/*.{ts,css}"] },
  },
  compilers: { css: importsOf },
  // Reached by their path: sherif in tools/check.mjs, axe-core in app/e2e/support/browser.ts.
  ignoreDependencies: ["sherif", "axe-core"],
  // drizzle-kit is the workspace app's; taskset and pdfinfo are the machine's, used by a bench and a test where they are there.
  ignoreBinaries: ["drizzle-kit", "taskset", "pdfinfo", "Rscript"],
  ignoreExportsUsedInFile: true,
};

export default config;
