import { shareAgainstRest } from "@levier/diagnostic";
import { isMissing, type Missing, missing } from "@levier/kernel";
import { NATION } from "../../../../sources/open-data/tables.ts";
import type { Against, Computed, FigureGroup, Ground } from "../figure.ts";
import { figureAt, periodsOf } from "../panel.ts";
import { regionAround } from "../place.ts";
import { told } from "./told.ts";

const STOCK = ["sirene-establishments", "sirene-employers"] as const;
const CREATIONS = "sirene-creations";
/** Figures of survival, and the measure that counts those at work so many years later. */
const SURVIVAL = [
  { id: "sirene-survival-three", measure: "sirene-creations-after-three" },
  { id: "sirene-survival-five", measure: "sirene-creations-after-five" },
] as const;

const lastOf = ({ own, place }: Ground, measure: string): { readonly period: string; readonly count: number } | null => {
  const panel = own[measure] ?? new Map();
  const period = periodsOf(panel).at(-1);
  const count = period === undefined ? null : figureAt(panel, place.code, period);
  return period !== undefined && typeof count === "number" ? { period, count } : null;
};

/** Of those created in one year, the share still at work some years later, against that of the rest of the région and of the nation. */
const survival = (ground: Ground, measure: string): Computed | Missing => {
  const after = lastOf(ground, measure);
  if (after === null) return missing("not-published");
  const { place, own, panels } = ground;
  const created = figureAt(own[CREATIONS] ?? new Map(), place.code, after.period);
  if (typeof created !== "number") return missing(created);
  if (created === 0) return missing("not-applicable");
  const part = { count: after.count, total: created };
  const within = (territory: string | null): Against | null => {
    if (territory === null) return null;
    const [count, total] = [measure, CREATIONS].map((one) => figureAt(panels[one] ?? new Map(), territory, after.period));
    if (typeof count !== "number" || typeof total !== "number" || total === 0) return null;
    const compared = shareAgainstRest(part, { count, total });
    const estimate = compared.ok && !isMissing(compared.value) ? compared.value : null;
    return { value: count / total, ...(estimate ? { estimate } : {}) };
  };
  const [region, nation] = [within(regionAround(place)), within(NATION)];
  return {
    value: after.count / created,
    period: after.period,
    against: { ...(region ? { region } : {}), ...(nation ? { nation } : {}) },
  };
};

/** What the register counts: establishments at work on its day, those created in its last whole year, and how many of a year's last. */
export const sireneFigures: FigureGroup = {
  source: "sirene-establishments",
  measures: [...STOCK, CREATIONS, ...SURVIVAL.map(({ measure }) => measure)],
  figures: [
    ...STOCK.map((id) => ({ id, unit: "establishments" as const })),
    { id: CREATIONS, unit: "creations" },
    ...SURVIVAL.map(({ id }) => ({ id, unit: "share" as const, favourable: "above" as const })),
  ],
  compute: (ground) => {
    const counted = [...STOCK, CREATIONS].map((id) => {
      const last = lastOf(ground, id);
      return [id, last === null ? missing("not-published") : told(last.count, { period: last.period })] as const;
    });
    return Object.fromEntries([...counted, ...SURVIVAL.map(({ id, measure }) => [id, survival(ground, measure)] as const)]);
  },
};
