import type { Translate } from "../../../../messages/index.ts";
import { projected } from "../projected.ts";
import type { Standing } from "../standing.ts";

/** « 62 chances sur 100 d’être atteinte »; null where nobody can tell. */
export const chanceWords = (t: Translate, standing: Standing, today: string): string | null => {
  const projection = projected(standing, today);
  return projection.ok ? t("tracked.public.chance", { chance: Math.round(projection.value.chance * 100) }) : null;
};
