import { readPeriod } from "@levier/kernel";
import type { PactFile } from "../pact-file.ts";

/** A pact is told year by year no further back. */
const MOST = 60;

const yearOf = (day: string | null | undefined): number | null => (day ? Number(day.slice(0, 4)) : null);

/** When a pact began, by the surest that is told: its entry into force, its signature, its period. */
const firstYear = ({ life, content }: Pick<PactFile, "life" | "content">): number | null =>
  yearOf(life.startsOn) ?? yearOf(content.signedOn?.value) ?? (content.period ? (readPeriod(content.period.value)?.from ?? null) : null);

/** The years of a pact from its first, or its first money, to today's; the last one first, and today's always. */
export const pactYears = (file: Pick<PactFile, "life" | "content" | "sheets" | "today">): readonly number[] => {
  const now = Number(file.today.slice(0, 4));
  const told = file.sheets.flatMap(({ lines }) => lines.flatMap(({ years }) => years.map(({ year }) => year)));
  const first = [firstYear(file) ?? now, ...told].reduce((least, year) => Math.min(least, year), now);
  return Array.from({ length: Math.min(MOST, now - first + 1) }, (_, back) => now - back);
};
