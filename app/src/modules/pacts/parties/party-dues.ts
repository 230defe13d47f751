import type { Translate } from "../../../messages/index.ts";
import { formatEuros } from "../../../ui/index.ts";
import { bareName } from "../bare-name.ts";
import { type Contribution, daysLate, type Pledge } from "../commitments/pledge.ts";
import { addEuros } from "../financing/financing-plan.ts";
import type { LifeParty } from "../life/pact-life.ts";

/** Euros of financing lines, of one party or under one name. */
export type FinancerMoney = {
  readonly memberId: string | null;
  readonly financer: string;
  readonly planned: number;
  readonly committed: number;
  readonly paid: number;
};

/** What a party owes and brings, in figures. Euros. */
export type PartyDues = {
  readonly open: number;
  readonly late: number;
  readonly kept: number;
  readonly cash: number;
  readonly inKind: number;
  readonly planned: number;
  readonly committed: number;
  readonly paid: number;
};

type Told = {
  readonly pledges: readonly Pledge[];
  readonly contributions: readonly Contribution[];
  readonly money: readonly FinancerMoney[];
};

/** The dues of each party; a joint commitment is owed by each of those it binds. */
export const partyDues = (
  parties: readonly LifeParty[],
  { pledges, contributions, money }: Told,
  today: string,
): ReadonlyMap<string, PartyDues> =>
  new Map(
    parties.map(({ id, name }) => {
      const own = pledges.filter(({ memberIds }) => memberIds.includes(id));
      const brought = contributions.filter(({ memberId }) => memberId === id);
      const lines = money.filter((one) => one.memberId === id || (one.memberId === null && bareName(one.financer) === bareName(name)));
      return [
        id,
        {
          open: own.filter(({ status }) => status === "open" || status === "under-way").length,
          late: own.filter((pledge) => daysLate(pledge, today) !== null).length,
          kept: own.filter(({ status }) => status === "kept").length,
          cash: addEuros(brought.flatMap(({ nature, valueEur }) => (nature === "cash" ? (valueEur ?? 0) : []))),
          inKind: brought.filter(({ nature }) => nature === "in-kind").length,
          planned: addEuros(lines.map(({ planned }) => planned)),
          committed: addEuros(lines.map(({ committed }) => committed)),
          paid: addEuros(lines.map(({ paid }) => paid)),
        },
      ];
    }),
  );

export const owesWords = (t: Translate, dues: PartyDues | undefined): string =>
  t("life.parties.owed", { open: dues?.open ?? 0, late: dues?.late ?? 0, kept: dues?.kept ?? 0 });

export const bringsWords = (t: Translate, dues: PartyDues | undefined): string => {
  if (!dues) return t("life.parties.nothing");
  const { cash, inKind, planned, paid } = dues;
  const parts = [
    cash > 0 ? t("life.parties.cash", { amount: formatEuros(cash) }) : null,
    inKind > 0 ? t("life.parties.kind", { count: inKind }) : null,
    planned > 0 ? t("life.parties.planned", { planned: formatEuros(planned), paid: formatEuros(paid) }) : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? t("life.parties.nothing") : parts.join("\u00a0; ");
};
