import { toCsv } from "../../../platform/csv.ts";
import type { Achievement } from "./achievement.ts";
import type { ActionName, CountedIndicator } from "./achievements.repository.ts";

/** The columns of the file that is exported and imported, in their order. */
export const columns = [
  ...(["key", "date", "what", "quantity", "unit", "indicators", "action", "place", "territory", "latitude", "longitude"] as const),
  ...(["evidence", "source", "source_url", "note", "public", "declared_by"] as const),
] as const;
export type AchievementColumn = (typeof columns)[number];

/** Parts the indicators of one cell. */
export const BETWEEN = " | ";

type Named = { readonly id: string; readonly label: string };
export type ColumnNames = { readonly indicators: readonly CountedIndicator[]; readonly actions: readonly ActionName[] };

const bare = (label: string): string => label.trim().toLowerCase().replace(/\s+/g, " ");

/** A thing as a cell names it: its words, or its key where others bear the same words. */
const nameIn = (things: readonly Named[], id: string): string => {
  const thing = things.find((one) => one.id === id);
  if (!thing) return id;
  const isSole = things.filter(({ label }) => bare(label) === bare(thing.label)).length === 1;
  return isSole && !thing.label.includes("|") ? thing.label.trim() : id;
};

/** What a cell names; null for none, and for several of the same words. */
export const namedIn = (things: readonly Named[], cell: string): string | null => {
  const [only, ...others] = things.filter(({ id, label }) => id === cell.trim() || bare(label) === bare(cell));
  return only && others.length === 0 ? only.id : null;
};

/** The key by which a row is known again: that of the file it came from, else our own. */
export const keyOf = ({ id, importKey }: Pick<Achievement, "id" | "importKey">): string =>
  importKey === null || importKey.startsWith("csv:") ? id : importKey;

const cellsOf = (one: Achievement, { indicators, actions }: ColumnNames): Readonly<Record<AchievementColumn, string | number | null>> => ({
  key: keyOf(one),
  date: one.day,
  what: one.what,
  quantity: one.quantity,
  unit: one.unit,
  indicators: one.indicatorIds.map((id) => nameIn(indicators, id)).join(BETWEEN),
  action: one.actionId === null ? null : nameIn(actions, one.actionId),
  place: one.place,
  territory: one.territory,
  latitude: one.latitude,
  longitude: one.longitude,
  evidence: one.evidence,
  source: one.source,
  source_url: one.sourceUrl,
  note: one.note,
  public: one.isPublic ? "yes" : "no",
  declared_by: one.declaredBy,
});

/** Achievements as the file that is read back. */
export const achievementsCsv = (achievements: readonly Achievement[], names: ColumnNames): Uint8Array<ArrayBuffer> =>
  toCsv({
    header: columns,
    rows: achievements.map((one) => {
      const cells = cellsOf(one, names);
      return columns.map((column) => cells[column]);
    }),
  });
