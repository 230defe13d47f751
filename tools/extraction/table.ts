import type { Interval } from "./intervals.ts";

/** A table in Markdown; all columns but the first are figures. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, column) => (column === 0 ? "---" : "---:")), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

export const percent = (rate: number): string => (100 * rate).toFixed(1);

export const range = ({ low, high }: Interval): string => `${percent(low)}–${percent(high)}`;
