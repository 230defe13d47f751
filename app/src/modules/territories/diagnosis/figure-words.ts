import { isMessageKey, type Translate } from "../../../messages/index.ts";
import { formatNumber } from "../../../ui/format-number.ts";
import type { Unit } from "./figure.ts";

/** Above a hundred, decimals tell nothing that a figure of this kind knows. */
const rounded = (value: number): number => (Math.abs(value) >= 100 ? Math.round(value) : value);

/** As it is told, which the plural follows; no zero is below zero. */
const nearest = (value: number, parts: number): number => Math.round(value * parts) / parts || 0;

/** A figure as it is read: « 15,7 % », « 152,2 Md€ », « 334 km² ». A count bears no unit: its label says what is counted. */
export const figureWords = (value: number, unit: Unit, translate: Translate): string => {
  if (unit === "share") return translate("diagnosis.percent", { value: nearest(value, 1000) }).replace("-", "−");
  if (unit === "points") return translate("diagnosis.points", { value: nearest(value, 10) }).replace("-", "−");
  if (unit === "EUR" && value >= 1e9) return formatNumber(Math.round(value / 1e8) / 10, translate("diagnosis.billions"));
  const key = `diagnosis.unit.${unit}`;
  return formatNumber(rounded(value), isMessageKey(key) ? translate(key) : null);
};
