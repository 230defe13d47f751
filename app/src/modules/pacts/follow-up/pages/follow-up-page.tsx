import { xmlText } from "../../../../platform/papers/formats/xml.ts";
import { Gaps, Lead, SplitSection, useT } from "../../../../ui/index.ts";
import { standingWords } from "../../life/life-words.ts";
import { PactSubPage } from "../../pages/pact-sub-page.tsx";
import type { FollowUpView } from "../follow-up-view.ts";
import { followUpGaps, leadWords } from "../follow-up-words.ts";
import { ActionsSection } from "./actions-section.tsx";
import { LateCommitments } from "./late-commitments.tsx";
import { MoneySection } from "./money-section.tsx";
import { ProgressFigures } from "./progress-figures.tsx";

type FollowUpPageProps = {
  readonly view: FollowUpView;
  /** Where this installation answers, for what is copied elsewhere. */
  readonly origin: string;
};

const Share = ({ slug, title, origin }: { readonly slug: string; readonly title: string; readonly origin: string }) => {
  const t = useT();
  const name = xmlText(t("followUp.embed.title", { title }));
  const frame = `<iframe src="${origin}/pacts/${slug}/embed" title="${name}" width="100%" height="560" loading="lazy" style="border:0"></iframe>`;
  return (
    <SplitSection id="share" title={t("followUp.share.title")} className="screen-only">
      <ul>
        <li>
          <a href={`/pacts/${slug}/subscribe`}>{t("followUp.share.mail")}</a>
          <small> ({t("followUp.share.mail.note")})</small>
        </li>
        <li>
          <a href={`/pacts/${slug}/feed.atom`}>{t("followUp.share.feed")}</a>
          <small> ({t("followUp.share.feed.note")})</small>
        </li>
        <li>
          <a href={`/pacts/${slug}/embed`}>{t("followUp.share.preview")}</a>
        </li>
      </ul>
      <p>{t("followUp.share.embed")}</p>
      <pre className="copied">
        <code>{frame}</code>
      </pre>
    </SplitSection>
  );
};

/** What becomes of a pact, for someone with two minutes: a sentence, the figures, the money, then each action. */
export const FollowUpPage = ({ view, origin }: FollowUpPageProps) => {
  const t = useT();
  const { slug, title, followUp, life } = view;
  const isFollowed = life.events.length > 0;
  return (
    <PactSubPage
      slug={slug}
      pact={title}
      title={`${t("followUp.title")} : ${title}`}
      description={t("followUp.description", { title })}
      alternate={{ type: "application/atom+xml", href: `/pacts/${slug}/feed.atom`, title: t("followUp.feed.title", { title }) }}
      styles={["follow-up"]}
    >
      <Lead title={t("followUp.title")} kicker={title}>
        <p>
          {leadWords(t, followUp)} {isFollowed && standingWords(t, life.state)}
        </p>
        <p className="screen-only">
          <a href={`/pacts/${slug}/follow-up/brief`}>{t("followUp.brief.link")}</a>
        </p>
      </Lead>
      <ProgressFigures {...followUp} />
      {view.measured}
      <LateCommitments {...view} />
      <MoneySection {...view} />
      <ActionsSection slug={slug} followUp={followUp} />
      <Gaps id="gaps" title={t("followUp.gap.title")} gaps={followUpGaps(t, followUp, isFollowed)} />
      <Share slug={slug} title={title} origin={origin} />
    </PactSubPage>
  );
};
