import { ok, type Result, refuse } from "@levier/kernel";
import { type PlaceReading, readDay, readFrenchNumber } from "../../pacts/index.ts";
import { type EvidenceKind, evidenceKinds } from "../evidence.ts";
import { type AchievementFields, LEAST_QUANTITY, MOST_QUANTITY } from "./achievement.ts";
import type { CountedIndicator } from "./achievements.repository.ts";

type Typed = Readonly<Record<string, string>>;

/** The field of a form, or the column of a file, that says nothing usable; what stood there. */
export type AchievementFault = { readonly field: string; readonly value: string };

/** What a form or a row tells, before it is judged. */
export type ToldAchievement = { readonly fields: AchievementFields; readonly indicatorIds: readonly string[] };

const textOf = (typed: Typed, name: string): string => (typed[name] ?? "").replace(/\r\n?/g, "\n").trim();

const orNull = (text: string): string | null => (text === "" ? null : text);

/** « 1 200,5 »: what was counted, above zero. « 1.200 » may mean either of two quantities: it is none. */
export const readQuantity = (text: string): number | null => {
  if (/^[1-9]\d{0,2}(?:\.\d{3})+$/.test(text.trim())) return null;
  const value = readFrenchNumber(text);
  return value !== null && value >= LEAST_QUANTITY && value <= MOST_QUANTITY ? value : null;
};

export const isEvidence = (text: string): text is EvidenceKind => evidenceKinds.some((kind) => kind === text);

export const isWebAddress = (text: string): boolean => URL.canParse(text) && /^https?:/.test(text);

/** « Salle des fêtes, Vittel »: the commune is looked for in the whole, then after the last comma; a place of no commune keeps its words. */
export const readPlace = (placeOf: PlaceReading, text: string): { readonly place: string | null; readonly territory: string | null } => {
  if (text === "") return { place: null, territory: null };
  const whole = placeOf(text);
  if (whole) return { place: whole.name, territory: whole.code };
  const end = text.split(",").at(-1)?.trim() ?? "";
  return { place: text, territory: end === text ? null : (placeOf(end)?.code ?? null) };
};

/** Digits alone that name no commune were mistyped; words may name a hall. */
const isUnknownCode = (text: string, territory: string | null): boolean =>
  territory === null && /^(?:com-|epci-)?\d[\dAB]\d{3,7}$/i.test(text);

const MOST = { what: 300, unit: 100, place: 300, source: 300, sourceUrl: 2000, note: 2000 } as const;

/** The indicators that are ticked, `counts-ID`, or chosen. */
const countsIn = (typed: Typed): string[] => {
  const ticked = Object.keys(typed).flatMap((name) => (name.startsWith("counts-") && typed[name] === "yes" ? [name.slice(7)] : []));
  return [...new Set([...ticked, ...(textOf(typed, "indicator") === "" ? [] : [textOf(typed, "indicator")])])];
};

/** An achievement as its form tells it. `latitude` and `longitude` are those that are kept: no form asks for them. */
export const readAchievement = (
  typed: Typed,
  {
    placeOf,
    indicators,
    before,
  }: {
    readonly placeOf: PlaceReading;
    readonly indicators: readonly CountedIndicator[];
    readonly before: Pick<AchievementFields, "latitude" | "longitude"> | null;
  },
): Result<ToldAchievement, AchievementFault> => {
  const fault = (field: string) => refuse({ field, value: textOf(typed, field) });
  for (const [field, most] of Object.entries(MOST)) if (textOf(typed, field).length > most) return fault(field);
  const what = textOf(typed, "what");
  if (what === "") return fault("what");
  const indicatorIds = countsIn(typed);
  const unit = orNull(textOf(typed, "unit")) ?? indicators.find(({ id }) => indicatorIds.includes(id))?.unit ?? null;
  if (unit === null) return fault(indicators.some(({ isOpen }) => isOpen) && typed["indicator"] === "" ? "indicator" : "unit");
  const quantity = readQuantity(textOf(typed, "quantity"));
  if (quantity === null) return fault("quantity");
  const day = readDay(textOf(typed, "day"));
  if (day === null) return fault("day");
  const placed = readPlace(placeOf, textOf(typed, "place"));
  if (isUnknownCode(textOf(typed, "place"), placed.territory)) return fault("place");
  const evidence = textOf(typed, "evidence");
  if (!isEvidence(evidence)) return fault("evidence");
  const sourceUrl = orNull(textOf(typed, "sourceUrl"));
  if (sourceUrl !== null && !isWebAddress(sourceUrl)) return fault("sourceUrl");
  return ok({
    indicatorIds,
    fields: {
      ...{ what, unit, quantity, day, evidence, sourceUrl, ...placed },
      actionId: orNull(textOf(typed, "actionId")),
      latitude: before?.latitude ?? null,
      longitude: before?.longitude ?? null,
      source: orNull(textOf(typed, "source")),
      note: orNull(textOf(typed, "note")),
      isPublic: typed["reserved"] !== "yes",
    },
  });
};
