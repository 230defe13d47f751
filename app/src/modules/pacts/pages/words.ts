import { isMessageKey, type MessageKey, type Translate } from "../../../messages/index.ts";
import { formatDate, formatEuros, formatNumber } from "../../../ui/index.ts";
import type { Gap } from "../gaps.ts";
import type { PactContent, Party, Target } from "../pact.schema.ts";
import type { PactCounts } from "../pact-counts.ts";

/** A ratio to what was: « la consommation d’eau : à diviser par deux », « à réduire de 20 % ». */
const ratioWords = (t: Translate, { value, unit, direction }: Target): string => {
  if (unit === "%") {
    const share = formatNumber(value, "%");
    return direction === null ? share : t(`pacts.target.${direction}`, { share });
  }
  const of = unit.replace(/^(?:×|fois)\s*/, "");
  const divisor = Math.round(100 / value) / 100;
  const isWhole = Number.isInteger(divisor);
  if (!(value > 0) || value === 1) return t("pacts.target.ratio", { value: formatNumber(value), unit: of });
  const change =
    value > 1
      ? t("pacts.target.multiplied", { by: formatNumber(value) })
      : isWhole
        ? t("pacts.target.divided", { by: formatNumber(divisor) })
        : t("pacts.target.down", { share: formatNumber(Math.round((1 - value) * 1000) / 10, "%") });
  return of === "" ? change : t("pacts.target.of", { unit: of, change });
};

/** A target in words, by its shape: « 300 stations d’ici 2026 », « 5 hôpitaux par an », « écart ramené à 0 point ». */
export const targetWords = (t: Translate, target: Target): string => {
  const { value, unit, shape, deadline, frequency } = target;
  const quantity =
    shape === "ratio-to-baseline"
      ? ratioWords(t, target)
      : shape === "gap-to-benchmark"
        ? t("pacts.target.gap", { quantity: formatNumber(value, unit) })
        : formatNumber(value, unit);
  const paced = frequency === null ? quantity : t("pacts.target.per", { quantity, frequency });
  return deadline === null ? paced : t("pacts.target.by", { quantity: paced, deadline: formatDate(deadline) });
};

/** The outcome of a vote in words: the code of unanimity, in whatever language it was read, else what the text says. */
export const voteResultWords = (t: Translate, result: string): string => (/^unanimi/i.test(result) ? t("pacts.vote.unanimity") : result);

/** The years of a pact in words: the code of a period told by its end alone, `→2031`, else what the text says. */
export const periodWords = (t: Translate, period: string): string => {
  const [, year] = /^→\s*(\d{4})$/.exec(period) ?? [];
  return year === undefined ? period : t("pacts.period.until", { year });
};

/** How a contract stands to the pact: a code of the reading of a text in words; what a person writes as it is. */
export const relationWords = (t: Translate, relation: string): string => {
  const key = `pacts.relation.${relation}`;
  return isMessageKey(key) ? t(key) : relation;
};

/** An official code without the prefix that tells its kind: « 44 » for `reg-44`. */
export const bareCode = (code: string): string => code.replace(/^[a-z]+-/, "");

export const amountWords = (t: Translate, value: number, approximate: boolean): string => {
  const amount = formatEuros(value);
  return approximate ? t("pacts.amount.about", { amount }) : amount;
};

export const gapWords = (t: Translate, { code, count, total }: Gap): string =>
  t(`pacts.gap.${code}`, { count, total, all: count === total ? "yes" : "no" });

/** The one honest sentence made from counts: « 16 actions annoncées dans 7 axes, aucune au financement bouclé ; 3 engagements ; 2 signataires. » */
export const summaryWords = (t: Translate, counts: PactCounts): string => {
  const { actions, added, axes, financed } = counts;
  const announced = [
    `${t("pacts.page.actions", { count: actions })}${actions === 0 ? "" : t("pacts.page.axes", { count: axes })}`,
    ...(added > 0 ? [t("pacts.page.added", { count: added })] : []),
    ...(actions + added > 0 ? [t("pacts.page.financed", { count: financed })] : []),
  ].join(", ");
  const rest = [
    ...(counts.commitments > 0 ? [t("pacts.page.commitments", { count: counts.commitments })] : []),
    t("pacts.page.signatories", { count: counts.signatories }),
  ];
  const sentence = [announced, ...rest].join("\u202f; ");
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
};

export const typeWords = (t: Translate, type: string): string => {
  const key = `pacts.type.${type}`;
  return isMessageKey(key) ? t(key) : type;
};

export const signatureWords = (t: Translate, { signedOn, place }: Pick<PactContent, "signedOn" | "place">): string => {
  const values = { date: formatDate(signedOn?.value ?? ""), place: place?.value ?? "" };
  if (signedOn !== null) return t(place === null ? "pacts.page.kicker.signed" : "pacts.page.kicker.signedAt", values);
  return t(place === null ? "pacts.page.kicker.unsigned" : "pacts.page.kicker.place", values);
};

/** A party in one line: « Camille Exemple, présidente, Région imaginaire », or « Chambre de métiers, associée » when no one is named. */
export const partyWords = ({ name, role, organisation }: Party): string =>
  (name === null ? [organisation, role] : [name, role, organisation]).filter((part) => part !== null).join(", ");

export const partTitle = (part: string): MessageKey => {
  const keys: Readonly<Record<string, MessageKey>> = {
    signatories: "pacts.signatories.title",
    attendees: "pacts.attendees.title",
    partners: "pacts.partners.title",
    territories: "pacts.territories.title",
    frameworks: "pacts.frameworks.title",
    commitments: "pacts.commitments.title",
    amounts: "pacts.amounts.title",
    indicators: "pacts.indicators.title",
    linkedContracts: "pacts.linkedContracts.title",
    governance: "pacts.governance.title",
    contacts: "pacts.contacts.title",
  };
  return keys[part] ?? "pacts.list.title";
};
