import { globSync } from "node:fs";
import { basename } from "node:path";
import { defineConfig } from "vite";

/** Each island is its own script, named after its file: `islands/review.ts` is the island `review`. */
const islands = Object.fromEntries(
  globSync("src/modules/*/islands/*.{ts,tsx}", { cwd: import.meta.dirname })
    .filter((file) => !/\.(test|d)\.tsx?$/.test(file))
    .map((file) => [basename(file).replace(/\.tsx?$/, ""), file]),
);

/** A stylesheet that some pages alone ask for, beside that of all pages: those of one subject, those that draw. */
const styles = Object.fromEntries(
  globSync(["src/modules/*/styles/*.css", "src/ui/page-styles/*.css"], { cwd: import.meta.dirname }).map((file) => [
    `style-${basename(file, ".css")}`,
    file,
  ]),
);

const client = {
  outDir: "dist/client",
  manifest: true,
  assetsInlineLimit: 0,
  modulePreload: false,
  rolldownOptions: {
    input: { levier: "src/ui/styles/levier.css", ...islands, ...styles },
    output: { entryFileNames: "assets/[name]-[hash].js" },
  },
} as const;

const server = {
  ssr: true,
  outDir: "dist/server",
  target: "node24",
  minify: false,
  sourcemap: true,
  // Flat: the built files find the root of the project three folders above themselves.
  rolldownOptions: {
    input: {
      main: "src/main.ts",
      cli: "src/cli.ts",
      "reading-worker": "src/modules/drafting/reading/reading-worker.ts",
      "print-worker": "src/platform/papers/print-worker.ts",
      "papers-worker": "src/modules/pacts/papers/workshop/papers-worker.ts",
      "study-worker": "src/modules/impact/studies/study-worker.ts",
    },
    output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
  },
} as const;

// The engines are read from their sources: only their publication builds them. The packages made of very many files are
// built in: finding each on disk took a third of the processor time of a start. The others stay in node_modules.
const builtIn = [/^@levier\//, /^(drizzle-orm|hono|@hono\/[a-z-]+|zod)(\/|$)/];

export default defineConfig(({ isSsrBuild }) => ({
  root: import.meta.dirname,
  publicDir: false,
  resolve: { conditions: ["source"] },
  ssr: { noExternal: builtIn, resolve: { conditions: ["source", "node", "import"] } },
  build: isSsrBuild ? server : client,
}));
