import { Details, formatEuros, useT } from "../../../ui/index.ts";
import type { SuspectedDouble } from "../financing/suspected-doubles.ts";

/** Sums asked about at once; more are opened on demand. */
const SHOWN = 8;
const list = new Intl.ListFormat("fr", { type: "conjunction" });

type Props = { readonly sums: readonly SuspectedDouble[]; readonly nameOf: (place: string) => string };

/** Sums that may be counted twice, each as a question; none is taken off. Nothing when there is none. */
export const SuspectedSums = ({ sums, nameOf }: Props) => {
  const t = useT();
  if (sums.length === 0) return null;
  const items = (
    <ul>
      {sums.map(({ financer, euros, places }) => (
        <li key={`${financer} ${euros}`}>
          {t("money.suspected.one", {
            financer,
            sum: formatEuros(euros),
            places: list.format(places.map((place) => t("pacts.quote", { quote: nameOf(place) }))),
          })}
        </li>
      ))}
    </ul>
  );
  const count = t("money.suspected.count", { count: sums.length });
  return (
    <div id="suspected">
      <h3>{t("money.suspected.title")}</h3>
      <p>{t("money.suspected.note")}</p>
      {sums.length > SHOWN ? <Details summary={count}>{items}</Details> : items}
    </div>
  );
};
