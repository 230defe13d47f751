import { ok, type Result, refuse } from "@levier/kernel";
import type { Translate } from "../../../../messages/index.ts";
import type { BondChange } from "./bond-changes.ts";
import { type BondColumn, type BondRow, type BondsFile, bondColumns, bondRows, type PartyNames } from "./bond-columns.ts";
import { type BondFault, bondForm } from "./bond-forms.ts";
import { bondVersion } from "./bond-version.ts";
import type { BondTable, RawTable } from "./exchange.ts";
import type { RowFault } from "./import-plan.ts";
import { readCells, typedRow, typedValue } from "./read-cells.ts";

/** A change, and the row that tells it; 0 when no row does, what it is of being gone. */
export type ToldBond = { readonly change: BondChange; readonly row: number };

const idOf = ({ profile, contribution, pledge }: BondRow): string => (profile ?? contribution ?? pledge)?.id ?? "";

/** What stands in the way of knowing which thing a row is of. */
const identityFault = (table: BondTable, id: string, isKnown: boolean, isSeen: boolean): BondFault | null => {
  if (isKnown) return isSeen ? { code: "duplicate-row", field: "_id", value: id } : null;
  if (id !== "") return { code: "unknown-row", field: "_id", value: id };
  return table === "parties" ? { code: "party-by-life", field: "_id", value: id } : null;
};

type Typed = Readonly<Record<string, string>>;

/** Whether a row says something else than what is kept; refused when it is of a column that no file changes. */
const isChanged = (columns: readonly BondColumn[], typed: Typed, before: BondRow): Result<boolean, BondFault> => {
  const cells = columns.map(({ of }) => of(before));
  const was = typedRow(columns, cells);
  const changed = columns.filter(({ field }) => field !== "_version" && typed[field] !== was[field]);
  const fixed = changed.find(({ readOnly }) => readOnly === true);
  if (fixed) return refuse({ code: "read-only", field: fixed.field, value: typed[fixed.field] ?? "" });
  return ok(changed.length > 0);
};

/** Of a party that has rows left in the table, the contributions that have none are gone. */
const goneFrom = (kept: ReadonlyMap<string, BondRow>, seen: ReadonlySet<string>): ToldBond[] => {
  const memberOf = (row: BondRow | undefined): string | undefined => row?.contribution?.memberId;
  const told = new Set([...seen].flatMap((id) => memberOf(kept.get(id)) ?? []));
  return [...kept].flatMap(([id, row]): ToldBond[] => {
    if (seen.has(id) || !told.has(memberOf(row) ?? "")) return [];
    return [{ row: 0, change: { table: "contributions", id, version: bondVersion(row) ?? "", typed: null } }];
  });
};

type BondsRead = { readonly rows: number; readonly told: readonly ToldBond[]; readonly faults: readonly RowFault[] };

/** What the rows of a table would change, before it is judged. Where the table lacks a column, its rows say what is kept. */
export const readBonds = (t: Translate, bound: BondsFile, names: PartyNames, table: BondTable, raw: RawTable): BondsRead => {
  const columns = bondColumns(t, table, names);
  const kept = new Map(bondRows(bound, table).map((row) => [idOf(row), row]));
  const cells = readCells(table, columns, raw);
  const seen = new Set<string>();
  const faults = [...cells.faults];
  const readOne = (row: number, typed: Typed, before: BondRow | undefined): Result<ToldBond | null, BondFault> => {
    const whole = {
      ...typed,
      ...Object.fromEntries(cells.lacking.map((column) => [column.field, before ? typedValue(column, column.of(before)) : ""])),
    };
    const changed = before ? isChanged(columns, whole, before) : ok(true);
    if (!changed.ok) return changed;
    if (!changed.value) return ok(null);
    const form = bondForm(t, table, whole, names);
    if (!form.ok) return form;
    return ok({ row, change: { table, id: typed["_id"] || null, version: typed["_version"] ?? "", typed: form.value } });
  };
  const told = cells.rows.flatMap(({ row, typed, isSound }): ToldBond[] => {
    const id = typed["_id"] ?? "";
    const before = kept.get(id);
    const identity = identityFault(table, id, before !== undefined, seen.has(id));
    seen.add(id);
    if (!isSound) return [];
    const read = identity ? refuse(identity) : readOne(row, typed, before);
    if (read.ok) return read.value ? [read.value] : [];
    const { code, field, value } = read.error;
    faults.push({ table, row, code, column: columns.find((one) => one.field === field)?.label ?? null, value });
    return [];
  });
  return { rows: cells.rows.length, told: [...told, ...(table === "contributions" ? goneFrom(kept, seen) : [])], faults };
};
