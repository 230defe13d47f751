import type { Row } from "../platform.tables.ts";
import { canonical, sha256 } from "./canonical.ts";

/** A text or file longer than this stands in the audit as its digest: the row keeps the content, the chain vouches for it. */
const LONGEST = 4096;

const digest = (content: string | Uint8Array) => ({ sha256: sha256(content), length: content.length });

const imageOf = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return digest(value);
  if (value instanceof Date) return value.toISOString();
  const text = typeof value === "string" ? value : canonical(value);
  return text.length > LONGEST ? digest(text) : value;
};

/** A row as the audit keeps it: dates as ISO texts, long contents as digests, nothing JSON cannot carry. */
export const image = (row: Row): Row =>
  JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(row).map(([column, value]) => [column, imageOf(value ?? null)]))));

/** The columns whose images differ, before and after; null when none does. */
export const difference = (before: Row, after: Row): { before: Row; after: Row } | null => {
  const changed = Object.keys(after).filter((column) => canonical(before[column]) !== canonical(after[column]));
  if (changed.length === 0) return null;
  const pick = (row: Row): Row => Object.fromEntries(changed.map((column) => [column, row[column] ?? null]));
  return { before: pick(before), after: pick(after) };
};
