import type { Translate } from "../../../messages/index.ts";
import { formatDate } from "../../../ui/index.ts";
import type { Pledge } from "../../pacts/index.ts";
import type { quorumAt } from "./attendance.ts";
import type { Decision } from "./decision.ts";

/** « par consensus », « par vote : 12 pour, 3 contre, 1 abstention ». */
export const wayWords = (t: Translate, { way, votesFor, votesAgainst, abstentions }: Decision): string =>
  way === "consensus"
    ? t("meetings.way.consensus")
    : t("meetings.way.counted", { for: votesFor ?? 0, against: votesAgainst ?? 0, abstentions: abstentions ?? 0 });

/** Where the commitment of a decision stands: « à tenir, pour le 14 mars 2026, en retard de 3 jours ». */
export const pledgeWords = (t: Translate, { status, dueOn }: Pledge, late: number | null): string =>
  [
    t(`bonds.status.${status}`),
    dueOn === null ? null : t("meetings.decision.dueOn", { date: formatDate(dueOn) }),
    late === null ? null : t("meetings.reason.late", { days: late }),
  ]
    .filter((words) => words !== null)
    .join(", ");

export const quorumWords = (t: Translate, { parties, needed, missing }: ReturnType<typeof quorumAt>): string =>
  needed === null
    ? t("meetings.quorum.none", { parties })
    : t(missing > 0 ? "meetings.quorum.lacks" : "meetings.quorum.reached", { parties, needed, missing });
