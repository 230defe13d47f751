import type { Translate } from "../../../messages/index.ts";
import { formatDate, formatEuros, formatNumber } from "../../../ui/index.ts";
import type { Leverage, LeverageUnknown } from "../financing/leverage.ts";
import type { PlanFault } from "../financing/plan-checks.ts";
import type { ShareFault } from "../financing/told-shares.ts";
import type { KeptLine } from "./action-sheet.ts";

/** A share of one in words: « 33,3 % ». */
export const shareWords = (share: number): string => formatNumber(Math.round(share * 1000) / 10, "%");

/** A sum set large, to three figures: « 3,57 M€ », « 729 k€ »; the table beneath tells it to the cent. */
export const roundEuros = (value: number): string => {
  const [scale, unit] = value >= 999_500 ? [1e6, "M€"] : value >= 10_000 ? [1e3, "k€"] : [1, "€"];
  return formatNumber(
    scale === 1 ? value : Number((value / scale).toPrecision(Math.max(3, String(Math.trunc(value / scale)).length))),
    unit,
  );
};

/** What does not hold in a plan, with the figures that show it and the mend. */
export const planFaultWords = (t: Translate, fault: PlanFault | ShareFault): string => {
  switch (fault.code) {
    case "shares-not-whole":
      return t("sheets.fault.shares-not-whole", { sum: shareWords(fault.sum) });
    case "share-differs": {
      const { financer, told, share } = fault;
      return t("sheets.fault.share-differs", { financer, told: shareWords(told), share: shareWords(share) });
    }
    case "no-total":
      return t("sheets.fault.no-total", { lines: formatEuros(fault.lines) });
    case "no-lines":
      return t("sheets.fault.no-lines", { total: formatEuros(fault.total) });
    case "lines-differ-from-total": {
      const difference = formatEuros(Math.round(Math.abs(fault.lines - fault.total) * 100) / 100);
      return t("sheets.fault.lines-differ-from-total", { lines: formatEuros(fault.lines), total: formatEuros(fault.total), difference });
    }
    case "rate-over-one":
      return t("sheets.fault.rate-over-one", { financer: fault.financer, rate: shareWords(fault.rate) });
    case "rate-over-maximum": {
      const { financer, rate, maximum } = fault;
      return t("sheets.fault.rate-over-maximum", { financer, rate: shareWords(rate), maximum: shareWords(maximum) });
    }
    case "over-ceiling": {
      const { financer, amount, ceiling } = fault;
      return t("sheets.fault.over-ceiling", { financer, amount: formatEuros(amount), ceiling: formatEuros(ceiling) });
    }
    case "public-over-ceiling":
      return t("sheets.fault.public-over-ceiling", { share: shareWords(fault.share), ceiling: shareWords(fault.ceiling) });
    case "base-over-total":
      return t("sheets.fault.base-over-total", { base: formatEuros(fault.base), total: formatEuros(fault.total) });
    default: {
      const { code, financer, over, of } = fault;
      return t(`sheets.fault.${code}`, { financer, over: formatEuros(over), of: formatEuros(of) });
    }
  }
};

/** Where a line of money comes from, and which document tells it: « appel à projets 2026, délibération n° 12, 3 mars 2026 »; null when nothing does. */
export const originWords = (t: Translate, { scheme, saidIn, saidOn, toldShare }: KeptLine): string | null => {
  const said = [saidIn, saidOn === null ? null : formatDate(saidOn)].filter((part) => part !== null).join(", ");
  const parts = [
    scheme === null ? null : t("sheets.plan.scheme", { scheme }),
    said === "" ? null : t("sheets.plan.saidIn", { said }),
    toldShare === null ? null : t("sheets.plan.toldShare", { share: shareWords(toldShare) }),
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join("\u202f; ");
};

/** A ratio with the two sums it is made of, or why there is none. */
export const leverageWords = (t: Translate, told: Leverage | LeverageUnknown): string =>
  "why" in told
    ? t(`sheets.leverage.${told.why}`, { status: told.status })
    : t("sheets.leverage.ratio", {
        ratio: formatNumber(told.ratio.value),
        raised: formatEuros(told.raised),
        public: formatEuros(told.public),
      });
