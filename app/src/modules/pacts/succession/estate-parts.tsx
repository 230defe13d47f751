import { formatEuros, useT } from "../../../ui/index.ts";
import { moneyOf } from "../financing/financing-plan.ts";
import type { Estate, LeftLine } from "./estate.ts";

const Lines = ({ lines }: { lines: readonly LeftLine[] }) => {
  const t = useT();
  return (
    <ul>
      {lines.map(({ action, line }) => (
        <li key={line.id}>
          {t("succession.preview.line", {
            action,
            amount: formatEuros(moneyOf(line, "planned")),
            paid: formatEuros(moneyOf(line, "paid")),
          })}
        </li>
      ))}
    </ul>
  );
};

const Things = ({ things }: { things: readonly { readonly id: string; readonly words: string }[] }) => (
  <ul>
    {things.map(({ id, words }) => (
      <li key={id}>{words}</li>
    ))}
  </ul>
);

/** What a party holds: what is still to do, which goes to an heir when one is named, and what is done, which stays its own. */
export const EstateParts = ({ name, heir = null, estate }: { name: string; heir?: string | null; estate: Estate }) => {
  const t = useT();
  const { openPledges, openLines, ownedActions, closedPledges, paidLines, contributions } = estate;
  const stays = closedPledges.map(({ id, what }) => ({ id, words: what }));
  const to = { heir: heir ?? "none" };
  const isEmpty =
    openPledges.length + openLines.length + ownedActions.length + paidLines.length + stays.length + contributions.length === 0;
  return (
    <>
      {isEmpty && <p>{t("succession.preview.nothingHeld")}</p>}
      {openPledges.length > 0 && (
        <>
          <p>{t("succession.preview.pledges", { count: openPledges.length, ...to })}</p>
          <Things
            things={openPledges.map(({ id, what, memberIds }) => ({
              id,
              words: memberIds.length > 1 ? t("succession.preview.joint", { what }) : what,
            }))}
          />
        </>
      )}
      {contributions.length > 0 && (
        <>
          <p>{t("succession.preview.contributions", { count: contributions.length })}</p>
          <Things
            things={contributions.map(({ id, what, valueEur }) => ({
              id,
              words: [what, valueEur === null ? t("bonds.contribution.priceless") : formatEuros(valueEur)].join(", "),
            }))}
          />
        </>
      )}
      {openLines.length > 0 && (
        <>
          <p>{t("succession.preview.lines", { count: openLines.length, ...to })}</p>
          <Lines lines={openLines} />
        </>
      )}
      {ownedActions.length > 0 && (
        <>
          <p>{t("succession.preview.actions", { count: ownedActions.length, ...to })}</p>
          <Things things={ownedActions.map(({ id, label }) => ({ id, words: label }))} />
        </>
      )}
      {paidLines.length + stays.length > 0 && (
        <>
          <p>{t("succession.preview.stays", { name })}</p>
          {stays.length > 0 && <Things things={stays} />}
          {paidLines.length > 0 && <Lines lines={paidLines} />}
        </>
      )}
    </>
  );
};
