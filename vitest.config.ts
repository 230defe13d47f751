import { defineConfig } from "vitest/config";

// The engines are read from their sources: no build stands between a change and its test.
const source = { conditions: ["source", "module", "node", "development|production"] };

export default defineConfig({
  resolve: source,
  ssr: { resolve: { ...source, externalConditions: ["source"] } },
  test: { include: ["**/*.test.{ts,tsx}"], exclude: ["**/node_modules/**", "**/dist/**"] },
});
