import type { Translate } from "../../../../messages/index.ts";
import type { BondChange } from "./bond-changes.ts";
import { type BondColumn, type BondRow, type BondsFile, bondColumns, type PartyNames, partyNames } from "./bond-columns.ts";
import { rowDifferences } from "./differences.ts";
import type { BondTable, RawTable } from "./exchange.ts";
import type { BondDifferences, RowFault } from "./import-plan.ts";
import { type BondReading, judgeBonds } from "./judge-bonds.ts";
import { readBonds } from "./read-bonds.ts";

type BondsPlan = {
  readonly rows: number;
  readonly faults: readonly RowFault[];
  readonly differences: readonly BondDifferences[];
  readonly changes: readonly BondChange[];
};

/** The thing before and after its change, as rows of its table. */
const rowsOf = (judged: BondReading): readonly [BondRow | null, BondRow | null] => {
  const { table, before, fields } = judged;
  if (table === "parties") return [{ profile: before }, { profile: { ...before, ...fields } }];
  if (table === "commitments")
    return [before ? { pledge: before } : null, { pledge: { ...fields, id: before?.id ?? "", revision: before?.revision ?? 0 } }];
  return [before ? { contribution: before } : null, fields ? { contribution: { ...fields, id: before?.id ?? "" } } : null];
};

const nameOf = ({ profile, contribution, pledge }: BondRow, names: PartyNames): string =>
  profile?.name ?? pledge?.what ?? (contribution ? (names.get(contribution.memberId) ?? contribution.memberId) : "");

/** What the tables of a file would change of the parties of a pact, and every row that cannot be taken. */
export const planBonds = (
  t: Translate,
  bound: BondsFile,
  tables: readonly { readonly table: BondTable; readonly raw: RawTable }[],
): BondsPlan => {
  const names = partyNames(bound);
  const tablesRead = tables.map(({ table, raw }) => readBonds(t, bound, names, table, raw));
  const faults = tablesRead.flatMap((one) => one.faults);
  const told = tablesRead.flatMap((one) => one.told);
  const judged = judgeBonds(
    bound,
    told.map(({ change }) => change),
  );
  const labelOf = (columns: readonly BondColumn[], field: string): string | null =>
    columns.find((column) => column.field === field)?.label ?? null;
  const differing = told.flatMap(({ change, row }, place) => {
    const one = judged[place];
    const columns = bondColumns(t, change.table, names);
    if (!one?.ok) {
      if (one)
        faults.push({ table: change.table, row, code: one.error.code, column: labelOf(columns, one.error.field), value: one.error.value });
      return [];
    }
    const [before, after] = rowsOf(one.value);
    const name = nameOf(after ?? before ?? {}, names);
    const cellsOf = (thing: BondRow | null) => thing && columns.map(({ of }) => of(thing));
    const [added, removed] = [t("papers.import.new"), t("papers.import.gone")];
    const differences = rowDifferences(columns, cellsOf(before), cellsOf(after), { name: "", added, removed });
    return differences.length === 0
      ? []
      : [
          {
            change,
            told: { id: change.id ?? `${change.table}-${place}`, label: t(`papers.import.thing.${change.table}`, { name }), differences },
          },
        ];
  });
  return {
    rows: tablesRead.reduce((count, { rows }) => count + rows, 0),
    faults,
    differences: differing.map(({ told: one }) => one),
    changes: differing.map(({ change }) => change),
  };
};
