import type { Translate } from "../../../messages/index.ts";
import { formatDate, formatEuros } from "../../../ui/index.ts";
import { type MoneyByStatus, moneyByStatus } from "../financing/money-by-status.ts";
import { type Delay, progressKinds } from "../sheets/progress.ts";
import type { FollowedAction, FollowUp } from "./follow-up.ts";

const list = new Intl.ListFormat("fr", { type: "conjunction" });

const inEuros = ({ planned, committed, paid }: MoneyByStatus) => ({
  planned: formatEuros(planned),
  committed: formatEuros(committed),
  paid: formatEuros(paid),
});

const isDatedAtAll = ({ actions, undated, counts }: FollowUp): boolean => undated < actions.length - counts.done - counts.dropped;

/** All of it in a sentence or two: how many actions are where, and how many are late. */
export const leadWords = (t: Translate, followUp: FollowUp): string => {
  const { counts, late, actions } = followUp;
  const day = formatDate(followUp.today);
  if (actions.length === 0) return t("followUp.lead.none", { day });
  const parts = progressKinds.filter((kind) => counts[kind] > 0);
  const [first, ...others] = parts;
  const count = actions.length;
  const said = parts.map((kind) => (count === 1 ? t(`followUp.progress.${kind}`) : t(`followUp.count.${kind}`, { count: counts[kind] })));
  const lead =
    first !== undefined && others.length === 0 && count > 1
      ? t("followUp.lead.all", { day, count, kind: first })
      : t("followUp.lead", { day, count, parts: list.format(said) });
  if (actions.length === counts.done + counts.dropped) return lead;
  return `${lead} ${isDatedAtAll(followUp) ? t("followUp.lead.late", { count: late }) : t("followUp.lead.noDate")}`;
};

export const delayWords = (t: Translate, { days, of, day, against, label }: Delay): string =>
  t("followUp.late.on", { late: t("followUp.late", { count: days }), of, against, label: label ?? "", day: formatDate(day) });

/** Another sentence follows what a person typed: it ends in a point. */
const ended = (reason: string): string => (/[.!?…]$/.test(reason) ? reason : `${reason}.`);

/** What an official must know of an action besides where it stands; empty when there is nothing. */
export const knowWords = (t: Translate, { sheet, progress }: FollowedAction): string[] => {
  const money = moneyByStatus(sheet.lines);
  const hasMoney = Object.values(money).some((sum) => sum > 0);
  return [
    ...(progress.kind === "dropped" ? [t("followUp.dropped", { reason: ended(progress.reason ?? t("followUp.dropped.unsaid")) })] : []),
    ...(progress.blocked === null ? [] : [t("followUp.blocked", { reason: ended(progress.blocked) })]),
    ...(hasMoney ? [t("followUp.paid", inEuros(money))] : []),
  ];
};

/** What nobody has told yet: a gap each, never a fault. */
export const followUpGaps = (t: Translate, { undated, unowned, unplanned, actions, counts }: FollowUp, isFollowed: boolean): string[] => {
  const staying = actions.length - counts.dropped;
  const gap = (key: "undated" | "unowned" | "unplanned", count: number, total: number): string[] =>
    count === 0 ? [] : [t(`followUp.gap.${key}`, { count, all: count === total ? "yes" : "no" })];
  return [
    t("followUp.gap.measured"),
    ...gap("undated", undated, staying - counts.done),
    ...gap("unowned", unowned, staying),
    ...gap("unplanned", unplanned, staying),
    ...(isFollowed ? [] : [t("followUp.gap.unfollowed")]),
  ];
};

const isSome = (money: MoneyByStatus): boolean => money.planned + money.committed + money.paid > 0;

/** What the sums of a pact leave out, and why. */
export const leftOutWords = (t: Translate, { elsewhere, dropped }: FollowUp): string[] => [
  ...(isSome(elsewhere) ? [t("followUp.money.elsewhere", inEuros(elsewhere))] : []),
  ...(isSome(dropped) ? [t("followUp.money.dropped", inEuros(dropped))] : []),
];
