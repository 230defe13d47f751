import { globSync, readFileSync } from "node:fs";

const { ranks } = JSON.parse(readFileSync(new URL("tools/house.json", import.meta.url), "utf8"));

const inTests = "\\.(test|db\\.test)\\.tsx?$|\\.testing\\.tsx?$|/testing\\.ts$|/testing/";
const modules = "^app/src/modules/";

/** Files of a module that decide without reading or writing: its types, its refusals, and all that a test without a database tests alone. */
const pureFiles = globSync("app/src/modules/**/*.test.ts", { cwd: import.meta.dirname })
  .filter((file) => !/\.db\.test\.ts$|-command\.test\.ts$/.test(file))
  .map((file) => `^${file.replace(/\.test\.ts$/, ".ts").replaceAll(".", "\\.")}$`);

/** A module never imports one of its own rank or above; what must go that way goes through a slot or an event. */
const rankRules = Object.entries(ranks).map(([name, rank]) => {
  const above = Object.entries(ranks).filter(([other, theirs]) => other !== name && theirs >= rank);
  return {
    name: `rank-of-${name}`,
    severity: "error",
    comment: `${name} has rank ${rank}: it imports lower ranks only`,
    from: { path: `${modules}${name}/` },
    to: { path: `${modules}(${above.map(([other]) => other).join("|")})/` },
  };
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: "no-cycles", severity: "error", comment: "two files that need each other are one idea", from: {}, to: { circular: true } },
    {
      name: "engines-are-pure",
      severity: "error",
      comment: "an engine takes plain data and imports the kernel alone, the distributions of statistics and linear algebra",
      from: { path: "^engines/[^/]+/src/", pathNot: inTests },
      to: { pathNot: "^engines/|node_modules/(@stdlib/stats-base-dists-|ml-matrix/)" },
    },
    {
      name: "engines-are-islands",
      severity: "error",
      comment: "no engine imports another, but the kernel",
      from: { path: "^engines/([^/]+)/" },
      to: { path: "^engines/", pathNot: "^engines/($1|kernel)/" },
    },
    {
      name: "kernel-imports-nothing",
      severity: "error",
      comment: "the kernel is under everything",
      from: { path: "^engines/kernel/src/", pathNot: inTests },
      to: { pathNot: "^engines/kernel/src/" },
    },
    {
      name: "modules-by-the-front-door",
      severity: "error",
      comment: "a module is entered by its index.ts",
      from: { path: "^app/src/modules/([^/]+)/", pathNot: inTests },
      to: { path: modules, pathNot: ["^app/src/modules/$1/", "^app/src/modules/[^/]+/index\\.ts$"] },
    },
    {
      name: "root-by-the-front-door",
      severity: "error",
      comment: "the composition root enters modules by their index.ts; a command may load its own file alone, to start fast",
      from: { path: "^app/src/[^/]+\\.tsx?$", pathNot: inTests },
      to: { path: modules, pathNot: "^app/src/modules/[^/]+/(index|[a-z-]+-command)\\.ts$" },
    },
    {
      name: "below-modules",
      severity: "error",
      comment: "platform, ui, sources and messages know no module",
      from: { path: "^app/src/(platform|ui|sources|messages)/" },
      to: { path: modules },
    },
    {
      name: "ui-knows-no-subject",
      severity: "error",
      comment: "the interface parts know neither the database nor a source",
      from: { path: "^app/src/ui/", pathNot: inTests },
      to: { path: "^app/src/(platform|sources)/|^node:|node_modules/(drizzle-orm|hono)/" },
    },
    {
      name: "domain-does-no-io",
      severity: "error",
      comment: "what decides takes what was loaded; the use case stands between it and the database",
      from: { path: [`${modules}.*\\.(schema|errors)\\.ts$`, ...pureFiles] },
      to: {
        path: "\\.(repository|tables|queries)\\.ts$|^app/src/platform/(database|write|mail)|^node:|node_modules/(drizzle-orm|hono|pg)/",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "views-take-plain-props",
      severity: "error",
      comment: "a page's view never loads anything itself",
      from: { path: "^app/src/modules/[^/]+/pages/", pathNot: inTests },
      to: { path: "\\.repository\\.ts$|^app/src/platform/(database|write)|^node:|node_modules/drizzle-orm/" },
    },
    {
      name: "islands-are-light",
      severity: "error",
      comment: "an island runs in a browser: types aside, it imports its own folder only",
      from: { path: "/islands/", pathNot: inTests },
      to: { pathNot: "/islands/", dependencyTypesNot: ["type-only"] },
    },
    ...rankRules,
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "/dist/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "app/tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["source", "import", "node", "default", "types"] },
    reporterOptions: { mermaid: { minify: false } },
  },
};
