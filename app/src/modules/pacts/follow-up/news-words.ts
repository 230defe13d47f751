import type { Translate } from "../../../messages/index.ts";
import { formatDate } from "../../../ui/index.ts";
import { eventWords } from "../life/life-words.ts";
import type { PactLife } from "../life/pact-life.ts";
import type { News } from "./news.ts";

/** One piece of news in a sentence. */
export const newsWords = (t: Translate, life: PactLife, news: News): string => {
  switch (news.kind) {
    case "published":
      return t("followUp.news.published");
    case "corrected":
    case "withdrawn":
      return t(`followUp.news.${news.kind}`, { reason: news.reason });
    case "life":
      return eventWords(t, life, news.event);
    case "taken-back":
      return t("followUp.news.takenBack", { event: eventWords(t, life, news.event), on: formatDate(news.event.on), reason: news.reason });
    case "stage": {
      const { action, from, to, reason } = news;
      return t("followUp.news.stage", { action, from: t(`pacts.stage.${from}`), to: t(`pacts.stage.${to}`), reason: reason ?? "none" });
    }
  }
};
