import { isMessageKey, type Translate } from "../../../messages/index.ts";

/** A feature by which territories resemble one another, in words; nothing for one that has none. */
export const featureWords = (feature: string, t: Translate): readonly string[] => {
  const key = `diagnosis.feature.${feature}`;
  return isMessageKey(key) ? [t(key)] : [];
};
