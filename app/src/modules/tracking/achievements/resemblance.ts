import { daysBetween } from "../indicators/days.ts";
import type { Achievement } from "./achievement.ts";
import { alikeWords } from "./alike-words.ts";
import { bareUnit } from "./judge-counts.ts";

/** What two achievements are compared by. */
export type ComparedAchievement = Pick<
  Achievement,
  "id" | "what" | "day" | "quantity" | "unit" | "place" | "territory" | "latitude" | "longitude" | "organisationId"
>;

/** Why two may be one: each with the figure that it rests on, where there is one. */
export type ResemblanceReason =
  | { readonly code: "same-day" | "same-territory" | "same-place" | "same-quantity" | "two-bodies" | "same-body" }
  | { readonly code: "near-day"; readonly days: number }
  | { readonly code: "near-place"; readonly metres: number }
  | { readonly code: "near-quantity"; readonly share: number }
  | { readonly code: "alike-words"; readonly share: number };

/** How likely two achievements are one that was declared twice, from 0 to 1, and why. */
export type Resemblance = { readonly score: number; readonly reasons: readonly ResemblanceReason[] };

type Weighed = { readonly weight: number; readonly reason: ResemblanceReason | null };

/** Days apart beyond which nothing is compared. */
export const MOST_DAYS = 3;
/** From here a pair is shown to a person. */
export const LEAST_SCORE = 0.6;
const NEAR_METRES = 2000;
const NOTHING: Weighed = { weight: 0, reason: null };

const byDay = (days: number): Weighed =>
  days === 0 ? { weight: 0.25, reason: { code: "same-day" } } : { weight: days === 1 ? 0.18 : 0.1, reason: { code: "near-day", days } };

const metresBetween = (a: ComparedAchievement, b: ComparedAchievement): number | null => {
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return null;
  const rad = Math.PI / 180;
  const [north, east] = [(a.latitude - b.latitude) * rad, (a.longitude - b.longitude) * rad * Math.cos(a.latitude * rad)];
  return Math.round(6_371_000 * Math.hypot(north, east));
};

const isCommune = (code: string | null): boolean => code?.startsWith("com-") === true;

/** Two communes are two places; null then: whatever else they share, they are not one achievement. */
const byPlace = (a: ComparedAchievement, b: ComparedAchievement): Weighed | null => {
  const metres = metresBetween(a, b);
  if (metres !== null && metres <= NEAR_METRES) return { weight: 0.25, reason: { code: "near-place", metres } };
  if (isCommune(a.territory) && isCommune(b.territory) && a.territory !== b.territory) return null;
  if (a.territory !== null && a.territory === b.territory) return { weight: 0.25, reason: { code: "same-territory" } };
  const isSame = a.place !== null && b.place !== null && alikeWords(a.place, b.place) >= 0.5;
  return isSame ? { weight: 0.2, reason: { code: "same-place" } } : NOTHING;
};

const byQuantity = (a: number, b: number): Weighed => {
  // One of something is what most achievements are: that they agree on it says little.
  if (a === b) return { weight: a === 1 ? 0.05 : 0.2, reason: { code: "same-quantity" } };
  const share = Math.abs(a - b) / Math.max(a, b);
  if (share <= 0.1) return { weight: 0.1, reason: { code: "near-quantity", share } };
  return { weight: share <= 0.3 ? 0 : -0.2, reason: null };
};

const byWords = (a: string, b: string): Weighed => {
  const share = alikeWords(a, b);
  return share < 0.2 ? NOTHING : { weight: 0.3 * share, reason: { code: "alike-words", share } };
};

/**
 * How two achievements resemble each other; null when they cannot be one: another unit, another commune, more than three days
 * apart, or two days of one body, which tells of a series. A score is a sum of weights: the day (0.25), the place (0.25), the words
 * (0.3), the quantity (0.2).
 */
export const resemblanceOf = (a: ComparedAchievement, b: ComparedAchievement): Resemblance | null => {
  const days = Math.abs(daysBetween(a.day, b.day));
  const isOneBody = a.organisationId === b.organisationId;
  if (bareUnit(a.unit) !== bareUnit(b.unit) || days > MOST_DAYS || (days > 0 && isOneBody)) return null;
  const place = byPlace(a, b);
  if (place === null) return null;
  const weighed = [byDay(days), place, byWords(a.what, b.what), byQuantity(a.quantity, b.quantity)];
  const score = Math.max(
    0,
    Math.min(
      1,
      weighed.reduce((sum, { weight }) => sum + weight, 0),
    ),
  );
  const body: ResemblanceReason = { code: isOneBody ? "same-body" : "two-bodies" };
  return { score: Number(score.toFixed(3)), reasons: [...weighed.flatMap(({ reason }) => reason ?? []), body] };
};
