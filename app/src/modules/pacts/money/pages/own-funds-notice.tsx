import { formatEuros, Notice, useT } from "../../../../ui/index.ts";
import type { MoneyView } from "../money-view.ts";

/** Lines that are perhaps the own funds of a public owner, named with the way to their sheets, for who may change them. */
export const OwnFundsNotice = ({ view: { slug, ownFunds } }: { readonly view: Pick<MoneyView, "slug" | "ownFunds"> }) => {
  const t = useT();
  if (ownFunds.length === 0) return null;
  return (
    <Notice kind="risk">
      <p>{t("money.ownFunds", { count: ownFunds.length, type: t("sheets.type.public-own-funds") })}</p>
      <ul>
        {ownFunds.map(({ action, line, planned }) => (
          <li key={line.id}>
            <a href={`/pacts/${slug}/actions/${action.id}#plan`}>{action.label}</a>
            {t("money.ownFunds.line", { financer: line.financer, sum: formatEuros(planned), type: t(`sheets.type.${line.type}`) })}
          </li>
        ))}
      </ul>
    </Notice>
  );
};
