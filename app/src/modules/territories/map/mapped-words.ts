import { isMessageKey, type Translate } from "../../../messages/index.ts";
import { formatNumber } from "../../../ui/format-number.ts";
import { figureWords } from "../diagnosis/figure-words.ts";
import type { MappedFigure } from "../diagnosis/mapped-figures.ts";

/** « Emplois salariés du secteur privé, pour 100 habitants ». */
export const mappedLabel = ({ id, per }: MappedFigure, t: Translate): string => {
  const key = `diagnosis.figure.${id}`;
  const label = isMessageKey(key) ? t(key) : id;
  return per === null ? label : t("maps.per", { label, per });
};

/** A figure as a map tells it; one decimal tells a rate for a hundred apart from the next. */
export const mappedWords = (value: number, { unit, per }: MappedFigure, t: Translate): string =>
  per === null ? figureWords(value, unit, t) : formatNumber(Math.round(value * 10) / 10);
