import { isMessageKey, type Translate } from "../../../messages/index.ts";

/** An activity as it is read; its code where it has no words. */
export const activityWords = (activity: string, t: Translate): string => {
  const key = `diagnosis.activity.${activity}`;
  return isMessageKey(key) ? t(key) : activity;
};
