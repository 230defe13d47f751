import type { MessageKey, Translate } from "../../../../messages/index.ts";
import { activityWords, nameWords } from "../establishment-words.ts";
import type { ListedEstablishment } from "../pages/establishment-table.tsx";
import { degreesOf } from "../register/degrees-of.ts";
import type { Degrees } from "../register/lambert93.ts";

type Cell = string | number | null;

type ExportColumn = {
  readonly name: string;
  readonly label: MessageKey;
  readonly cell: (t: Translate, row: ListedEstablishment) => Cell;
};

/** Degrees to a metre. */
const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

/** Where it is, to a metre; null where that is not known or may not be told. */
export const degreesOfEstablishment = ({ commune, place }: ListedEstablishment): Degrees | null => {
  const [longitude, latitude] = (place && degreesOf(commune, place.x, place.y)) ?? [];
  return longitude === undefined || latitude === undefined ? null : [rounded(longitude), rounded(latitude)];
};

/** Told of any establishment. */
const OPEN: readonly ExportColumn[] = [
  { name: "name", label: "establishments.column.name", cell: (t, row) => (row.isDiffusible ? row.name : nameWords(t, row)) },
  { name: "activityCode", label: "establishments.column.activityCode", cell: (_, { activity }) => activity },
  { name: "activity", label: "establishments.column.activity", cell: (t, row) => (row.activity === null ? null : activityWords(t, row)) },
  { name: "communeCode", label: "establishments.column.communeCode", cell: (_, { commune }) => commune },
  { name: "commune", label: "establishments.column.commune", cell: (_, { communeName }) => communeName },
];

const yesOrNo = (t: Translate, is: boolean): string => t(is ? "establishments.cell.yes" : "establishments.cell.no");

/** Told of those that are diffusible alone. */
const DIFFUSIBLE: readonly ExportColumn[] = [
  { name: "siret", label: "establishments.column.siret", cell: (_, { siret }) => siret },
  { name: "siren", label: "establishments.column.siren", cell: (_, { siren }) => siren },
  { name: "unit", label: "establishments.column.unit", cell: (_, { unitName }) => unitName },
  {
    name: "size",
    label: "establishments.column.size",
    cell: (t, { size }) => t(`establishments.size.${size}`).replaceAll(/[\u00a0\u202f]/g, " "),
  },
  { name: "sizeYear", label: "establishments.column.sizeYear", cell: (_, { sizeYear }) => sizeYear },
  { name: "created", label: "establishments.column.created", cell: (_, { created }) => created },
  { name: "postcode", label: "establishments.column.postcode", cell: (_, { postcode }) => postcode },
  { name: "employer", label: "establishments.column.employer", cell: (t, { isEmployer }) => yesOrNo(t, isEmployer) },
  { name: "head", label: "establishments.column.head", cell: (t, { isHead }) => yesOrNo(t, isHead) },
  { name: "longitude", label: "establishments.column.longitude", cell: (_, row) => degreesOfEstablishment(row)?.[0] ?? null },
  { name: "latitude", label: "establishments.column.latitude", cell: (_, row) => degreesOfEstablishment(row)?.[1] ?? null },
];

/** For the members of a space: what their team calls it. */
const TEAM: readonly ExportColumn[] = [
  { name: "labels", label: "establishments.column.labels", cell: (_, { labels }) => labels.map(({ name }) => name).join(", ") || null },
  { name: "favourite", label: "establishments.column.favourite", cell: (t, { isFavourite }) => yesOrNo(t, isFavourite) },
];

/** A list as it is taken away; of one that is not diffusible, commune and activity alone. Notes and contacts never go with it. */
export const exportColumns = (isTeam: boolean): readonly ExportColumn[] => [...OPEN, ...DIFFUSIBLE, ...(isTeam ? TEAM : [])];

const isTold = ({ name }: ExportColumn, { isDiffusible }: ListedEstablishment): boolean =>
  isDiffusible || OPEN.some((column) => column.name === name);

/** The cells of a row, in the order of the columns. */
export const exportCells = (t: Translate, row: ListedEstablishment, columns: readonly ExportColumn[]): readonly Cell[] =>
  columns.map((column) => (isTold(column, row) ? column.cell(t, row) : null));
