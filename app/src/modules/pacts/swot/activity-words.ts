import type { Translate } from "../../../messages/index.ts";
import { activityWords as nameOf } from "../../territories/index.ts";
import type { ActivityWords } from "./figure-of.ts";

/** How figures on an activity are called in the language of `t`. */
export const activityWordsIn = (t: Translate): ActivityWords => ({
  activity: (activity) => nameOf(activity, t),
  specialisation: (activity) => t("swot.label.specialisation", { activity }),
  trend: (activity) => t("swot.label.trend", { activity }),
  potential: (activity) => t("swot.label.potential", { activity }),
  nation: t("swot.nation"),
});
