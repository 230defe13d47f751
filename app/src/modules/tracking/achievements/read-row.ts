import { ok, type Result, refuse } from "@levier/kernel";
import { type PlaceReading, readDay } from "../../pacts/index.ts";
import { type EvidenceKind, evidenceKinds } from "../evidence.ts";
import type { Achievement } from "./achievement.ts";
import { type AchievementColumn, BETWEEN, type ColumnNames, namedIn } from "./csv-columns.ts";
import { bareUnit } from "./judge-counts.ts";
import { isWebAddress, readPlace, readQuantity, type ToldAchievement } from "./read-achievement.ts";
import type { FileRow, RowFault, RowFaultCode } from "./read-rows.ts";

export type RowNeeds = ColumnNames & {
  readonly placeOf: PlaceReading;
  /** What a kind of evidence is called: a file may say either. */
  readonly evidenceWords: Readonly<Record<EvidenceKind, string>>;
};

const degreesIn = (text: string, most: number): number | null => {
  const value = /^-?\d{1,3}(?:[.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : Number.NaN;
  return Math.abs(value) <= most ? value : null;
};

const SAID: Readonly<Record<string, boolean>> = { yes: true, oui: true, true: true, no: false, non: false, false: false };

/** Notes what is wrong in a row; what it gives back is read no further. */
type Wrong = (column: AchievementColumn, code: RowFaultCode, wanted?: string) => null;
type Cells = FileRow["cells"];

const textIn = (cells: Cells, wrong: Wrong, column: AchievementColumn, most: number, was: string | null): string | null => {
  const cell = cells[column];
  if (cell === undefined) return was;
  if (cell.length > most) return wrong(column, "text", String(most));
  return cell === "" ? null : cell;
};

const quantityIn = ({ cells, wrong }: { readonly cells: Cells; readonly wrong: Wrong }): number | null =>
  cells.quantity === undefined || cells.quantity === ""
    ? wrong("quantity", "missing")
    : (readQuantity(cells.quantity) ?? wrong("quantity", "quantity"));

const countsIn = (cells: Cells, wrong: Wrong, { indicators }: ColumnNames, was: readonly string[]): readonly string[] => {
  if (cells.indicators === undefined) return was;
  if (cells.indicators === "") return [];
  const named = cells.indicators.split(BETWEEN.trim()).map((one) => namedIn(indicators, one));
  const known = named.filter((id) => id !== null);
  if (known.length < named.length) wrong("indicators", "indicators");
  return [...new Set(known)];
};

const placeIn = (cells: Cells, wrong: Wrong, placeOf: PlaceReading, before: Achievement | null) => {
  if (cells.place === undefined && cells.territory === undefined)
    return { place: before?.place ?? null, territory: before?.territory ?? null };
  const place = textIn(cells, wrong, "place", 300, before?.place ?? null);
  if (cells.territory === undefined || cells.territory === "")
    // A place that stands as it stood keeps that it was of no territory.
    return before && before.place === place && before.territory === null ? { place, territory: null } : readPlace(placeOf, place ?? "");
  const found = placeOf(cells.territory);
  if (!found) wrong("territory", "territory");
  return { place: place ?? found?.name ?? null, territory: found?.code ?? null };
};

const coordinatesIn = (cells: Cells, wrong: Wrong, before: Achievement | null) => {
  const read = (column: "latitude" | "longitude", most: number): number | null => {
    const cell = cells[column];
    if (cell === undefined) return before?.[column] ?? null;
    return cell === "" ? null : (degreesIn(cell, most) ?? wrong(column, "degrees"));
  };
  return { latitude: read("latitude", 90), longitude: read("longitude", 180) };
};

type Reading = { readonly cells: Cells; readonly wrong: Wrong; readonly context: RowNeeds; readonly before: Achievement | null };

const unitIn = ({ cells, wrong, context, before }: Reading, indicatorIds: readonly string[]): string | null => {
  const counted = context.indicators.filter(({ id }) => indicatorIds.includes(id));
  const unit = textIn(cells, wrong, "unit", 100, before?.unit ?? null) ?? counted[0]?.unit ?? null;
  if (unit === null) return wrong("unit", "missing");
  const other = counted.find((one) => bareUnit(one.unit) !== bareUnit(unit));
  return other ? wrong("unit", "other-unit", other.unit) : unit;
};

const dayIn = ({ cells, wrong }: Reading): string | null =>
  cells.date === undefined || cells.date === "" ? wrong("date", "missing") : (readDay(cells.date) ?? wrong("date", "date"));

const whatIn = ({ cells, wrong }: Reading): string | null =>
  cells.what === undefined || cells.what === "" ? wrong("what", "missing") : textIn(cells, wrong, "what", 300, null);

/** A cell that may be empty: read; then what an empty one says, and what stands where the file lacks the column. */
const optionalIn = <T>(cell: string | undefined, read: (text: string) => T | null, empty: T | null, was: T | null): T | null => {
  if (cell === undefined) return was;
  return cell === "" ? empty : read(cell);
};

const actionIn = ({ cells, wrong, context, before }: Reading): string | null =>
  optionalIn(cells.action, (text) => namedIn(context.actions, text) ?? wrong("action", "action"), null, before?.actionId ?? null);

const evidenceIn = ({ cells, wrong, context: { evidenceWords }, before }: Reading): EvidenceKind | null => {
  const read = (text: string) =>
    evidenceKinds.find((kind) => kind === text || evidenceWords[kind].toLowerCase() === text.toLowerCase()) ??
    wrong("evidence", "evidence");
  const was = before?.evidence ?? "declared";
  return optionalIn(cells.evidence, read, was, was);
};

const addressIn = ({ cells, wrong, before }: Reading): string | null => {
  const read = (text: string) => (isWebAddress(text) && text.length <= 2000 ? text : wrong("source_url", "source_url"));
  return optionalIn(cells.source_url, read, null, before?.sourceUrl ?? null);
};

const publicIn = ({ cells, wrong, before }: Reading): boolean | null => {
  const was = before?.isPublic ?? true;
  return optionalIn(cells.public, (text) => SAID[text.toLowerCase()] ?? wrong("public", "public"), was, was);
};

/** What a row tells of an achievement, the one it changes or a new one; every fault of it, with its value. */
export const readRow = (
  { row, cells }: FileRow,
  context: RowNeeds,
  before: Achievement | null,
): Result<ToldAchievement, readonly RowFault[]> => {
  const faults: RowFault[] = [];
  const wrong: Wrong = (column, code, wanted) => {
    faults.push({ row, column, value: cells[column] ?? "", code, ...(wanted === undefined ? {} : { wanted }) });
    return null;
  };
  const reading = { cells, wrong, context, before };
  const indicatorIds = countsIn(cells, wrong, context, before?.indicatorIds ?? []);
  const needed = {
    ...{ day: dayIn(reading), what: whatIn(reading), quantity: quantityIn(reading) },
    ...{ unit: unitIn(reading, indicatorIds), evidence: evidenceIn(reading), isPublic: publicIn(reading) },
  };
  const free = {
    ...{ actionId: actionIn(reading), sourceUrl: addressIn(reading) },
    source: textIn(cells, wrong, "source", 300, before?.source ?? null),
    note: textIn(cells, wrong, "note", 2000, before?.note ?? null),
    ...placeIn(cells, wrong, context.placeOf, before),
    ...coordinatesIn(cells, wrong, before),
  };
  const { day, what, quantity, unit, evidence, isPublic } = needed;
  const isWhole = day !== null && what !== null && quantity !== null && unit !== null && evidence !== null && isPublic !== null;
  if (faults.length > 0 || !isWhole) return refuse(faults);
  return ok({ indicatorIds, fields: { ...free, day, what, quantity, unit, evidence, isPublic } });
};
