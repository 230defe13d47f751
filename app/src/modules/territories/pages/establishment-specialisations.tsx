import { activityLabel } from "../../../sources/activities/activities.ts";
import { type Column, formatNumber, Section, Table, useT } from "../../../ui/index.ts";
import type { EstablishmentSpecialisation } from "../diagnosis/diagnosis.ts";
import { morePresent, morePresentNote } from "../papers/more-present.ts";
import { ratioWords } from "../papers/rare.ts";

/** So many are told, those that stand out most surely first. */
const TOLD = 20;

/** Activities of the finest level that are surely more present than in the nation, counted in establishments. */
export const EstablishmentSpecialisations = ({ name, rows }: { name: string; rows: readonly EstablishmentSpecialisation[] }) => {
  const t = useT();
  const above = morePresent({ establishmentSpecialisations: rows }, TOLD);
  const [first] = above;
  if (first === undefined) return null;
  const columns: Column<EstablishmentSpecialisation>[] = [
    { label: t("diagnosis.column.activity"), heading: true, cell: ({ activity }) => activityLabel(activity) ?? activity },
    { label: t("diagnosis.column.code"), cell: ({ activity }) => activity },
    { label: t("diagnosis.column.establishments"), numeric: true, cell: ({ establishments }) => formatNumber(establishments) },
    { label: t("diagnosis.column.quotient"), numeric: true, cell: ({ locationQuotient }) => ratioWords(locationQuotient) },
    {
      label: t("diagnosis.column.interval"),
      numeric: true,
      cell: ({ low, high }) => t("diagnosis.specialisations.interval", { low: ratioWords(low), high: ratioWords(high) }),
    },
  ];
  const title = t("diagnosis.establishmentSpecialisations.title");
  const note = morePresentNote(name, first, t);
  return (
    <Section title={title} id="establishment-specialisations" note={note}>
      <Table caption={title} captionUnseen columns={columns} rows={above} rowKey={({ activity }) => activity} />
    </Section>
  );
};
