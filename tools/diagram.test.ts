import { expect, it } from "vitest";
import { architectureWithDiagram } from "./diagram.ts";
import { read } from "./files.ts";

it("the diagram in ARCHITECTURE.md shows the imports as they are (npm run diagram draws it again)", async () => {
  expect(read("ARCHITECTURE.md")).toBe(await architectureWithDiagram());
});
