import { formatEuros, Lead, Page, Pairs, Unsaid, useT } from "../../../../ui/index.ts";
import { moneyStatuses } from "../../financing/financing-plan.ts";
import type { FollowUpView } from "../follow-up-view.ts";
import { leadWords } from "../follow-up-words.ts";
import { ProgressFigures } from "./progress-figures.tsx";

/** The figures of a pact as another site shows them inside one of its pages. */
export const EmbedPage = ({ slug, title, followUp }: FollowUpView) => {
  const t = useT();
  const { money, planned } = followUp;
  return (
    <Page title={t("followUp.embed.title", { title })} hidden framed styles={["follow-up"]}>
      <Lead title={title} kicker={t("followUp.title")} work>
        {leadWords(t, followUp)}
      </Lead>
      <ProgressFigures {...followUp} />
      <Pairs
        pairs={moneyStatuses.map((status) => ({
          label: t(`followUp.money.${status}`),
          value: planned === 0 ? <Unsaid>{t("followUp.money.planned.none")}</Unsaid> : formatEuros(money[status]),
        }))}
      />
      <p>
        <a href={`/pacts/${slug}/follow-up`}>{t("followUp.embed.more")}</a>
      </p>
    </Page>
  );
};
