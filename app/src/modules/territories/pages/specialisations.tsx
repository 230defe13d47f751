import { type Column, formatNumber, Section, Table, useT } from "../../../ui/index.ts";
import { activityWords } from "../diagnosis/activity-words.ts";
import type { Specialisation } from "../diagnosis/diagnosis.ts";
import { ratioWords } from "../papers/rare.ts";
import type { Names } from "./figure-table.tsx";

const Interval = ({ low, high, established }: Specialisation) => {
  const t = useT();
  if (typeof low !== "number" || typeof high !== "number") return <span className="soft">{t("diagnosis.specialisations.noInterval")}</span>;
  return (
    <>
      {t("diagnosis.specialisations.interval", { low: ratioWords(low), high: ratioWords(high) })}
      {typeof established === "string" && (
        <>
          <br />
          <small className="soft">{t(`diagnosis.established.${established}`)}</small>
        </>
      )}
    </>
  );
};

/** Activities by how much more present they are than in the nation: 2 is twice their national share, 1 the same. */
export const Specialisations = ({ specialisations, names }: { specialisations: readonly Specialisation[]; names: Names }) => {
  const t = useT();
  const [first] = specialisations;
  if (first === undefined) return null;
  const columns: Column<Specialisation>[] = [
    { label: t("diagnosis.column.activity"), heading: true, cell: ({ activity }) => activityWords(activity, t) },
    {
      label: t("diagnosis.column.jobs"),
      numeric: true,
      cell: ({ jobs }) => (typeof jobs === "number" ? formatNumber(Math.round(jobs)) : null),
    },
    { label: t("diagnosis.column.quotient"), numeric: true, cell: ({ locationQuotient }) => ratioWords(locationQuotient) },
    { label: t("diagnosis.column.interval"), numeric: true, cell: (row) => <Interval {...row} /> },
  ];
  const { dataset, publisher, vintage } = first.source;
  const note = t("diagnosis.specialisations.note", { place: names[first.of] ?? "", dataset, publisher, vintage: vintage ?? "" });
  return (
    <Section title={t("diagnosis.specialisations.title")} id="specialisations" note={note}>
      <Table
        caption={t("diagnosis.specialisations.title")}
        captionUnseen
        columns={columns}
        rows={specialisations}
        rowKey={({ activity }) => activity}
      />
    </Section>
  );
};
