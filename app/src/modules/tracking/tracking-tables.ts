import { achievement, achievementApart, achievementCount, achievementFile } from "./achievements/achievements.tables.ts";
import { indicatorReading, indicatorTarget, indicatorTotal, trackedIndicator } from "./indicators/indicators.tables.ts";
import { meetingsTables } from "./meetings/meetings.tables.ts";
import { accountability, accountablePerson, reminderLetter, reminderLetterItem } from "./reminders/reminders.tables.ts";

/** Tables of a space's rows, which the audit vouches for. */
export const trackingTables = [
  trackedIndicator,
  indicatorTarget,
  indicatorReading,
  indicatorTotal,
  achievement,
  achievementCount,
  achievementFile,
  achievementApart,
  accountablePerson,
  accountability,
  reminderLetter,
  reminderLetterItem,
  ...meetingsTables,
] as const;
