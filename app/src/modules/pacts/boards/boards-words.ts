import type { Translate } from "../../../messages/index.ts";
import { formatDate } from "../../../ui/index.ts";
import type { GateLack } from "../ladder/ladder.ts";
import type { Stage } from "../pact.schema.ts";
import type { BulkWhy } from "./bulk-edit.ts";
import type { BoardFault } from "./read-boards.ts";

export const stageWords = (t: Translate, stage: Stage): string => t(`pacts.stage.${stage}`);

/** « du 1er mars 2026 au 30 juin 2026 », or what is known of it. */
export const periodWords = (t: Translate, startsOn: string | null, endsOn: string | null): string => {
  if (startsOn !== null && endsOn !== null) return t("boards.period.both", { start: formatDate(startsOn), end: formatDate(endsOn) });
  if (startsOn !== null) return t("boards.period.start", { start: formatDate(startsOn) });
  return endsOn === null ? t("boards.period.none") : t("boards.period.end", { end: formatDate(endsOn) });
};

export const slipWords = (t: Translate, slip: number | null): string => {
  if (slip === null) return t("boards.slip.none");
  if (slip === 0) return t("boards.slip.onTime");
  return slip > 0 ? t("boards.slip.late", { days: slip }) : t("boards.slip.early", { days: -slip });
};

const lackWords = (t: Translate, lack: GateLack): string => {
  switch (lack.code) {
    case "plan-faults":
      return t("boards.lack.plan-faults", { count: lack.faults.length });
    case "no-calendar":
      return lack.lacks.map((field) => t(`boards.lack.no-calendar.${field}`)).join(", ");
    case "calendar-backwards":
      return t("boards.lack.calendar-backwards", { startsOn: formatDate(lack.startsOn), endsOn: formatDate(lack.endsOn) });
    default:
      return t(`boards.lack.${lack.code}`);
  }
};

/** Why one action does not change, for whom asked it to go to the stage `to`. */
export const whyWords = (t: Translate, why: BulkWhy | { readonly code: "pact-not-found" | "pact-withdrawn" }, to: Stage | null): string => {
  switch (why.code) {
    case "gate":
      return t("boards.refusal.gate", {
        to: to === null ? "" : stageWords(t, to),
        lacks: why.lacks.map((lack) => lackWords(t, lack)).join(", "),
      });
    case "no-such-step":
      return t("boards.refusal.no-such-step", { from: stageWords(t, why.from), to: stageWords(t, why.to) });
    case "reason-required":
      return t("boards.refusal.reason-required", { to: stageWords(t, why.to) });
    case "calendar-backwards":
      return t("boards.refusal.calendar-backwards", { startsOn: formatDate(why.startsOn), endsOn: formatDate(why.endsOn) });
    case "milestone-cycle":
      return t("boards.refusal.milestone-cycle", { labels: why.labels.join(", ") });
    default:
      return t(`boards.refusal.${why.code}`);
  }
};

export const faultWords = (t: Translate, { code, value }: BoardFault): string => t(`boards.refusal.${code}`, { value });
