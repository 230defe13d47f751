import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { translator } from "../../../../messages/index.ts";
import { toCsv } from "../../../../platform/csv.ts";
import type { CellValue } from "../../../../platform/papers/formats/to-xlsx.ts";
import { toXlsx } from "../../../../platform/papers/formats/to-xlsx.ts";
import { readCsv } from "../../../../platform/read-csv.ts";
import { readXlsx } from "../formats/read-xlsx.ts";
import type { PactFile } from "../pact-file.ts";
import { manyBonds, manyFile, partyIds, pledgeOf } from "../papers.testing.ts";
import { boundTables } from "./bond-columns.ts";
import type { ExchangeTable, RawTable } from "./exchange.ts";
import { planImport } from "./plan-import.ts";

const t = translator("fr");
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const [told] = manyBonds.profiles;
if (!told) throw new Error("there is a profile");
const secret = { politicalContact: "01 02 03 04 05", technicalName: "Basile Caché", technicalContact: "basile@exemple.fr" };
const file: PactFile = {
  ...manyFile(0),
  bonds: {
    ...manyBonds,
    profiles: [
      { ...told, id: partyIds.region, name: "Région imaginaire", kind: "region", siren: null, roles: ["lead", "financer"] },
      { ...told, ...secret },
    ],
    pledges: [
      ...manyBonds.pledges,
      pledgeOf(3, { memberIds: [partyIds.region], what: "=Ouvrir ; puis fermer\nle soir", towardsMemberIds: [partyIds.valley] }),
    ],
  },
};
const rawOf = ({ name, header, rows }: ExchangeTable): RawTable => ({
  ...{ name, header },
  rows: rows.map((cells, index) => ({ row: index + 2, cells })),
});
const plan = (tables: readonly RawTable[], pact: PactFile = file) => {
  const made = planImport(t, pact, tables, { newId: randomUUID, today: "2026-02-01", places: new Map() });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
};
const table = (name: string): ExchangeTable => {
  const found = boundTables(t, file).find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};
type Edits = Readonly<Record<string, CellValue>>;
/** The table with cells changed in one of its rows, by their columns; a row past the last one is new. */
const edited = (name: string, row: number, edits: Edits): RawTable => {
  const { header, rows, ...rest } = table(name);
  const cells = Object.entries(edits).reduce<readonly CellValue[]>(
    (all, [label, value]) => {
      const place = header.indexOf(label);
      if (place < 0) throw new Error(label);
      return all.with(place, value);
    },
    rows[row] ?? header.map(() => null),
  );
  return rawOf({ ...rest, header, rows: row < rows.length ? rows.with(row, cells) : [...rows, cells] });
};
const changesOf = (raw: RawTable) => {
  const { faults, things } = plan([raw]);
  expect(faults).toEqual([]);
  return things.map(({ label, differences }) => [plain(label), ...differences.map((one) => [one.what, one.before, one.after].map(plain))]);
};
const faultsOf = (raw: RawTable) => {
  const { faults } = plan([raw]);
  return faults.map(({ row, code, column, value }) => [row, code, column, value]);
};

describe("the tables of the parties", () => {
  it("come back the same by value, through CSV and XLSX", async () => {
    const tables = boundTables(t, file);
    const csv = tables.map((one): RawTable => {
      const [first, ...rows] = readCsv(toCsv(one));
      return { name: one.name, header: first?.cells ?? [], rows };
    });
    const xlsx = await readXlsx(toXlsx(tables, {}));
    if (!xlsx.ok) throw new Error(xlsx.error.code);
    for (const read of [csv, xlsx.value]) expect(plan(read)).toMatchObject({ rows: 7, faults: [], things: [], bondChanges: [] });
  });

  it("tell nothing private, not even by the version of a row", () => {
    const open = { ...file, bonds: { ...file.bonds, profiles: file.bonds.profiles.map((one) => ({ ...one, ...secret })) } };
    const closed = { politicalContact: null, technicalName: null, technicalContact: null };
    const bare = { ...file, bonds: { ...file.bonds, profiles: file.bonds.profiles.map((one) => ({ ...one, ...closed })) } };
    expect(boundTables(t, open)).toEqual(boundTables(t, bare));
    expect(JSON.stringify(boundTables(t, open))).not.toMatch(/Basile|basile|01 02/);
  });

  it("show what changes of a party, and say in their head what only the life of the pact changes", () => {
    expect(table("parties").header.filter((label) => plain(label).endsWith("(lecture seule)"))).toHaveLength(10);
    expect(changesOf(edited("parties", 0, { SIREN: "732 829 320", "Rôles dans ce pacte": "Financeur ; appui technique" }))).toEqual([
      [
        "Partie : Région imaginaire",
        ["SIREN", "", "732829320"],
        ["Rôles dans ce pacte", "pilote, financeur", "financeur, appui technique"],
      ],
    ]);
    const readOnly = table("parties").header.find((label) => label.startsWith("Date de la délibération")) ?? "";
    expect(faultsOf(edited("parties", 0, { [readOnly]: "2025-01-11" }))).toEqual([[2, "read-only", readOnly, "2025-01-11"]]);
  });

  it("name what is wrong of a party, column and reason", () => {
    const wrong = (edits: Edits, row = 0) => faultsOf(edited("parties", row, edits))[0];
    expect(wrong({ SIREN: "732829321" })).toEqual([2, "not-a-siren", "SIREN", "732829321"]);
    expect(wrong({ SIREN: "552100554" })).toEqual([2, "siren-taken", "SIREN", "552100554"]);
    expect(wrong({ Nature: "royaume" })).toEqual([2, "not-a-value", "Nature", "royaume"]);
    expect(wrong({ "Rôles dans ce pacte": "pilote, roi" })).toEqual([2, "not-a-role", "Rôles dans ce pacte", "roi"]);
    expect(wrong({ "Partie depuis le": "2026-02-01", "Engagée jusqu’au": "2026-01-01" })?.[1]).toBe("calendar-backwards");
    expect(wrong({ Nature: "commune", Version: "v0" })).toEqual([2, "row-changed-since", "Version", "v0"]);
    expect(wrong({ Nature: "commune" }, 2)).toEqual([4, "party-by-life", "Identifiant de la partie", ""]);
    expect(wrong({ "Identifiant de la partie": "z" })).toEqual([2, "unknown-row", "Identifiant de la partie", "z"]);
  });

  it("add, change and take away contributions", () => {
    expect(changesOf(edited("contributions", 0, { "Montant (€)": 300_000 }))).toEqual([
      ["Apport de Région imaginaire", ["Montant (€)", "250 000,50 €", "300 000 €"]],
    ]);
    const added = { Partie: "communauté du val", Nature: "en argent", Apport: "Dotation", "Montant (€)": 10 };
    expect(changesOf(edited("contributions", 2, added))[0]?.slice(0, 1)).toEqual(["Apport de Communauté du Val"]);
    expect(faultsOf(edited("contributions", 2, { ...added, Partie: "Inconnue" }))).toEqual([[4, "unknown-party", "Partie", "Inconnue"]]);
    expect(faultsOf(edited("contributions", 2, { ...added, "Montant (€)": null }))).toEqual([[4, "missing", "Montant (€)", ""]]);
    // The row of a party that has another one is gone; a party without any row keeps what it brings.
    const { contributions } = file.bonds;
    const two = { ...file, bonds: { ...file.bonds, contributions: [...contributions, { ...contributions[0]!, id: randomUUID() }] } };
    const whole = boundTables(t, two).find(({ name }) => name === "contributions");
    if (!whole) throw new Error("there is a table");
    const { things, bondChanges } = plan([rawOf({ ...whole, rows: whole.rows.slice(2) })], two);
    expect(things.map(({ label, differences }) => [plain(label), differences[0]?.what])).toEqual([
      ["Apport de Région imaginaire", "Ligne supprimée"],
    ]);
    expect(bondChanges).toMatchObject([{ id: contributions[0]?.id, typed: null }]);
  });

  it("bind parties by their names, and no party towards itself nor one that left", () => {
    expect(changesOf(edited("commitments", 0, { "Parties engagées": "Région imaginaire; communauté du val", État: "tenu" }))).toEqual([
      [
        "Engagement : Ouvrir un guichet",
        ["Parties engagées", "Communauté du Val", "Région imaginaire\nCommunauté du Val"],
        ["État", "à tenir", "tenu"],
      ],
    ]);
    const wrong = (edits: Edits) => faultsOf(edited("commitments", 0, edits))[0];
    expect(wrong({ "Parties engagées": "Nulle part" })).toEqual([2, "unknown-party", "Parties engagées", "Nulle part"]);
    expect(wrong({ "Parties engagées": null })).toEqual([2, "missing", "Parties engagées", ""]);
    expect(wrong({ "Parties envers qui": "Communauté du Val" })?.[1]).toBe("towards-itself");
    expect(wrong({ État: "abandonné" })).toEqual([2, "missing", "Motif ou précision", ""]);
    expect(wrong({ "Adresse de la preuve": "ftp://x" })?.[1]).toBe("not-an-address");
    expect(wrong({ "Années de ce choix": "l’an prochain" })?.[1]).toBe("not-years");
    const left = { ...file, life: { ...file.life, parties: file.life.parties.map((one) => ({ ...one, leftOn: "2026-01-20" })) } };
    const [fault] = plan([edited("commitments", 0, { "Parties engagées": "Région imaginaire" })], left).faults;
    expect([fault?.code, fault?.value]).toEqual(["party-left", "Région imaginaire"]);
  });

  it("name the 37 rows that are wrong out of 10,000, and nothing else", () => {
    const { header, rows, ...rest } = table("commitments");
    const blank = (rows[0] ?? []).with(0, null).with(1, null);
    const due = header.indexOf("Échéance");
    const wrong = new Set(Array.from({ length: 37 }, (_, n) => 13 + n * 251));
    const many = Array.from({ length: 10_000 }, (_, n) => (wrong.has(n) ? blank.with(due, "bientôt") : blank));
    const { faults, rows: count } = plan([rawOf({ ...rest, header, rows: many })]);
    expect(count).toBe(10_000);
    expect(faults.map(({ row, code, value }) => [row, code, value])).toEqual([...wrong].map((n) => [n + 2, "not-a-value", "bientôt"]));
  });
});
