import type { HistoryEntry } from "../../../../ui/index.ts";
import type { Said } from "../../../pacts/index.ts";
import type { Achievement } from "../achievement.ts";
import type { ActionName, CountedIndicator } from "../achievements.repository.ts";
import type { AchievementRights } from "../who-records.ts";
import type { Attachment } from "../write-files.ts";

/** One achievement as its page shows it. */
export type AchievementView = {
  readonly slug: string;
  readonly title: string;
  readonly one: Achievement;
  /** Declared once more, merged into it. */
  readonly others: readonly Achievement[];
  readonly indicators: readonly CountedIndicator[];
  readonly actions: readonly ActionName[];
  readonly files: readonly Attachment[];
  readonly history: readonly HistoryEntry[];
  readonly recorder: AchievementRights;
  readonly said: Said;
};
