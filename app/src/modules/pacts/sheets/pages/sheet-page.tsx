import { dayInParis } from "@levier/kernel";
import type { ReactElement } from "react";
import { ErrorSummary, type FormError, formatDate, Lead, Notice, SplitSection, useT } from "../../../../ui/index.ts";
import { ActionStage } from "../../pages/action-table.tsx";
import { SourceList } from "../../pages/cites.tsx";
import { PactSubPage } from "../../pages/pact-sub-page.tsx";
import { BehindSection } from "../../swot/pages/behind-section.tsx";
import type { SheetView } from "../sheet-view.ts";
import { AnnouncedSection } from "./announced-section.tsx";
import { CalendarSection } from "./calendar-section.tsx";
import { ContentSection } from "./content-section.tsx";
import { CopySection } from "./copy-section.tsx";
import { FieldsSection } from "./fields-section.tsx";
import { JobsSection } from "./jobs-section.tsx";
import type { AxisNames } from "./label-form.tsx";
import { MilestonesSection } from "./milestones-section.tsx";
import { PlanSection } from "./plan-section.tsx";
import type { SectionProps } from "./section-props.ts";
import { StageSection } from "./stage-section.tsx";

export type SheetPageProps = SectionProps & {
  readonly axes: AxisNames;
  /** The name of who wrote the sheet last, told to the members of the space alone. */
  readonly keeper: string | null;
  /** What higher modules show of it. */
  readonly further: readonly ReactElement[];
  /** What was refused besides what a form says of itself. */
  readonly errors: readonly FormError[];
};

/** One sentence that says it all: where it stands, who answers for it, from when to when. */
const Summary = ({ sheet }: SheetView) => {
  const t = useT();
  const { owner, startsOn, endsOn } = sheet.fields;
  const said = [
    owner === null ? t("sheets.unsaid.owner") : t("sheets.summary.owner", { owner }),
    startsOn === null || endsOn === null
      ? t("sheets.unsaid.expected")
      : t("sheets.summary.dates", { from: formatDate(startsOn), to: formatDate(endsOn) }),
  ];
  return (
    <p>
      <ActionStage stage={sheet.stage} />, {said.join(", ")}.
    </p>
  );
};

const Blocked = ({ sheet }: SheetView): ReactElement | null => {
  const t = useT();
  const { blockedBecause, unblockedWhen } = sheet.fields;
  if (blockedBecause === null) return null;
  return (
    <Notice kind="risk" title={t("sheets.blocked.title")} id="blocked">
      <p>{t("sheets.blocked.because", { because: blockedBecause })}</p>
      <p>{unblockedWhen === null ? t("sheets.blocked.noWhen") : t("sheets.blocked.when", { when: unblockedWhen })}</p>
    </Notice>
  );
};

const KeptBy = ({ view: { head, kept }, keeper }: Pick<SheetPageProps, "view" | "keeper">) => {
  const t = useT();
  if (kept === null) return <p className="soft">{t("sheets.unkept")}</p>;
  const values = { organisation: head.organisationName, date: formatDate(dayInParis(kept.at)), name: keeper ?? "none" };
  return <p className="soft">{t("sheets.kept", values)}</p>;
};

/** One action of a pact: what the text announces of it, and what those who follow it keep. */
export const SheetPage = ({ axes, keeper, further, errors, ...section }: SheetPageProps) => {
  const t = useT();
  const { view, editing } = section;
  const { head, sheet, notes } = view;
  return (
    <PactSubPage
      slug={head.slug}
      pact={head.title}
      title={t("sheets.of", { action: sheet.action.label, pact: head.title })}
      above={[{ href: `/pacts/${head.slug}/actions`, label: t("boards.link") }]}
      footer={<a href={`/pacts/${head.slug}/history`}>{t("pacts.link.history")}</a>}
    >
      <ErrorSummary errors={[...errors, ...(editing?.errors ?? [])]} />
      <Lead title={sheet.action.label} kicker={sheet.action.axis ?? head.title} work>
        <Summary {...view} />
        <KeptBy view={view} keeper={keeper} />
      </Lead>
      <Blocked {...view} />
      <AnnouncedSection view={view} />
      <BehindSection slug={head.slug} actionId={sheet.action.id} lines={view.behind} mayEdit={section.mayEdit} />
      {further}
      <FieldsSection {...section} />
      <ContentSection {...section} />
      <CalendarSection {...section} />
      <StageSection {...section} />
      <PlanSection {...section} />
      <JobsSection {...section} />
      <MilestonesSection {...section} />
      <CopySection {...section} axes={axes} />
      <SplitSection id="sources" title={t("pacts.sources.title")}>
        <SourceList notes={notes} />
      </SplitSection>
    </PactSubPage>
  );
};
