import { isMessageKey, type Translate } from "../../../messages/index.ts";
import { activityLabel } from "../../../sources/activities/activities.ts";

/** An activity as it is read, at whatever level a source tells it; its code where it has no words. */
export const activityWords = (activity: string, t: Translate): string => {
  const key = `diagnosis.activity.${activity}`;
  return isMessageKey(key) ? t(key) : (activityLabel(activity) ?? activity);
};
