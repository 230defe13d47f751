/** `npm run diagram`: draws the borders between the parts of Levier into ARCHITECTURE.md, from the imports that the tool that holds them reads. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import config from "../.dependency-cruiser.mjs";
import { read, root } from "./files.ts";

const BEGIN = "<!-- borders:begin -->";
const END = "<!-- borders:end -->";

/** The part a file belongs to: an engine, a module, or a floor of the app; null for what no border concerns. */
const partOf = (file: string): string | null =>
  /^(engines\/[^/]+)\//.exec(file)?.[1] ??
  /^app\/src\/(modules\/[^/]+|platform|sources|ui|messages)\//.exec(file)?.[1] ??
  (/^app\/src\/[^/]+\.ts$/.test(file) ? "app" : null);

const nameOf = (part: string): string => part.replace(/^modules\//, "");
const idOf = (part: string): string => part.replace(/[^a-z]/g, "_");

/** Each part on its floor, an arrow for each part it imports; arrows from the root are left out, it imports them all. */
const drawing = (edges: ReadonlySet<string>, parts: ReadonlySet<string>): string => {
  const floor = (title: string, prefix: (part: string) => boolean): string[] => {
    const here = [...parts].filter(prefix).sort();
    return here.length === 0 ? [] : [`  subgraph ${title}`, ...here.map((part) => `    ${idOf(part)}["${nameOf(part)}"]`), "  end"];
  };
  return [
    "```mermaid",
    "flowchart TD",
    ...floor("modules", (part) => part.startsWith("modules/")),
    ...floor("app", (part) => ["platform", "sources", "ui", "messages"].includes(part)),
    ...floor("engines", (part) => part.startsWith("engines/")),
    ...[...edges].sort().map((edge) => `  ${edge}`),
    "```",
  ].join("\n");
};

/** ARCHITECTURE.md with the diagram as the imports are now. */
export const architectureWithDiagram = async (): Promise<string> => {
  const { tsConfig: _, ...options } = config.options ?? {};
  const { output } = await cruise(["app/src", "engines"], { ...options, baseDir: root });
  const result: ICruiseResult = typeof output === "string" ? JSON.parse(output) : output;
  const parts = new Set<string>();
  const edges = new Set<string>();
  for (const { source, dependencies } of result.modules) {
    if (/\.test\.|testing/.test(source)) continue;
    const from = partOf(source);
    if (from === null || from === "app") continue;
    parts.add(from);
    for (const { resolved } of dependencies) {
      const to = partOf(resolved);
      if (to !== null && to !== from) edges.add(`${idOf(from)} --> ${idOf(to)}`);
    }
  }
  const page = read("ARCHITECTURE.md");
  return `${page.slice(0, page.indexOf(BEGIN) + BEGIN.length)}\n${drawing(edges, parts)}\n${page.slice(page.indexOf(END))}`;
};

if (process.argv[1] === import.meta.filename) writeFileSync(join(root, "ARCHITECTURE.md"), await architectureWithDiagram());
