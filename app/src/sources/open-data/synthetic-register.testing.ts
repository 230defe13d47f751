import type { Random } from "@levier/kernel";

const HEAD =
  "siren,siret,statutDiffusionEtablissement,dateCreationEtablissement,trancheEffectifsEtablissement,anneeEffectifsEtablissement,etablissementSiege,codePostalEtablissement,libelleCommuneEtablissement,codeCommuneEtablissement,coordonneeLambertAbscisseEtablissement,coordonneeLambertOrdonneeEtablissement,dateDebut,etatAdministratifEtablissement,enseigne1Etablissement,denominationUsuelleEtablissement,activitePrincipaleEtablissement,nomenclatureActivitePrincipaleEtablissement,caractereEmployeurEtablissement";

const ACTIVITIES = ["25.11Z", "47.11D", "56.10A", "62.01Z", "88.10A", "01.11Z"];

/** What the file writes of an establishment that is told, and of one that may not be. */
const placed = (isTold: boolean): readonly string[] => (isTold ? ["00100", "1000.5", "2000.5"] : ["[ND]", "[ND]", "[ND]"]);

const sized = (isEmployer: boolean): readonly string[] => (isEmployer ? ["01", "2024", "O"] : ["NN", "", "N"]);

/** A made-up register: a few establishments in each commune, one of three closed since, some that may not be told. */
export const syntheticRegister = (communes: readonly { readonly bare: string; readonly people: number }[], random: Random): string => {
  const below = (most: number): number => Math.floor(random() * most);
  const line = (number: number, commune: string): string => {
    const siren = String(number).padStart(9, "0");
    const born = 2000 + below(26);
    const isClosed = below(3) === 0;
    const since = isClosed ? Math.min(2026, born + below(9)) : born;
    const isTold = below(20) > 0;
    const [postcode, x, y] = placed(isTold);
    const [size, sizeYear, employer] = sized(below(4) === 0);
    const who = [siren, `${siren}00011`, isTold ? "O" : "P", `${born}-03-01`, size, sizeYear, "true"];
    const where = [postcode, "COMMUNE", commune, x, y, `${since}-04-01`];
    return [...who, ...where, isClosed ? "F" : "A", "", "", ACTIVITIES[below(ACTIVITIES.length)], "NAFRev2", employer].join(",");
  };
  let number = 0;
  const lines = communes.flatMap(({ bare, people }) =>
    Array.from({ length: 3 + Math.ceil(people / 300) }, () => {
      number += 1;
      return line(number, bare);
    }),
  );
  return `${[HEAD, ...lines].join("\n")}\n`;
};
