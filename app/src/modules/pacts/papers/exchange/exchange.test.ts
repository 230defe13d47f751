import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { translator } from "../../../../messages/index.ts";
import { toCsv } from "../../../../platform/csv.ts";
import type { CellValue } from "../../../../platform/papers/formats/to-xlsx.ts";
import { toXlsx } from "../../../../platform/papers/formats/to-xlsx.ts";
import { readCsv } from "../../../../platform/read-csv.ts";
import { plainGrant } from "../../financing/financing.testing.ts";
import { aidForms, financerTypes } from "../../financing/financing-plan.ts";
import { stages } from "../../pact.schema.ts";
import { type ActionSheet, noFields } from "../../sheets/action-sheet.ts";
import { startRules } from "../../sheets/content/content.ts";
import { jobsEvidences } from "../../sheets/jobs.ts";
import { priorities } from "../../sheets/priorities.ts";
import { readXlsx } from "../formats/read-xlsx.ts";
import { actionId, manyFile, manySheets } from "../papers.testing.ts";
import { exchangeTables } from "./columns.ts";
import type { ExchangeTable, RawTable } from "./exchange.ts";
import { planImport } from "./plan-import.ts";
import { readFile } from "./read-file.ts";

const t = translator("fr");
const TODAY = "2026-02-01";

/** What a code of a place means to who reads a file. */
const PLACES = new Map([["Langres (52269)", { code: "com-52269", name: "Langres" }]]);

const rawOf = ({ name, header, rows }: ExchangeTable): RawTable => ({
  name,
  header,
  rows: rows.map((cells, index) => ({ row: index + 2, cells })),
});
const throughCsv = (table: ExchangeTable): RawTable => {
  const [first, ...rows] = readCsv(toCsv(table));
  return { name: table.name, header: first?.cells ?? [], rows };
};
const throughXlsx = async (tables: readonly ExchangeTable[]): Promise<RawTable[]> => {
  const read = await readXlsx(toXlsx(tables, {}));
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
};
const plan = (sheets: readonly ActionSheet[], tables: readonly RawTable[], today = TODAY) => {
  const made = planImport(t, { ...manyFile(0), sheets }, tables, { newId: randomUUID, today, places: PLACES });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
};
/** The tables with one cell changed, found by its column and the row it is in. */
const edited = (tables: readonly ExchangeTable[], table: string, label: string, row: number, value: CellValue): ExchangeTable[] =>
  tables.map((one) => {
    if (one.name !== table) return one;
    const place = one.header.indexOf(label);
    if (place < 0) throw new Error(label);
    return { ...one, rows: one.rows.map((cells, index) => (index === row ? cells.with(place, value) : cells)) };
  });

const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.constantFrom("=1+1", "'=x", "-12", "+33 1", "@SUM(A1)", 'a";b', "deux\nlignes", "\u202f12 000", "1,5", "2026-01-01", "'", "\ttab"),
);
const words = fc.option(
  text.map((one) => one.trim()).filter((one) => one !== "" && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\r]/.test(one)),
  { nil: null },
);
const label = words.map((one) => one ?? "x");
const day = fc.option(
  fc.date({ min: new Date("1990-01-01"), max: new Date("2090-12-31"), noInvalidDate: true }).map((at) => at.toISOString().slice(0, 10)),
  { nil: null },
);
const cents = fc.integer({ min: 0, max: 1e12 }).map((n) => n / 100);
const share = fc.option(
  fc.integer({ min: 1, max: 10_000 }).map((n) => n / 10_000),
  { nil: null },
);
const fields = fc.record({
  owner: words,
  lead: words,
  description: words,
  priority: fc.option(fc.constantFrom(...priorities), { nil: null }),
  blockedBecause: words,
  unblockedWhen: words,
  totalCost: fc.option(cents, { nil: null }),
  eligibleBase: fc.option(cents, { nil: null }),
  publicCeiling: share,
  startsOn: day,
  votedStartsOn: day,
});
/** Gross jobs: all told, or none. */
const jobs = fc.option(
  fc.record({
    grossJobs: fc.nat(1_000_000),
    jobsOn: fc.date({ min: new Date("1990-01-01"), max: new Date(TODAY), noInvalidDate: true }).map((at) => at.toISOString().slice(0, 10)),
    jobsBy: label,
    jobsEvidence: fc.constantFrom(...jobsEvidences),
  }),
  { nil: null },
);
/** What a sheet says of its action; its lists hold no sign that parts them. */
const told = fc.record({
  number: words.map((one) => one?.slice(0, 40).trim() || null),
  context: words,
  expectedResults: words,
  humanMeans: words,
  partners: fc.uniqueArray(fc.constantFrom("Université", "Chambre de métiers", "=Club", "Port & fils"), { maxLength: 3 }),
  isWholePact: fc.boolean(),
  places: fc.constantFrom([], [{ code: "com-52269", name: "Langres" }]),
  indicators: fc.array(
    fc.record({ name: fc.constantFrom("emplois", "-12 %"), unit: fc.constantFrom(null, "t/an"), baseline: share, target: share }),
  ),
  deliverables: fc.array(fc.record({ label: fc.constant("Étude"), where: fc.constantFrom(null, "https://exemple.fr/a?b=c"), on: day })),
  stateAid: fc.constantFrom(null, "none" as const, "de-minimis" as const),
  startRule: fc.option(fc.constantFrom(...startRules), { nil: null }),
  appliedOn: day,
});
const line = fc.record({
  id: fc.uuid(),
  memberId: fc.constant(null),
  financer: label,
  type: fc.constantFrom(...financerTypes),
  form: fc.constantFrom(...aidForms),
  maximumRate: share,
  ceiling: fc.option(cents, { nil: null }),
  countedIn: words,
  scheme: words,
  saidIn: words,
  saidOn: fc.option(
    fc.date({ min: new Date("1990-01-01"), max: new Date(TODAY), noInvalidDate: true }).map((at) => at.toISOString().slice(0, 10)),
    { nil: null },
  ),
  toldShare: share,
  years: fc
    .uniqueArray(fc.record({ year: fc.integer({ min: 1980, max: 2100 }), planned: cents, committed: cents, paid: cents }), {
      selector: ({ year }) => year,
      maxLength: 4,
    })
    .map((years) => years.toSorted((a, b) => a.year - b.year)),
});
const milestone = fc.record({
  id: fc.uuid(),
  label,
  votedOn: day,
  expectedOn: day,
  doneOn: day,
  days: fc.integer({ min: 0, max: 10_000 }),
  after: fc.constant([] as string[]),
});
const sheet = fc
  .record({
    id: fc.uuid(),
    label,
    axis: words,
    fields,
    told,
    jobs,
    lines: fc.array(line, { maxLength: 3 }),
    milestones: fc.array(milestone, { maxLength: 3 }),
  })
  .chain((one) => fc.record({ one: fc.constant(one), stage: fc.constantFrom(...stages), revision: fc.nat(50), stageReason: words }))
  .map(
    ({ one, ...rest }): ActionSheet => ({
      ...rest,
      action: { id: one.id, label: one.label, axis: one.axis, position: 0 },
      fields: { ...noFields, ...one.fields, ...one.told, ...one.jobs },
      lines: one.lines,
      milestones: one.milestones.map((each, index) => ({ ...each, after: index === 0 ? [] : [one.milestones[0]?.id ?? ""] })),
    }),
  );
/** Numbers are of one sheet each, and a sheet depends on the next ones alone. */
const pactSheets = fc.uniqueArray(sheet, { selector: ({ action }) => action.id, minLength: 1, maxLength: 4 }).map((sheets) =>
  sheets.map((one, place) => {
    const later = sheets
      .slice(place + 1)
      .map(({ action }) => action.id)
      .toSorted();
    const number = one.fields.number === null ? null : `${place}.${one.fields.number}`.slice(0, 40).trim();
    return { ...one, fields: { ...one.fields, number, dependsOn: later, contributesTo: later.slice(1) } };
  }),
);

/** What a file makes of nothing: every value of the sheets but their places, told again from the cells alone. */
const blank = ({ action, revision, stage, stageReason, fields: { places } }: ActionSheet): ActionSheet => ({
  action,
  revision,
  stage,
  stageReason,
  fields: { ...noFields, places },
  lines: [],
  milestones: [],
});

describe("tables of a pact", () => {
  it("come back from CSV and XLSX without a difference, whatever they say", async () => {
    await fc.assert(
      fc.asyncProperty(pactSheets, async (sheets) => {
        const tables = exchangeTables(t, sheets);
        for (const raw of [tables.map(throughCsv), await throughXlsx(tables)]) {
          const { faults, differences } = plan(sheets, raw);
          expect({ faults, differences }).toEqual({ faults: [], differences: [] });
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it("tell every value again from their cells alone", async () => {
    await fc.assert(
      fc.asyncProperty(pactSheets, async (sheets) => {
        const tables = exchangeTables(t, sheets);
        const bare = sheets.map(blank);
        // Lines and milestones are new to bare sheets: their identifiers are not theirs yet.
        const anonymous = (raw: RawTable): RawTable => ({
          ...raw,
          rows: raw.rows.map(({ row, cells }) => ({
            row,
            cells: cells.map((cell, place) => (/^Identifiant (de la ligne|du jalon)|^Après/.test(raw.header[place] ?? "") ? "" : cell)),
          })),
        });
        for (const raw of [tables.map(throughCsv), await throughXlsx(tables)]) {
          const { faults, changes } = plan(
            bare,
            raw.map(anonymous).filter(({ rows }) => rows.length > 0),
            "2100-12-31",
          );
          const backwards = ({ fields: one }: ActionSheet) => one.startsOn !== null && one.endsOn !== null && one.endsOn < one.startsOn;
          if (sheets.some(backwards)) continue;
          expect(faults).toEqual([]);
          for (const { action, fields: kept, milestones } of sheets) {
            const change = changes.find(({ actionId: id }) => id === action.id);
            const { ownerMemberId, ...told } = kept;
            if (change?.fields) expect(change.fields).toEqual(told);
            else expect(told).toEqual(expect.objectContaining({ owner: null, totalCost: null, grossJobs: null }));
            const steps = (list: readonly (typeof milestones)[number][]) => list.map(({ id, after, ...one }) => one);
            expect(steps(change?.milestones ?? [])).toEqual(steps(milestones));
          }
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it("run no formula in a spreadsheet", () => {
    const table: ExchangeTable = { name: "actions", header: ["a"], rows: [["=1+1"], ["+33"], ["-2"], ["@x"], ["\tx"], ["'=x"], ["l’eau"]] };
    const cells = new TextDecoder().decode(toCsv(table)).replace("\ufeff", "").split("\r\n").slice(1, -1);
    expect(cells).toEqual(["'=1+1", "'+33", "'-2", "'@x", "'\tx", "''=x", "l’eau"]);
  });
});

describe("a table that comes back", () => {
  const sheets = manySheets(6).map((one) => ({ ...one, stage: "idea" as const, stageReason: null }));
  const tables = exchangeTables(t, sheets);
  const row = (name: string, index: number) => tables.find((one) => one.name === name)?.rows[index] ?? [];

  it("shows what changed, action by action, before and after", () => {
    const changed = edited(edited(tables, "actions", "Porteur", 1, "Ville d’Orval"), "financing", "Prévu (€)", 0, "1 234,5");
    const { differences, changes, faults } = plan(sheets, changed.map(rawOf));
    expect(faults).toEqual([]);
    expect(differences.map(({ actionId: id, differences: told }) => [id, told.map(({ what, after }) => [what, after])])).toEqual([
      [actionId(1), [["Porteur", "Ville d’Orval"]]],
      [actionId(0), [["Financeur 1, 2025\u00a0: Prévu (€)", "1\u202f234,50\u00a0€"]]],
    ]);
    expect(changes).toMatchObject([
      { actionId: actionId(1), revision: 2, fields: { owner: "Ville d’Orval" } },
      { actionId: actionId(0), revision: 1 },
    ]);
  });

  it("adds a line whose identifier is empty, and drops those that are gone", () => {
    const [actions, financing, milestones] = tables.map(rawOf);
    if (!actions || !financing || !milestones) throw new Error("three tables");
    const first = row("financing", 0);
    const ofFirst = financing.rows.filter(({ cells }) => cells[0] === first[0]);
    const fresh = [2026, 2027].map((year, index) => ({
      row: 900 + index,
      cells: [...first.slice(0, 3), "", "Ville", "commune", "Subvention", "", "", "", year, 10, 0, 0],
    }));
    const others = financing.rows.filter(({ cells }) => cells[0] !== first[0]);
    const { differences, changes, faults } = plan(sheets, [actions, { ...financing, rows: [...others, ...fresh] }, milestones]);
    expect(faults).toEqual([]);
    expect(changes).toMatchObject([
      { actionId: actionId(0), lines: [{ financer: "Ville", type: "commune", years: [{ year: 2026 }, { year: 2027 }] }] },
    ]);
    expect(differences[0]?.differences.filter(({ before }) => before === "")).toHaveLength(2);
    expect(differences[0]?.differences.filter(({ after }) => after === "")).toHaveLength(ofFirst.length);
  });

  it.each([
    ["not-a-value", "actions", "Fin", "31/02/2026"],
    ["not-a-value", "actions", "Coût total (€)", "cher"],
    ["not-a-value", "actions", "Coût total (€)", "120.000"],
    ["not-a-value", "actions", "Part publique maximale (%)", "120"],
    ["not-a-value", "actions", "Priorité", "urgente"],
    ["unknown-action", "actions", "Identifiant de l’action", "00000000-0000-4000-8000-999999999999"],
    ["changed-since", "actions", "Version", 0],
    ["read-only", "actions", "Action", "Un autre nom"],
    ["reason-without-stage", "actions", "Motif de l’avancement", "Parce que"],
    ["stage-refused", "actions", "Avancement", "réalisée"],
    ["not-a-value", "financing", "Année", "1789"],
    ["missing", "financing", "Année", ""],
    ["duplicate-year", "financing", "Année", 2026],
    ["line-disagrees", "financing", "Financeur", "Un autre"],
    ["unknown-line", "financing", "Identifiant de la ligne", "00000000-0000-4000-8000-888888888888"],
    ["missing", "milestones", "Jalon", ""],
    ["unknown-milestone", "milestones", "Identifiant du jalon", "x"],
    ["unknown-milestone", "milestones", "Après les jalons", "x"],
    ["not-a-value", "milestones", "Jours de travail", -1],
  ])("is refused as %s, in its row, for a cell of %s", (code, table, column, value) => {
    const touched = column === "Version" ? edited(tables, table, "Porteur", 0, "X") : tables;
    const changed = edited(touched, table, column, 0, value);
    const { faults, changes } = plan(sheets, changed.map(rawOf));
    // Another row of the same line may be the one that does not agree.
    expect(faults.map((fault) => [fault.code, fault.table])).toContainEqual([code, table]);
    expect(faults.filter((fault) => fault.code === code).some((fault) => fault.row <= 4)).toBe(true);
    expect(changes).toEqual([]);
  });

  it("lets go of a tie to a milestone that is gone", () => {
    const waits = sheets.find(({ milestones }) => milestones.some(({ after }) => after.length > 0));
    const gone = waits?.milestones.flatMap(({ after }) => after)[0] ?? "";
    const left = sheets.map((one) => ({ ...one, milestones: one.milestones.filter(({ id }) => id !== gone) }));
    const told = exchangeTables(t, left);
    const place = told.find(({ name }) => name === "milestones")?.header.indexOf("Après les jalons") ?? -1;
    const row = told.find(({ name }) => name === "milestones")?.rows.findIndex((cells) => String(cells[place]).includes(gone)) ?? -1;
    const { faults, changes } = plan(left, edited(told, "milestones", "Jalon", row, "Un autre jalon").map(rawOf));
    expect([faults, changes.length]).toEqual([[], 1]);
    expect(JSON.stringify(changes)).not.toContain(gone);
  });

  it("refuses milestones in a ring", () => {
    const [first] = sheets;
    const step = first?.milestones.find(({ after }) => after.length > 0)?.id ?? "";
    const { faults } = plan(sheets, edited(tables, "milestones", "Après les jalons", 0, step).map(rawOf));
    expect(faults).toMatchObject([{ code: "milestone-cycle", table: "milestones" }]);
  });

  it("take the jobs of an action, and refuse those that are no count, of a day to come, or told by nobody", () => {
    const sheets = manySheets(1).map((one) => ({
      ...one,
      fields: { ...one.fields, grossJobs: 12, jobsOn: "2025-12-31", jobsBy: "Enquête du port", jobsEvidence: "survey" as const },
    }));
    const tables = exchangeTables(t, sheets);
    const faultsOf = (label: string, value: CellValue) =>
      plan(sheets, edited(tables, "actions", label, 0, value).map(rawOf)).faults.map(({ code, column }) => [code, column]);
    expect(plan(sheets, edited(tables, "actions", "Emplois bruts déclarés", 0, 15).map(rawOf)).changes[0]?.fields?.grossJobs).toBe(15);
    for (const wrong of [-3, 12.5, "douze"])
      expect(faultsOf("Emplois bruts déclarés", wrong)).toEqual([["not-a-value", "Emplois bruts déclarés"]]);
    expect(faultsOf("Emplois connus au", "2026-02-02")).toEqual([["jobs-in-future", "Emplois connus au"]]);
    expect(faultsOf("Emplois déclarés par", "")).toEqual([["missing", "Emplois déclarés par"]]);
    expect(faultsOf("Emplois bruts déclarés", "")).toEqual([["missing", "Emplois bruts déclarés"]]);
  });

  it("name the cell of the content of a sheet that cannot be taken", () => {
    const sheets = manySheets(2);
    const [first, second] = sheets.map(({ action }) => action.id);
    const faultsAfter = (label: string, row: number, value: CellValue, ofSheets = sheets) =>
      plan(ofSheets, edited(exchangeTables(t, ofSheets), "actions", label, row, value).map(rawOf)).faults.map(({ code, column }) => [
        code,
        column,
      ]);
    expect(faultsAfter("Communes et intercommunalités", 0, "Langres (52269)\nOrval")).toEqual([
      ["unknown-place", "Communes et intercommunalités"],
    ]);
    const placed = plan(
      sheets,
      edited(exchangeTables(t, sheets), "actions", "Communes et intercommunalités", 0, "Langres (52269)").map(rawOf),
    );
    expect([placed.faults, placed.askedPlaces]).toEqual([[], []]);
    expect(placed.changes[0]?.fields?.places).toEqual([{ code: "com-52269", name: "Langres" }]);
    const unknown = "Dépend des actions (identifiants)";
    expect(faultsAfter(unknown, 0, randomUUID())).toEqual([["unknown-action", unknown]]);
    expect(faultsAfter("Régime d’aide", 0, "régime exempté ou notifié")).toEqual([["missing", "Numéro du régime d’aide"]]);
    const indicators = exchangeTables(t, sheets)[0]?.header.find((label) => label.startsWith("Indicateurs")) ?? "";
    expect(faultsAfter(indicators, 0, "logements ; u ; beaucoup")).toEqual([["not-a-value", indicators]]);
    const told = sheets.map((one, place) => ({
      ...one,
      fields: { ...one.fields, number: `2.${place}`, dependsOn: place === 0 && second ? [second] : [] },
    }));
    expect(faultsAfter("Numéro de la fiche", 1, "2.0", told)).toEqual([["number-taken", "Numéro de la fiche"]]);
    expect(faultsAfter(unknown, 1, first ?? "", told)).toEqual([["sheet-cycle", unknown]]);
  });

  it("exported before a column existed leave alone what it would tell, and take the rest", () => {
    const [one] = manySheets(1);
    if (!one) throw new Error("a sheet");
    const told = { grossJobs: 12, jobsOn: "2025-12-31", jobsBy: "Port", jobsEvidence: "declared" as const };
    const sheets = [
      { ...one, fields: { ...one.fields, ...told }, lines: one.lines.map((line) => ({ ...line, countedIn: "CRSD inventé" })) },
    ];
    const missing = new Set(["Emplois bruts déclarés", "Emplois connus au", "Emplois déclarés par", "Preuve des emplois", "Compté dans"]);
    const older = (tables: readonly ExchangeTable[]): RawTable[] =>
      tables.map(({ name, header, rows }) => {
        const kept = header.flatMap((label, place) => (missing.has(label) ? [] : [place]));
        const at = <Cell>(cells: readonly Cell[]) => cells.filter((_, place) => kept.includes(place));
        return rawOf({ name, header: at(header), rows: rows.map(at) });
      });
    const tables = exchangeTables(t, sheets);
    expect(plan(sheets, older(tables))).toMatchObject({ faults: [], differences: [] });
    const changed = edited(edited(tables, "actions", "Porteur", 0, "Port du Val"), "financing", "Prévu (€)", 0, 4_321);
    const { faults, changes } = plan(sheets, older(changed));
    expect(faults).toEqual([]);
    expect(changes[0]?.fields).toMatchObject({ ...told, owner: "Port du Val" });
    expect(changes[0]?.lines?.map(({ countedIn }) => countedIn)).toEqual(one.lines.map(() => "CRSD inventé"));
    expect(changes[0]?.lines?.[0]?.years[0]?.planned).toBe(4_321);
  });

  it("read a word that was said otherwise before, and refuse a document of a day to come", () => {
    const sheets = manySheets(1).map((one) => ({
      ...one,
      lines: one.lines.map((line) => ({ ...line, type: "own-funds" as const, years: line.years.slice(0, 1) })),
    }));
    const tables = exchangeTables(t, sheets);
    const before = edited(tables, "financing", "Type de financeur", 0, "Fonds propres");
    expect(plan(sheets, before.map(rawOf))).toMatchObject({ faults: [], differences: [] });
    const { faults } = plan(sheets, edited(tables, "financing", "Date du document", 0, "2026-02-02").map(rawOf));
    expect(faults).toMatchObject([{ code: "said-in-future", table: "financing", row: 2, column: "Date du document" }]);
  });

  it("refuse money paid in a year to come, in the row that says it; what the sheet said so already is let through", () => {
    const years = [2026, 2028].map((year) => ({ year, planned: 10, committed: 10, paid: 0 }));
    const sheets = manySheets(1).map((one) => ({ ...one, lines: one.lines.slice(0, 1).map((line) => ({ ...line, years })) }));
    const paid = edited(exchangeTables(t, sheets), "financing", "Payé (€)", 1, 4);
    expect(plan(sheets, paid.map(rawOf)).faults).toMatchObject([{ code: "paid-in-future", table: "financing", row: 3, value: "4" }]);
    expect(plan(sheets, edited(exchangeTables(t, sheets), "financing", "Payé (€)", 0, 4).map(rawOf)).faults).toEqual([]);
    const before = sheets.map((one) => ({
      ...one,
      lines: one.lines.map((line) => ({ ...line, years: years.map((year) => ({ ...year, paid: 4 })) })),
    }));
    expect(plan(before, edited(exchangeTables(t, before), "financing", "Prévu (€)", 1, 11).map(rawOf)).faults).toEqual([]);
  });

  it("show what a gross job costs, by status, beside the net one that no study tells; neither is read back", () => {
    const line = {
      id: randomUUID(),
      memberId: null,
      financer: "Région",
      ...plainGrant,
    } as const;
    const years = [{ year: 2025, planned: 300_000, committed: 100_000, paid: 0 }];
    const sheets = manySheets(1).map((one) => ({
      ...one,
      fields: { ...one.fields, grossJobs: 12, jobsOn: "2025-12-31", jobsBy: "Port", jobsEvidence: "declared" as const },
      lines: [
        { ...line, type: "region" as const, countedIn: null, years },
        { ...line, id: randomUUID(), type: "state" as const, countedIn: "CRSD", years },
      ],
    }));
    const tables = exchangeTables(t, sheets);
    const [actions] = tables;
    const cells = actions?.rows[0] ?? [];
    const told = (actions?.header ?? []).flatMap((label, place) =>
      label.startsWith("Coût public par emploi") ? [[label, cells[place]]] : [],
    );
    expect(told).toEqual([
      ["Coût public par emploi brut, Prévu (€)", 25_000],
      ["Coût public par emploi brut, Engagé (€)", 8_333.33],
      ["Coût public par emploi brut, Payé (€)", null],
      ["Coût public par emploi net", expect.stringMatching(/^incalculable\s: aucune étude d’impact n’en estime$/)],
    ]);
    expect(plan(sheets, edited(tables, "actions", "Coût public par emploi brut, Prévu (€)", 0, 1).map(rawOf))).toMatchObject({
      faults: [],
      differences: [],
    });
  });

  it("names all of the 37 wrong rows among 10 000", async () => {
    const many = manySheets(800).flatMap((one) => [
      {
        ...one,
        lines: Array.from({ length: 4 }, () => one.lines)
          .flat()
          .map((each) => ({ ...each, id: randomUUID() })),
      },
    ]);
    const financing = exchangeTables(t, many).find(({ name }) => name === "financing");
    if (!financing) throw new Error("a table");
    const rows = financing.rows.slice(0, 10_000);
    expect(rows).toHaveLength(10_000);
    const place = financing.header.indexOf("Prévu (€)");
    const wrong = new Set(Array.from({ length: 37 }, (_, n) => 13 + n * 251));
    const file = toCsv({ ...financing, rows: rows.map((cells, index) => (wrong.has(index) ? cells.with(place, "à voir") : cells)) });
    const read = await readFile("financements.csv", file);
    if (!read.ok) throw new Error(read.error.code);
    const { faults, rows: told } = plan(many, read.value);
    const bad = faults.filter(({ code }) => code === "not-a-value");
    expect([told, bad.length]).toEqual([10_000, 37]);
    expect(bad.map(({ row: at }) => at)).toEqual([...wrong].map((index) => index + 2));
    expect(new Set(bad.map(({ value }) => value))).toEqual(new Set(["à voir"]));
  });
});

describe("a file that is no table of ours", () => {
  it("is not opened for a cell that stands far from any table, which is named", async () => {
    const sheet = (cell: string) => {
      const files = unzipSync(toXlsx([{ name: "actions", header: ["a"], rows: [["b"]] }], {}));
      const name = Object.keys(files).find((one) => /sheet1\.xml$/.test(one)) ?? "";
      const far = strFromU8(files[name] ?? new Uint8Array()).replace("</sheetData>", `<row><c r="${cell}"><v>1</v></c></row></sheetData>`);
      return zipSync({ ...files, [name]: strToU8(far) });
    };
    for (const cell of ["XFD1048576", "A50002", "GS1"])
      expect(await readFile("x.xlsx", sheet(cell))).toMatchObject({ error: { code: "cell-too-far", cell } });
    expect((await readFile("x.xlsx", sheet("GR50001"))).ok).toBe(true);
  });

  const refusal = (tables: readonly RawTable[]) =>
    planImport(t, { ...manyFile(0), sheets: [] }, tables, { newId: randomUUID, today: TODAY, places: new Map() });
  it("is told so", async () => {
    expect(refusal([{ name: "x.csv", header: ["a", "b"], rows: [] }])).toMatchObject({ error: { code: "no-known-table", value: "x.csv" } });
    const [actions] = exchangeTables(t, []);
    const short = { name: "x.csv", header: actions?.header.filter((one) => one !== "Version") ?? [], rows: [] };
    expect(refusal([short])).toMatchObject({ error: { code: "columns-missing", columns: ["Version"] } });
    const long = { name: "x.csv", header: actions?.header ?? [], rows: Array.from({ length: 50_001 }, (_, row) => ({ row, cells: [] })) };
    expect(refusal([long])).toMatchObject({ error: { code: "too-many-rows", limit: 50_000 } });
    const ends = await readFile("x.csv", new TextEncoder().encode("a;b\n".repeat(10_000_000)));
    expect(ends.ok && ends.value[0]?.rows.length).toBe(50_001);
    const wide = await readFile("x.csv", new TextEncoder().encode(";".repeat(1_000_000)));
    expect(wide.ok && wide.value[0]?.header.length).toBe(200);
    for (const bytes of [new Uint8Array(), Uint8Array.of(1, 0, 2), new TextEncoder().encode("PK\u0003\u0004 no archive")])
      expect(await readFile("x", bytes)).toEqual({ ok: false, error: { code: "file-unreadable" } });
  });

  it("is read from Windows spreadsheets, dates and decimals as they write them", async () => {
    const sheets = manySheets(1);
    const [table] = exchangeTables(t, sheets);
    const csv = new TextDecoder().decode(toCsv(table ?? { header: [], rows: [] })).replace("\ufeff", "");
    const french = csv.replace(/(\d{4})-(\d{2})-(\d{2})/g, (whole, year, month, date) =>
      year === "0000" ? whole : `${date}/${month}/${year}`,
    );
    const read = await readFile(
      "x.csv",
      Uint8Array.from(Buffer.from(french.replaceAll("’", "\u0092").replaceAll("œ", "\u009c").replaceAll("€", "\u0080"), "latin1")),
    );
    if (!read.ok) throw new Error(read.error.code);
    expect(plan(sheets, read.value)).toMatchObject({ rows: 1, faults: [], differences: [] });
  });
});
