import type { Span } from "@levier/kernel";
import { type Field, type Part, shapes } from "../fields.ts";
import { coded } from "../spoken.ts";
import type { Values } from "../values.ts";

/** One value as an annotated corpus has it: the parts that are said, nested, and the quotes it stands on, to the letter. */
export type GoldValue = Readonly<Record<string, unknown>> & { readonly evidence: string | readonly string[] };

/** How an axis is named in the value of an action: its position in the item, or its label; undefined when it is not there. */
export type AxisName = (key: string) => number | string | undefined;

/** The passages as they stand in the text, each once. */
export const quotesOf = (text: string, evidence: readonly Span[]): string[] => [
  ...new Set(evidence.map(({ start, end }) => text.slice(start, end))),
];

const partValue = (field: Field, part: Part, values: Values, axisName: AxisName): unknown => {
  const value = values[part.name] ?? null;
  if (value === null || value === false) return undefined;
  return part.kind === "axis" ? axisName(String(value)) : typeof value === "string" ? coded(field, part.name, value) : value;
};

/** A value of a draft in the form of an annotated corpus. What is not said is absent; a target is there when its number is. */
export const goldValue = (
  { field, values, evidence }: { readonly field: Field; readonly values: Values; readonly evidence: readonly Span[] },
  text: string,
  axisName: AxisName,
): GoldValue => {
  const said = shapes[field].parts
    .map((part) => [part.name.split("."), partValue(field, part, values, axisName)] as const)
    .filter(([, value]) => value !== undefined);
  const nested = new Map<string, Record<string, unknown>>();
  const flat: Record<string, unknown> = {};
  for (const [[outer = "", inner], value] of said) {
    if (inner === undefined) flat[outer] = value;
    else nested.set(outer, { ...nested.get(outer), [inner]: value });
  }
  const whole = [...nested].filter(([, parts]) => "value" in parts);
  const quotes = quotesOf(text, evidence);
  const [only] = quotes;
  return { ...flat, ...Object.fromEntries(whole), evidence: quotes.length === 1 && only !== undefined ? only : quotes };
};
