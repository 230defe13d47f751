import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pullSource } from "../../../sources/open-data/pull.ts";
import { sireneEstablishments } from "../../../sources/sirene-establishments/source.ts";
import { sireneLegalUnits } from "../../../sources/sirene-legal-units/source.ts";

/** A number whose last figure checks the others (Luhn). */
const checked = (digits: string): string => {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const worth = at % 2 === 0 ? Number(digit) * 2 : Number(digit);
    return total + (worth > 9 ? worth - 9 : worth);
  }, 0);
  return digits + String((10 - (sum % 10)) % 10);
};

/** A SIRET of a made-up enterprise: neither is any real one's. */
export const madeUpSiret = (rank: number): string => checked(`${checked(String(10_000_000 + rank))}0001`);

type MadeUp = {
  readonly sign?: string;
  readonly commune?: string;
  readonly communeName?: string;
  readonly activity?: string;
  readonly size?: string;
  readonly created?: string;
  readonly employer?: boolean;
  readonly head?: boolean;
  readonly at?: readonly [x: number, y: number];
  readonly diffusible?: boolean;
  readonly closed?: boolean;
};

const csvOf = (rows: readonly Readonly<Record<string, string>>[]): string =>
  [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))]
    .map((cells) => cells.map((cell) => `"${cell}"`).join(","))
    .join("\n");

const establishmentRow = (one: MadeUp, rank: number): Record<string, string> => {
  const siret = madeUpSiret(rank);
  const isTold = one.diffusible !== false;
  const told = (text: string): string => (isTold ? text : "[ND]");
  return {
    siren: siret.slice(0, 9),
    siret,
    statutDiffusionEtablissement: isTold ? "O" : "P",
    dateCreationEtablissement: one.created ?? "2015-03-01",
    trancheEffectifsEtablissement: one.size ?? "",
    anneeEffectifsEtablissement: one.size === undefined ? "" : "2023",
    etablissementSiege: String(one.head ?? false),
    codePostalEtablissement: told("67000"),
    libelleCommuneEtablissement: one.communeName ?? "STRASBOURG",
    codeCommuneEtablissement: one.commune ?? "67482",
    coordonneeLambertAbscisseEtablissement: told(String(one.at?.[0] ?? "")),
    coordonneeLambertOrdonneeEtablissement: told(String(one.at?.[1] ?? "")),
    dateDebut: "2026-07-01",
    etatAdministratifEtablissement: one.closed ? "F" : "A",
    enseigne1Etablissement: told(one.sign ?? ""),
    denominationUsuelleEtablissement: "",
    activitePrincipaleEtablissement: one.activity ?? "62.01Z",
    nomenclatureActivitePrincipaleEtablissement: "NAFRev2",
    caractereEmployeurEtablissement: one.employer ? "O" : "N",
  };
};

type MadeUpUnit = {
  readonly rank: number;
  readonly name?: string;
  readonly person?: readonly [first: string, last: string];
  readonly acronym?: string;
};

const unitRow = ({ rank, name = "", person, acronym = "" }: MadeUpUnit): Record<string, string> => ({
  siren: madeUpSiret(rank).slice(0, 9),
  statutDiffusionUniteLegale: "O",
  sigleUniteLegale: acronym,
  prenomUsuelUniteLegale: person?.[0] ?? "",
  nomUniteLegale: person?.[1] ?? "",
  nomUsageUniteLegale: "",
  denominationUniteLegale: name,
  denominationUsuelle1UniteLegale: "",
  categorieJuridiqueUniteLegale: person ? "1000" : "5710",
  categorieEntreprise: "PME",
  economieSocialeSolidaireUniteLegale: "N",
  etatAdministratifUniteLegale: "A",
  dateDebut: "2026-07-01",
});

/** Loads a register of made-up establishments, the first of rank 0, into a data folder. */
export const loadMadeUp = async (dataFolder: string, establishments: readonly MadeUp[], units: readonly MadeUpUnit[]): Promise<void> => {
  const mirror = join(dataFolder, "made-up");
  mkdirSync(mirror, { recursive: true });
  writeFileSync(join(mirror, "synthetic-sirene-establishments.csv"), csvOf(establishments.map(establishmentRow)));
  writeFileSync(join(mirror, "synthetic-sirene-legal-units.csv"), csvOf(units.map(unitRow)));
  for (const source of [sireneEstablishments, sireneLegalUnits]) {
    const pulled = await pullSource(source, { dataFolder, mirror, today: "2026-11-26", progress: () => {} });
    if (!pulled.ok) throw new Error(JSON.stringify(pulled.error));
  }
};
