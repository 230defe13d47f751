import { canonical, sha256 } from "../../../platform/audit/canonical.ts";
import { type Achievement, isCounted } from "./achievement.ts";
import { keyOf } from "./csv-columns.ts";
import { bareUnit, judgeCounts } from "./judge-counts.ts";
import type { ToldAchievement } from "./read-achievement.ts";
import { type RowNeeds, readRow } from "./read-row.ts";
import { type FileRow, type RowFault, readRows } from "./read-rows.ts";
import type { ChangeRight } from "./write-achievements.ts";

/** One value before and after, by the name of its field. */
export type ImportDifference = { readonly field: string; readonly before: unknown; readonly after: unknown };

export type FreshRow = ToldAchievement & { readonly row: number; readonly importKey: string };
export type ChangedRow = ToldAchievement & {
  readonly row: number;
  readonly before: Achievement;
  readonly differences: readonly ImportDifference[];
};

/** What a file would do: nothing of it is written as long as one row is refused. */
export type AchievementImport = {
  readonly added: readonly FreshRow[];
  readonly changed: readonly ChangedRow[];
  /** Rows that say what stands already. */
  readonly same: number;
  readonly faults: readonly RowFault[];
  /** Changes with what the file would do: what was shown is what is written. */
  readonly digest: string;
};

export type ImportNeeds = RowNeeds & {
  /** All that is kept of the pact, set aside and merged included. */
  readonly achievements: readonly Achievement[];
  readonly mayChange: ChangeRight;
};

const differencesOf = (before: Achievement, { fields, indicatorIds }: ToldAchievement): ImportDifference[] => {
  const kept: Readonly<Record<string, unknown>> = before;
  const told = Object.entries(fields).flatMap(([field, after]) => (kept[field] === after ? [] : [{ field, before: kept[field], after }]));
  const [was, is] = [[...before.indicatorIds].sort(), [...indicatorIds].sort()];
  return was.join() === is.join() ? told : [...told, { field: "indicatorIds", before: was, after: is }];
};

/** The key of a row that tells none: what it says, and how many rows of the file said it before. */
const saidKey = (told: ToldAchievement, seen: Map<string, number>): string => {
  const digest = sha256(canonical(told)).slice(0, 40);
  const count = (seen.get(digest) ?? 0) + 1;
  seen.set(digest, count);
  return `csv:${digest}:${count}`;
};

type Known = { readonly byKey: ReadonlyMap<string, Achievement>; readonly byImport: ReadonlyMap<string, Achievement> };

const known = (achievements: readonly Achievement[]): Known => ({
  byKey: new Map(achievements.flatMap((one) => [[one.id, one] as const, [keyOf(one), one] as const])),
  byImport: new Map(achievements.flatMap((one) => (one.importKey === null ? [] : [[one.importKey, one] as const]))),
});

type Judged =
  | { readonly kind: "added"; readonly row: FreshRow }
  | { readonly kind: "changed"; readonly row: ChangedRow }
  | { readonly kind: "same" }
  | { readonly kind: "refused"; readonly faults: readonly RowFault[] };

const judgeRow = (csv: FileRow, context: ImportNeeds, { byKey, byImport }: Known, seen: Map<string, number>): Judged => {
  const { row, cells } = csv;
  const key = cells.key ?? "";
  if (key.length > 200 || key.startsWith("csv:")) return { kind: "refused", faults: [{ row, column: "key", value: key, code: "key" }] };
  const before = key === "" ? null : (byKey.get(key) ?? null);
  // What was set aside or merged since is left as it is.
  if (before && !isCounted(before)) return { kind: "same" };
  const read = readRow(csv, context, before);
  if (!read.ok) return { kind: "refused", faults: read.error };
  const told = judgeCounts(context, read.value.fields, read.value.indicatorIds);
  // The row was read by the same names: what it counts in is of the pact, and of its unit.
  if (!told.ok) throw new Error(`row ${row} was read and is refused: ${told.error.code}`);
  if (before === null) {
    const importKey = key === "" ? saidKey(told.value, seen) : key;
    return byImport.has(importKey) ? { kind: "same" } : { kind: "added", row: { ...told.value, row, importKey } };
  }
  const differences = differencesOf(before, told.value);
  if (differences.length === 0) return { kind: "same" };
  const isSplit = context.achievements.some(
    (one) => one.mergedInto === before.id && bareUnit(one.unit) !== bareUnit(told.value.fields.unit),
  );
  if (isSplit) return { kind: "refused", faults: [{ row, column: "unit", value: told.value.fields.unit, code: "other-unit" }] };
  if (context.mayChange(before.organisationId)) return { kind: "changed", row: { ...told.value, row, before, differences } };
  return { kind: "refused", faults: [{ row, column: "key", value: key, code: "not-yours" }] };
};

const twiceIn = (rows: readonly FileRow[]): RowFault[] => {
  const seen = new Set<string>();
  return rows.flatMap(({ row, cells: { key = "" } }): RowFault[] => {
    if (key === "" || !seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [{ row, column: "key", value: key, code: "key-twice" }];
  });
};

/** What the rows of a file add to a pact and change in it, row by row, and why rows are refused. */
export const planImport = (bytes: Uint8Array, context: ImportNeeds): AchievementImport => {
  const file = readRows(bytes);
  const kept = known(context.achievements);
  const seen = new Map<string, number>();
  const judged = file.rows.map((row) => judgeRow(row, context, kept, seen));
  const added = judged.flatMap((one) => (one.kind === "added" ? [one.row] : []));
  const changed = judged.flatMap((one) => (one.kind === "changed" ? [one.row] : []));
  const faults = [...file.faults, ...twiceIn(file.rows), ...judged.flatMap((one) => (one.kind === "refused" ? one.faults : []))];
  const digest = sha256(canonical({ added, changed, faults: faults.length }));
  return { added, changed, same: judged.filter(({ kind }) => kind === "same").length, faults, digest };
};
