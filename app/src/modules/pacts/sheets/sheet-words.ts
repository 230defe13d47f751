import { isMessageKey, type Translate } from "../../../messages/index.ts";
import { type FormError, formatDate } from "../../../ui/index.ts";
import type { GateLack } from "../ladder/ladder.ts";
import type { AddRefusal } from "./add-action.ts";
import { planFaultWords } from "./plan-words.ts";
import type { SheetFault } from "./read-sheet.ts";
import type { SheetRefusal } from "./write-sheet.ts";

/** What an action lacks at the gate: one sentence for each lack, and where it is mended. */
export const lackWords = (t: Translate, lack: GateLack): FormError[] => {
  switch (lack.code) {
    case "no-owner":
      return [{ field: "fields", message: t("sheets.lack.no-owner") }];
    case "no-plan":
      return [{ field: "plan", message: t("sheets.lack.no-plan") }];
    case "plan-faults":
      return lack.faults.map((fault, position) => {
        const words = planFaultWords(t, fault);
        return { field: "plan", message: position === 0 ? t("sheets.lack.plan-faults", { fault: words }) : words };
      });
    case "no-calendar":
      return [{ field: "calendar", message: t("sheets.lack.no-calendar", { lacks: lack.lacks.join("-") }) }];
    case "calendar-backwards": {
      const { startsOn, endsOn } = lack;
      const message = t("sheets.lack.calendar-backwards", { startsOn: formatDate(startsOn), endsOn: formatDate(endsOn) });
      return [{ field: "calendar", message }];
    }
  }
};

/** A refusal as the person refused reads it: the value, the mend, and the control where it is mended. */
export const sheetRefusalWords = (t: Translate, refusal: SheetRefusal): FormError[] => {
  switch (refusal.code) {
    case "gate":
      return refusal.lacks.flatMap((lack) => lackWords(t, lack));
    case "calendar-backwards": {
      const { startsOn, endsOn, isVoted } = refusal;
      const message = t("sheets.refusal.calendar-backwards", { startsOn: formatDate(startsOn), endsOn: formatDate(endsOn) });
      return [{ field: isVoted ? "votedEndsOn" : "endsOn", message }];
    }
    case "jobs-in-future": {
      const { on, today } = refusal;
      return [{ field: "jobsOn", message: t("sheets.refusal.jobs-in-future", { on: formatDate(on), today: formatDate(today) }) }];
    }
    case "said-in-future":
      return [
        { field: "saidOn", message: t("money.refusal.said-in-future", { on: formatDate(refusal.on), today: formatDate(refusal.today) }) },
      ];
    case "paid-in-future": {
      const { financer, year, today } = refusal;
      return [{ field: "years", message: t("sheets.refusal.paid-in-future", { financer, year: String(year), today: formatDate(today) }) }];
    }
    case "milestone-cycle": {
      const [label = "", ...others] = refusal.labels;
      const labels = refusal.labels.map((one) => t("pacts.quote", { quote: one })).join(" → ");
      const message =
        others.length === 0 ? t("sheets.refusal.milestone-alone", { label }) : t("sheets.refusal.milestone-cycle", { labels });
      return [{ field: "label", message }];
    }
    case "number-taken": {
      const { number, holder } = refusal;
      return [{ field: "number", message: t("sheets.refusal.number-taken", { number, holder }) }];
    }
    case "sheet-cycle": {
      const labels = refusal.labels.map((one) => t("pacts.quote", { quote: one })).join(" → ");
      return [{ field: "dependsOnOther", message: t("sheets.refusal.sheet-cycle", { labels }) }];
    }
    case "no-such-step": {
      const { from, to } = refusal;
      return [
        { field: "stage", message: t("sheets.refusal.no-such-step", { from: t(`pacts.stage.${from}`), to: t(`pacts.stage.${to}`) }) },
      ];
    }
    case "reason-required":
      return [{ field: "reason", message: t("sheets.refusal.reason-required", { to: t(`pacts.stage.${refusal.to}`) }) }];
    case "changed-since":
      return [{ field: "conflict", message: t("sheets.refusal.changed-since") }];
    default:
      return [{ field: "main", message: t(`sheets.refusal.${refusal.code}`) }];
  }
};

export const addRefusalWords = (t: Translate, refusal: AddRefusal): FormError => {
  const { code, ...values } = refusal;
  return { field: code === "axis-not-found" ? "axis" : "label", message: t(`sheets.refusal.${code}`, values) };
};

/** Days after or before the voted day, in words. */
export const daysWords = (t: Translate, days: number): string => {
  if (days === 0) return t("sheets.slippage.none");
  return days > 0 ? t("sheets.slippage.late", { days }) : t("sheets.slippage.early", { days: -days });
};

/** The label of a field of one of the forms, as the form shows it. */
export const fieldWords = (t: Translate, field: string): string => {
  const key = `sheets.field.${field}`;
  return isMessageKey(key) ? t(key) : field;
};

const MENDS = {
  date: ["startsOn", "endsOn", "votedStartsOn", "votedEndsOn", "votedOn", "expectedOn", "doneOn", "jobsOn", "appliedOn", "saidOn"],
  euros: ["totalCost", "eligibleBase", "ceiling"],
  percent: ["publicCeiling", "maximumRate", "toldShare"],
  days: ["days"],
  years: ["years"],
  jobs: ["grossJobs"],
  choice: ["priority", "type", "form", "stage", "jobsEvidence", "stateAid", "startRule"],
  places: ["places"],
  indicators: ["indicators"],
  documents: ["deliverables", "attachments"],
  aidNumber: ["stateAidNumber"],
} as const;

const MEND_OF = new Map<string, string>(Object.entries(MENDS).flatMap(([mend, fields]) => fields.map((field) => [field, mend])));

const mendWords = (t: Translate, field: string): string => {
  const key = `sheets.mend.${MEND_OF.get(field) ?? "text"}`;
  return t(isMessageKey(key) ? key : "sheets.mend.text");
};

/** A field that says nothing usable. */
export const sheetFaultWords = (t: Translate, { field, value }: SheetFault): FormError => {
  const named = fieldWords(t, field);
  const message =
    value.trim() === ""
      ? t("sheets.refusal.empty", { field: named })
      : t("sheets.refusal.form", { field: named, value, mend: mendWords(t, field) });
  return { field, message };
};
