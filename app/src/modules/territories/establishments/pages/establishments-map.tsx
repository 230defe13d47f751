import { useT } from "../../../../ui/index.ts";
import { sideWords } from "../establishment-words.ts";
import type { Filter } from "../filter/filter.ts";
import { establishmentAddress, filterQuery } from "../filter/filter-address.ts";
import type { ClusterMap, Round } from "../map/draw-clusters.ts";

type Props = {
  readonly name: string;
  readonly address: string;
  readonly filter: Filter;
  readonly map: ClusterMap | null;
  /** How many are on it, and how many of those found are not. */
  readonly placed: number;
  readonly unplaced: number;
};

const Mark = ({ round, side, address, filter }: { round: Round; side: number | null } & Pick<Props, "address" | "filter">) => {
  const t = useT();
  const { cx, cy, r, count, siret, name, x, y } = round;
  const href = siret === null ? `${address}${filterQuery(filter, { square: { x, y, side: side ?? 0 } })}#map` : establishmentAddress(siret);
  const label = siret === null ? t("establishments.map.cluster", { count }) : (name ?? t("establishments.unnamed"));
  return (
    <a href={href} aria-label={label}>
      <circle cx={cx} cy={cy} r={r}>
        <title>{label}</title>
      </circle>
    </a>
  );
};

/** Where the establishments of the list are: each a point, or gathered by squares that lead nearer. The list says the same in words. */
export const EstablishmentsMap = ({ name, address, filter, map, placed, unplaced }: Props) => {
  const t = useT();
  if (!map) return <p className="soft">{t("establishments.map.empty")}</p>;
  const { width, height, outline, rounds, side, credit } = map;
  return (
    <figure className="map spots">
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing that holds links is no fieldset */}
      <svg viewBox={`0 0 ${width} ${height}`} role="group" aria-label={t("establishments.map.label", { name })}>
        {outline !== "" && <path className="near" d={outline} />}
        {rounds.map((round) => (
          <Mark key={`${round.x} ${round.y}`} {...{ round, side, address, filter }} />
        ))}
      </svg>
      <figcaption>
        {side === null
          ? t("establishments.map.points", { total: placed })
          : t("establishments.map.clusters", { total: placed, side: sideWords(t, side) })}
        {unplaced > 0 && <small className="soft">{t("establishments.map.unplaced", { count: unplaced })}</small>}
        {credit ? (
          <small className="soft">
            <a href={credit.url}>{t("establishments.map.credit", { text: credit.text, licence: credit.licence })}</a>
          </small>
        ) : (
          <small className="soft">{t("establishments.map.noOutline")}</small>
        )}
      </figcaption>
    </figure>
  );
};
