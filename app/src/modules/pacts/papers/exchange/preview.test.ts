import { randomUUID } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { translator } from "../../../../messages/index.ts";
import type { CellValue } from "../../../../platform/papers/formats/to-xlsx.ts";
import { toXlsx } from "../../../../platform/papers/formats/to-xlsx.ts";
import { rowFaultWords } from "../paper-words.ts";
import { manyFile, manySheets } from "../papers.testing.ts";
import { exchangeTables } from "./columns.ts";
import type { ExchangeTable } from "./exchange.ts";
import { gatherFaults } from "./gather-faults.ts";
import { planImport } from "./plan-import.ts";

const t = translator("fr");
const sheets = manySheets(2);
const [first] = sheets;
if (!first) throw new Error("there are sheets");
const tables = exchangeTables(t, sheets);

/** The tables with the columns of some labels changed in the rows of the first action. */
const edited = (changes: Readonly<Record<string, CellValue>>): ExchangeTable[] =>
  tables.map((table) => ({
    ...table,
    rows: table.rows.map((cells) =>
      cells.map((cell, place) => (cells[0] === first.action.id ? (changes[table.header[place] ?? ""] ?? cell) : cell)),
    ),
  }));
const plan = (changed: readonly ExchangeTable[]) => {
  const raw = changed.map(({ name, header, rows }) => ({ name, header, rows: rows.map((cells, index) => ({ row: index + 2, cells })) }));
  const made = planImport(t, { ...manyFile(0), sheets }, raw, { newId: randomUUID, today: "2026-02-01", places: new Map() });
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
};

describe("what a file would change", () => {
  it("tells sums, rates and days as the pages do", () => {
    const changed = { "Coût total (€)": 100_000, "Part publique maximale (%)": 70, Fin: "2027-03-01" };
    const told = plan(edited(changed)).differences[0]?.differences.map(({ what, after }) => [what, after]);
    expect(told).toContainEqual(["Coût total (€)", "100\u202f000\u00a0€"]);
    expect(told).toContainEqual(["Part publique maximale (%)", "70\u00a0%"]);
    expect(told).toContainEqual(["Fin", "1er\u00a0mars\u00a02027"]);
  });

  it("tells a sheet that changed meanwhile in one sentence, whatever its rows, and every other fault in its row", () => {
    const { faults } = plan(edited({ Version: 0, Porteur: "Un autre", Financeur: "Un autre", Jalon: "Un autre" }));
    const rows = 1 + first.lines.reduce((count, { years }) => count + years.length, 0) + first.milestones.length;
    expect(faults).toHaveLength(rows);
    const [stale, ...others] = gatherFaults(faults);
    expect([stale?.code, stale?.rows, others]).toEqual(["changed-since", rows, []]);
    if (stale) expect(rowFaultWords(t, stale)).toContain(`«\u00a0${first.action.label}\u00a0» a changé depuis l’export (version 0)`);
    const wrong = { table: "actions", code: "missing", column: null, value: "" } as const;
    expect(gatherFaults([2, 3].map((row) => ({ ...wrong, row }))).map(({ row, rows: count }) => [row, count])).toEqual([
      [2, 1],
      [3, 1],
    ]);
  });
});

describe("a workbook", () => {
  const partOf = (name: string) => strFromU8(unzipSync(toXlsx(tables, {}))[name] ?? new Uint8Array());
  const sheet = partOf("xl/worksheets/sheet1.xml");
  const widthOf = (label: string) => {
    const place = (tables[0]?.header.indexOf(label) ?? -1) + 1;
    return Number(new RegExp(`<col min="${place}" max="${place}" width="(\\d+)"`).exec(sheet)?.[1]);
  };

  it("keeps its header in sight, and shows the whole of an action's name", () => {
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(widthOf("Action")).toBe(60);
    expect(widthOf("Identifiant de l’action")).toBeLessThan(36);
  });

  it("holds sums as numbers in euros", () => {
    expect(sheet).toContain(`s="2"><v>${first.fields.totalCost}</v>`);
    expect(partOf("xl/styles.xml")).toContain('formatCode="#,##0.00\\ &quot;€&quot;"');
  });
});
