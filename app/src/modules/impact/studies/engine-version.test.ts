import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { engineVersion } from "./engine-version.ts";

it("says the version of the engine as its package does", () => {
  const { name, version } = JSON.parse(readFileSync(new URL("../../../../../engines/evaluation/package.json", import.meta.url), "utf8"));
  expect(engineVersion).toBe(`${name} ${version}`);
});
