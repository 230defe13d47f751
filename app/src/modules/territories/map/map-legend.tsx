import { isMissing } from "@levier/kernel";
import { useT } from "../../../ui/index.ts";
import { Hatch } from "../../../ui/map.tsx";
import { type FiguredMap, shadeOf } from "./figured-map.ts";
import { mappedWords } from "./mapped-words.ts";

/** Each shade with what it stands for and how many members bear it. */
export const MapLegend = ({ shown: { classes, figure, figures, map }, reasons }: { shown: FiguredMap; reasons: string }) => {
  const t = useT();
  const without = figures.filter(({ computed }) => isMissing(computed)).length;
  if (map === null || classes.length === 0) return null;
  const count = (many: number) => <span className="soft">{t("maps.count", { count: many })}</span>;
  return (
    <>
      <ul className="legend" aria-label={t("maps.legend")}>
        {classes.map(({ low, high, count: many }, rank) => {
          const [least, most] = [low, high].map((value) => mappedWords(value, figure, t));
          return (
            <li key={high}>
              <svg aria-hidden="true">
                <rect className={shadeOf(rank, classes.length)} width="100%" height="100%" />
              </svg>
              {least === most ? most : t("maps.class", { low: least ?? "", high: most ?? "" })} {count(many)}
            </li>
          );
        })}
        {without > 0 && (
          <li>
            <svg aria-hidden="true">
              <Hatch />
              <rect fill="url(#hatch)" width="100%" height="100%" />
            </svg>
            {t("maps.without", { reasons })} {count(without)}
          </li>
        )}
      </ul>
      <p className="soft">{t("maps.classes")}</p>
    </>
  );
};
