import { Acts, Button, ErrorSummary, Lead, TextField, useT } from "../../../../ui/index.ts";
import type { Said } from "../../desk.tsx";
import { PactSubPage } from "../../pages/pact-sub-page.tsx";
import { quadrants } from "../line.ts";
import type { SwotView } from "../swot-view.ts";
import { Proposals, SetAsideLines } from "./desk-sections.tsx";
import { LineButtons, PublishDrafts } from "./line-buttons.tsx";
import { AddLine } from "./line-forms.tsx";
import { OpenQuestions } from "./open-questions.tsx";
import { QuadrantSection } from "./quadrant-section.tsx";

const Opening = ({ view }: { view: SwotView }) => {
  const t = useT();
  const published = view.lines.filter(({ state }) => state === "published");
  const drafts = view.lines.filter(({ state }) => state === "draft").length;
  const counted = published.filter(({ basis }) => basis.kind === "figure").length;
  return (
    <Lead title={t("swot.title")} kicker={view.title} work>
      <p>
        {t("swot.lead", { lines: published.length, counted })}
        {drafts > 0 && ` ${t("swot.lead.drafts", { count: drafts })}`}
      </p>
      <p className="soft">{t("swot.lead.rule")}</p>
    </Lead>
  );
};

/** The diagnosis of a pact in four lists; for its parties, with what they write it with. */
export const SwotPage = ({ view, said }: { view: SwotView; said: Said }) => {
  const t = useT();
  const { slug, title, lines, ground, changes, gaps, desk } = view;
  return (
    <PactSubPage
      slug={slug}
      pact={title}
      title={`${t("swot.title")} : ${title}`}
      styles={["swot"]}
      footer={
        <>
          <a href={`/pacts/${slug}/diagnosis.csv`}>{t("swot.csv")}</a>
          <a href={`/pacts/${slug}/diagnosis/ties`}>{t("swot.ties.title")}</a>
          {desk !== null && <a href={`/pacts/${slug}/diagnosis/history`}>{t("swot.history")}</a>}
        </>
      }
    >
      <ErrorSummary errors={said.errors} />
      <Opening view={view} />
      {desk !== null && <Proposals slug={slug} said={said} desk={desk} />}
      {desk?.publishes === true && <PublishDrafts slug={slug} lines={lines} />}
      <div className="quadrants" id="acts">
        {quadrants.map((quadrant) => (
          <QuadrantSection
            key={quadrant}
            {...{ slug, quadrant, lines, ground, changes }}
            {...(desk === null
              ? {}
              : {
                  acts: (line) => (
                    <LineButtons
                      slug={slug}
                      said={said}
                      line={line}
                      isChanged={changes.get(line.id)?.kind === "changed"}
                      publishes={desk.publishes}
                    />
                  ),
                })}
          />
        ))}
      </div>
      {desk !== null && <AddLine slug={slug} said={said} figures={desk.figures} />}
      <OpenQuestions slug={slug} gaps={gaps} isEmpty={lines.every(({ state }) => state !== "published")} />
      {desk !== null && <SetAsideLines slug={slug} lines={lines} />}
      <form action={`/pacts/${slug}/diagnosis`} className="past-form">
        <TextField name="on" type="date" bare label={t("swot.past.on")} />
        <Acts>
          <Button>{t("swot.past.submit")}</Button>
        </Acts>
      </form>
    </PactSubPage>
  );
};
