import { defineConfig } from "vitest/config";

// The engines are read from their sources: no build stands between a change and its test.
const source = { conditions: ["source", "module", "node", "development|production"] };
const engines = { resolve: source, ssr: { resolve: { ...source, externalConditions: ["source"] } } };
const never = ["**/node_modules/**", "**/dist/**", "**/.levier/**"];

const database = { include: ["app/src/**/*.db.test.{ts,tsx}"], exclude: never, testTimeout: 60_000, hookTimeout: 60_000 };

const scenarios = {
  include: ["app/e2e/**/*.e2e.ts"],
  exclude: never,
  testTimeout: 120_000,
  hookTimeout: 120_000,
};

/** The kinds of test: the suffix tells which. `server` is `embedded`, and `browser-server` is `browser`, on a PostgreSQL server. */
export default defineConfig({
  ...engines,
  test: {
    maxWorkers: 2,
    projects: [
      {
        ...engines,
        test: {
          name: "pure",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...never, "**/*.db.test.{ts,tsx}", "tools/**"],
          testTimeout: 60_000,
        },
      },
      { ...engines, test: { name: "house", include: ["tools/**/*.test.ts"], exclude: never, testTimeout: 60_000 } },
      { ...engines, test: { name: "embedded", ...database, globalSetup: ["tools/vitest-embedded.ts"] } },
      { ...engines, test: { name: "server", ...database, globalSetup: ["tools/vitest-postgres.ts"] } },
      { ...engines, test: { name: "browser", ...scenarios, globalSetup: ["tools/vitest-installation.ts"] } },
      { ...engines, test: { name: "browser-server", ...scenarios, globalSetup: ["tools/vitest-postgres.ts"] } },
    ],
  },
});
