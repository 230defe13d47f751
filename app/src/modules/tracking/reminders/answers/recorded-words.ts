import type { Translate } from "../../../../messages/index.ts";
import { formatDate } from "../../../../ui/index.ts";
import { pledgeStatuses } from "../../../pacts/index.ts";
import type { ItemKind } from "../item.ts";
import { goings } from "./action-answer.ts";
import type { AnswerFields } from "./answer-kind.ts";
import { answerKinds } from "./answer-kinds.ts";
import type { AnsweredItem } from "./open-letter.ts";

const FIELDS = [
  "none",
  "value",
  "from",
  "day",
  "source",
  "status",
  "dueOn",
  "evidence",
  "note",
  "doneOn",
  "expectedOn",
  "why",
  "going",
  "blockedBecause",
  "unblockedWhen",
  "endsOn",
] as const;
export type AnswerField = (typeof FIELDS)[number];

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

const valueWords = (t: Translate, name: AnswerField, value: string): string => {
  const status = pledgeStatuses.find((one) => one === value);
  if (name === "status" && status) return t(`bonds.status.${status}`);
  const going = goings.find((one) => one === value);
  if (name === "going" && going) return t(`answers.going.${going}`);
  if (name === "none") return t("answers.none.told");
  return isDay(value) ? formatDate(value) : value;
};

/** What was said of a thing, field by field, in words; what was left empty is not told. */
export const recordedWords = (t: Translate, kind: ItemKind, fields: AnswerFields): { readonly label: string; readonly value: string }[] =>
  FIELDS.filter((name) => answerKinds[kind].names.includes(name) && (fields[name] ?? "") !== "").map((name) => ({
    label: t(`answers.field.${name}`),
    value: valueWords(t, name, fields[name] ?? ""),
  }));

/** What holds after an answer, and when its reader will next be asked. */
export const holdsWords = (t: Translate, holds: AnsweredItem): string => {
  if (holds === null) return t("answers.holds.over");
  const { dueOn, isLate, nextOn } = holds;
  if (dueOn === null) return t("answers.holds.undated");
  const day = formatDate(dueOn);
  if (!isLate) return t("answers.holds.until", { day, next: formatDate(nextOn ?? dueOn) });
  return nextOn === null ? t("answers.holds.committee", { day }) : t("answers.holds.late", { day, next: formatDate(nextOn) });
};
