import { Button, ErrorSummary, formatDate, History, Lead, Notice, Pairs, PostForm, Section, useT } from "../../../../ui/index.ts";
import { PactSubPage } from "../../../pacts/index.ts";
import { isCounted } from "../achievement.ts";
import { countWords } from "../achievement-words.ts";
import type { AchievementView } from "./achievement-view.ts";
import { ChangeForms } from "./change-forms.tsx";
import { FilesSection } from "./files-section.tsx";

const Standing = ({ slug, one }: AchievementView) => {
  const t = useT();
  if (one.mergedInto !== null)
    return (
      <Notice title={t("achievements.one.mergedTitle")}>
        <p>
          {t("achievements.one.mergedText")} <a href={`/pacts/${slug}/achievements/${one.mergedInto}`}>{t("achievements.one.mergedSee")}</a>
        </p>
      </Notice>
    );
  return one.removedBecause === null ? null : (
    <Notice kind="risk" title={t("achievements.one.aside")}>
      {t("achievements.one.asideText", { because: one.removedBecause })}
    </Notice>
  );
};

const Facts = ({ slug, one, indicators, actions }: AchievementView) => {
  const t = useT();
  const counted = indicators.filter(({ id }) => one.indicatorIds.includes(id)).map(({ label }) => label);
  const action = actions.find(({ id }) => id === one.actionId);
  const source = one.source ?? one.sourceUrl;
  return (
    <Section id="facts" title={t("achievements.one.facts")}>
      <Pairs
        pairs={[
          { label: t("achievements.column.quantity"), value: countWords(t, one) },
          { label: t("achievements.column.day"), value: formatDate(one.day) },
          { label: t("achievements.column.place"), value: one.place ?? t("achievements.place.none") },
          { label: t("achievements.column.evidence"), value: t(`achievements.evidence.${one.evidence}`) },
          {
            label: t("achievements.one.source"),
            value: one.sourceUrl ? <a href={one.sourceUrl}>{source}</a> : (source ?? t("achievements.one.sourceNone")),
          },
          { label: t("achievements.one.counts"), value: counted.join(", ") || t("achievements.one.countsNone") },
          ...(action
            ? [{ label: t("achievements.one.action"), value: <a href={`/pacts/${slug}/actions/${action.id}`}>{action.label}</a> }]
            : []),
          ...(one.note === null ? [] : [{ label: t("achievements.one.note"), value: one.note }]),
          { label: t("achievements.column.declaredBy"), value: one.declaredBy },
          { label: t("achievements.one.read"), value: t(one.isPublic ? "achievements.one.readPublic" : "achievements.one.readMembers") },
        ]}
      />
    </Section>
  );
};

/** Other declarations of the same thing, each of which can be taken out again. */
const Others = ({ slug, others, recorder }: AchievementView) => {
  const t = useT();
  if (others.length === 0) return null;
  const address = `/pacts/${slug}/achievements`;
  return (
    <Section id="others" title={t("achievements.one.others")} note={t("achievements.one.othersNote")}>
      <ul>
        {others.map((other) => (
          <li key={other.id}>
            <a href={`${address}/${other.id}`}>
              {t("achievements.one.other", {
                ...{ what: other.what, quantity: countWords(t, other), day: formatDate(other.day), declaredBy: other.declaredBy },
              })}
            </a>
            {recorder.mayChange(other.organisationId) && (
              <PostForm
                action={`${address}/${other.mergedInto}`}
                hidden={{ form: "others", act: "unmerge", otherId: other.id, revision: String(other.revision) }}
              >
                <Button kind="quiet" label={t("achievements.one.unmergeOf", { what: other.what })}>
                  {t("achievements.one.unmerge")}
                </Button>
              </PostForm>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
};

/** One counted thing: what is known of it, what proves it, what became of it, and the forms that change it. */
export const OnePage = (view: AchievementView) => {
  const t = useT();
  const { slug, title, one, recorder, history, said } = view;
  const mayChange = recorder.mayChange(one.organisationId);
  return (
    <PactSubPage
      slug={slug}
      pact={title}
      title={`${one.what}, ${title}`}
      hidden={!one.isPublic}
      above={[{ href: `/pacts/${slug}/achievements`, label: t("achievements.title") }]}
    >
      <Lead title={one.what} kicker={countWords(t, one)} work />
      <ErrorSummary errors={said.errors} />
      <Standing {...view} />
      <Facts {...view} />
      {recorder.isMember && <FilesSection {...view} mayChange={mayChange && isCounted(one)} />}
      <Others {...view} />
      {mayChange && <ChangeForms {...view} />}
      <Section id="history" title={t("achievements.one.history")}>
        <History entries={history} />
      </Section>
    </PactSubPage>
  );
};
