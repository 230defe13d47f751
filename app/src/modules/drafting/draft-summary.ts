import { isRecord } from "@levier/kernel";
import type { ExtractedDraft, ExtractedPoint } from "./extracted-draft.ts";

/** Parts that place or weigh a value rather than say it. */
const SILENT = new Set(["evidence", "confidence", "yearFrom", "inferred", "source", "precision", "axis", "departments"]);

const words = (value: unknown): string[] => {
  if (value === null || value === undefined || value === false || value === "") return [];
  if (Array.isArray(value)) return value.flatMap(words);
  if (isRecord(value))
    return Object.entries(value).flatMap(([name, part]) =>
      SILENT.has(name)
        ? []
        : name === "origin"
          ? ["proposed by the language model"]
          : name === "approximate" && part === true
            ? ["about"]
            : words(part),
    );
  // A period told by its end alone.
  return [
    String(value)
      .replace(/\s+/g, " ")
      .replace(/^→(\d{4})$/, "until $1"),
  ];
};

const fieldLines = (name: string, value: unknown): string[] => {
  if (Array.isArray(value))
    return value.length === 0 ? [] : [`${name} (${value.length})`, ...value.map((item) => `  ${words(item).join(" · ")}`)];
  return isRecord(value) ? [`${name}: ${words(value).join(" · ")}`] : [];
};

const pointLines = (name: string, points: readonly ExtractedPoint[]): string[] =>
  points.length === 0 ? [] : [`${name} (${points.length})`, ...points.map(({ field, why }) => `  ${field}: ${why}`)];

/** A draft for a reader at a terminal: each value in words, then what is open. `--json` gives the whole of it. */
export const draftSummary = ({ source, pact, questions, conflicts }: ExtractedDraft): string =>
  [
    `${source.name} · ${source.mediaType} · ${source.language} · ${source.text.length} characters`,
    ...Object.entries(pact).flatMap(([name, value]) => fieldLines(name, value)),
    ...pointLines("questions", questions),
    ...pointLines("conflicts", conflicts),
  ].join("\n");
