import { type Column, Table, useT } from "../../../../ui/index.ts";
import { activityWords, nameWords } from "../establishment-words.ts";
import type { Filter } from "../filter/filter.ts";
import { establishmentAddress, filterQuery } from "../filter/filter-address.ts";
import type { Sort } from "../register/conditions.ts";
import type { Establishment } from "../register/establishment.ts";
import type { Label } from "../team/team.repository.ts";

/** An establishment with what the team of who asks calls it. */
export type ListedEstablishment = Establishment & { readonly labels: readonly Label[]; readonly isFavourite: boolean };

/** Its name, as a link to its page where it may be told, and what it is besides. */
export const EstablishmentName = (establishment: ListedEstablishment) => {
  const t = useT();
  const { siret, unitName, isPerson, isHead, isDiffusible, isFavourite, labels } = establishment;
  const name = nameWords(t, establishment);
  const notes = [
    unitName,
    isHead ? t("establishments.cell.head") : null,
    isPerson ? t("establishments.cell.person") : null,
    isFavourite ? t("establishments.cell.favourite") : null,
  ].filter((note) => note !== null);
  return (
    <>
      {isDiffusible ? <a href={establishmentAddress(siret)}>{name}</a> : <span className="soft">{name}</span>}
      {notes.length > 0 && <small className="soft about">{notes.join(" · ")}</small>}
      {labels.length > 0 && (
        <span className="tags">
          {labels.map((label) => (
            <span key={label.id} className="tag">
              {label.name}
            </span>
          ))}
        </span>
      )}
    </>
  );
};

type Props = {
  readonly rows: readonly ListedEstablishment[];
  readonly caption: string;
  /** The filter of the list, for the headings that sort it; null when it is not sorted. */
  readonly sorted: { readonly filter: Filter; readonly address: string } | null;
  readonly empty: string;
};

const DESCENDING: ReadonlySet<Sort> = new Set<Sort>(["size", "created"]);

/** Establishments, one a row. */
export const EstablishmentTable = ({ rows, caption, sorted, empty }: Props) => {
  const t = useT();
  const sort = (by: Sort): Partial<Column<ListedEstablishment>> =>
    sorted === null
      ? {}
      : {
          sort: {
            href: `${sorted.address}${filterQuery(sorted.filter, { sort: by })}#list`,
            now: sorted.filter.sort === by ? (DESCENDING.has(by) ? "descending" : "ascending") : null,
          },
        };
  const columns: Column<ListedEstablishment>[] = [
    { label: t("establishments.column.name"), heading: true, cell: (row) => <EstablishmentName {...row} />, ...sort("name") },
    { label: t("establishments.column.activity"), cell: (row) => activityWords(t, row), ...sort("activity") },
    {
      label: t("establishments.column.commune"),
      cell: ({ communeName, commune }) => communeName ?? commune,
      ...sort("commune"),
    },
    {
      label: t("establishments.column.size"),
      cell: ({ size, isDiffusible }) => (isDiffusible ? t(`establishments.size.${size}`) : ""),
      ...sort("size"),
    },
    { label: t("establishments.column.created"), cell: ({ created }) => created?.slice(0, 4) ?? "", ...sort("created") },
  ];
  return <Table caption={caption} captionUnseen columns={columns} rows={rows} rowKey={({ siret }) => siret} empty={empty} />;
};
