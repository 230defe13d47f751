import type { Translate } from "../../../messages/index.ts";
import { formatDate } from "../../../ui/index.ts";
import type { HeldRefusal } from "../hold-pact.ts";
import type { Stage } from "../pact.schema.ts";
import { daysWords, lackWords, sheetRefusalWords } from "../sheets/sheet-words.ts";
import type { BulkWhy } from "./bulk-edit.ts";
import { type BoardFault, LONGEST } from "./read-boards.ts";

export const stageWords = (t: Translate, stage: Stage): string => t(`pacts.stage.${stage}`);

/** « du 1er mars 2026 au 30 juin 2026 », or what is known of it. */
export const periodWords = (t: Translate, startsOn: string | null, endsOn: string | null): string => {
  if (startsOn !== null && endsOn !== null) return t("boards.period.both", { start: formatDate(startsOn), end: formatDate(endsOn) });
  if (startsOn !== null) return t("boards.period.start", { start: formatDate(startsOn) });
  return endsOn === null ? t("boards.period.none") : t("boards.period.end", { end: formatDate(endsOn) });
};

export const slipWords = (t: Translate, slip: number | null): string => {
  if (slip === null) return t("boards.slip.none");
  return daysWords(t, slip);
};

/** Why one action does not change, for whom asked it to go to the stage `to`. */
export const whyWords = (t: Translate, why: BulkWhy | HeldRefusal, to: Stage | null): string => {
  switch (why.code) {
    case "gate":
      return t("boards.refusal.gate", {
        to: to === null ? "" : stageWords(t, to),
        lacks: why.lacks.flatMap((lack) => lackWords(t, lack).map(({ message }) => message)).join(" "),
      });
    case "no-calendar":
    case "changed-since":
      return t(`boards.refusal.${why.code}`);
    default:
      return sheetRefusalWords(t, why)
        .map(({ message }) => message)
        .join(" ");
  }
};

export const faultWords = (t: Translate, { code, value }: BoardFault): string =>
  code === "too-long"
    ? t(`boards.refusal.${code}`, { length: value.trim().length, most: LONGEST })
    : t(`boards.refusal.${code}`, { value });
