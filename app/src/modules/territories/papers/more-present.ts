import type { Translate } from "../../../messages/index.ts";
import type { PaperTable } from "../../../platform/papers/paper.ts";
import { activityLabel } from "../../../sources/activities/activities.ts";
import { formatNumber } from "../../../ui/format-number.ts";
import type { Diagnosis, EstablishmentSpecialisation } from "../diagnosis/diagnosis.ts";
import { ratioWords } from "./rare.ts";

type Told = Pick<Diagnosis, "territory" | "establishmentSpecialisations">;

/** Rows that leave the portrait on its four pages. */
const MOST_ON_PAPER = 8;

/** Activities of the finest level that are surely more present than in the nation, those that stand out most surely first. */
export const morePresent = (
  { establishmentSpecialisations = [] }: Pick<Diagnosis, "establishmentSpecialisations">,
  most: number,
): readonly EstablishmentSpecialisation[] =>
  establishmentSpecialisations.filter(({ established }) => established === "above").slice(0, most);

/** How those activities were counted, and who counted them. */
export const morePresentNote = (
  name: string,
  { source: { dataset, publisher, vintage } }: EstablishmentSpecialisation,
  t: Translate,
): string => t("diagnosis.establishmentSpecialisations.note", { name, dataset, publisher, vintage: vintage ?? "" });

/** The same as a table for a paper; none where no activity is. */
export const morePresentTable = (t: Translate, diagnosis: Told): readonly PaperTable[] => {
  const rows = morePresent(diagnosis, MOST_ON_PAPER);
  const [first] = rows;
  if (first === undefined) return [];
  return [
    {
      kind: "table",
      caption: morePresentNote(diagnosis.territory.name, first, t),
      columns: [
        { label: t("diagnosis.column.activity") },
        { label: t("diagnosis.column.establishments"), numeric: true },
        { label: t("diagnosis.column.quotient"), numeric: true },
        { label: t("diagnosis.column.interval"), numeric: true },
      ],
      rows: rows.map(({ activity, establishments, locationQuotient, low, high }) => [
        t("portrait.activity.coded", { label: activityLabel(activity) ?? "", code: activity }),
        formatNumber(establishments),
        ratioWords(locationQuotient),
        t("diagnosis.specialisations.interval", { low: ratioWords(low), high: ratioWords(high) }),
      ]),
    },
  ];
};
