import { readFileSync } from "node:fs";
import { ok, type Result, refuse } from "@levier/kernel";
import type { Analytics } from "../../platform/analytics.ts";
import { placeColumns } from "./columns.ts";
import type { RawFile } from "./raw-file.ts";
import type { Layout, SourceRefusal } from "./source.ts";

type Attributes = Readonly<Record<string, string>>;

const attributesOf = (tag: string): Attributes =>
  Object.fromEntries(
    [...tag.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name = "", one, other]) => [name, one ?? other ?? ""]),
  );

/** The attributes of each observation, with those of the series it stands in. */
const observationsOf = (text: string): readonly Attributes[] => {
  const observations: Attributes[] = [];
  let series: Attributes = {};
  for (const [, name, attributes = ""] of text.matchAll(/<(?:\w+:)?(Series|Obs)\b([^>]*)>/g)) {
    if (name === "Series") series = attributesOf(attributes);
    else observations.push({ ...series, ...attributesOf(attributes) });
  }
  return observations;
};

/** Whether the document is closed by what opened it: one that was cut is not. */
const isClosed = (text: string): boolean => {
  const [, root] = /^\s*(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*)*<([\w:.-]+)/.exec(text) ?? [];
  return root !== undefined && text.trimEnd().endsWith(`</${root}>`);
};

/** Makes the table `raw` of a structure-specific SDMX 2.1 document: a row each observation, every attribute a text. */
export const loadSdmxFile = async (analytics: Analytics, file: RawFile, layout: Layout): Promise<Result<void, SourceRefusal>> => {
  const text = readFileSync(file.path, "utf8").replace(/^\uFEFF/, "");
  if (!isClosed(text)) return refuse({ reason: "unreadable-file", value: file.name, why: "not a whole XML document" });
  const observations = observationsOf(text);
  const names = [...new Set(observations.flatMap((observation) => Object.keys(observation)))];
  const { positions, lacking } = placeColumns(layout, names);
  if (lacking.length > 0) return refuse({ reason: "columns-changed", value: file.name, lacking });
  const asked = Object.values(positions).map((at) => (at === null ? null : (names[at] ?? null)));
  await analytics.load(
    "raw",
    ["file", ...Object.keys(positions)],
    observations.map((observation) => [file.name, ...asked.map((name) => (name === null ? null : (observation[name] ?? null)))]),
  );
  return ok(undefined);
};
