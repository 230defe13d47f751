import { isMessageKey, type Translate } from "../../../messages/index.ts";
import { type FormError, formatDate, formatEuros } from "../../../ui/index.ts";
import { shareWords } from "../sheets/plan-words.ts";
import type { SheetFault } from "../sheets/read-sheet.ts";
import type { Conflict, ToldTotal, TotalStanding } from "./told-total.ts";
import type { TotalRefusal } from "./write-total.ts";

/** « Rapport d’étape, 10 juillet 2020 ». */
export const sourceWords = (t: Translate, { saidIn, saidOn }: Pick<ToldTotal, "saidIn" | "saidOn">): string =>
  saidOn === null ? saidIn : t("money.totals.dated", { source: saidIn, date: formatDate(saidOn) });

/** A share that would be printed as nought. */
const TINY = 0.001;

/** How an announced total stands to what the sheets add up to. */
export const totalVerdictWords = (t: Translate, { total, verdict }: TotalStanding): string => {
  const { kind, gap } = verdict;
  if (kind === "same" || kind === "nothing") return t(`money.totals.${kind}`);
  const part = Math.abs(gap) / total.valueEur;
  const share = part < TINY ? t("money.totals.tiny") : shareWords(part);
  const side = gap > 0 ? "more" : "less";
  return t(`money.totals.${kind}`, { gap: formatEuros(Math.abs(gap)), share, side });
};

export const conflictWords = (t: Translate, { status, least, most }: Conflict): string =>
  t("money.totals.conflict", { status, least: formatEuros(least), most: formatEuros(most) });

export const totalError = (t: Translate, refusal: TotalRefusal): FormError => {
  switch (refusal.code) {
    case "said-in-future":
      return {
        field: "saidOn",
        message: t("money.refusal.said-in-future", { on: formatDate(refusal.on), today: formatDate(refusal.today) }),
      };
    case "total-twice":
      return {
        field: "saidIn",
        message: t("money.refusal.total-twice", { source: sourceWords(t, refusal.total), sum: formatEuros(refusal.total.valueEur) }),
      };
    case "total-changed": {
      const { now } = refusal;
      return {
        field: "valueEur",
        message: t("money.refusal.total-changed", {
          sum: formatEuros(now.valueEur),
          status: t(`sheets.plan.${now.moneyStatus}`),
          source: sourceWords(t, now),
        }),
      };
    }
    default:
      return { field: "acts", message: t(`money.refusal.${refusal.code}`) };
  }
};

const MENDS = { valueEur: "money.mend.valueEur", moneyStatus: "money.mend.moneyStatus", saidOn: "money.mend.saidOn" } as const;
const isMended = (field: string): field is keyof typeof MENDS => Object.hasOwn(MENDS, field);

/** A field of the form of a total that says nothing usable: which, what was typed there, how to mend it. */
export const totalFaultWords = (t: Translate, { field, value }: SheetFault): FormError => {
  const key = `money.field.${field === "saidIn" ? "source" : field}`;
  const named = isMessageKey(key) ? t(key) : field;
  if (value.trim() === "") return { field, message: t("bonds.fault.empty", { field: named }) };
  if (!isMended(field)) return { field, message: t("money.refusal.too-long", { field: named }) };
  return { field, message: t("money.refusal.unusable", { field: named, value, mend: t(MENDS[field]) }) };
};
