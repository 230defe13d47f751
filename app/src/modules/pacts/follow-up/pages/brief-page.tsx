import { type Column, formatNumber, Lead, Section, Table, useT } from "../../../../ui/index.ts";
import { standingWords } from "../../life/life-words.ts";
import { PactSubPage } from "../../pages/pact-sub-page.tsx";
import { roundEuros } from "../../sheets/plan-words.ts";
import { shortText } from "../../short-text.ts";
import { type AxisProgress, axisProgress, troubled } from "../axis-progress.ts";
import type { FollowedAction } from "../follow-up.ts";
import type { FollowUpView } from "../follow-up-view.ts";
import { delayWords, leadWords } from "../follow-up-words.ts";
import { LateCommitments } from "./late-commitments.tsx";
import { MoneySection } from "./money-section.tsx";
import { ProgressFigures } from "./progress-figures.tsx";

/** Actions in trouble that two pages hold. */
const MOST = 5;
/** Characters of a name or a reason that they hold; the page of the action says it all. */
const LONGEST = 110;
const COUNTS = ["actions", "done", "underWay", "late", "blocked"] as const;
const SUMS = ["planned", "paid"] as const;

const Axes = ({ followUp }: Pick<FollowUpView, "followUp">) => {
  const t = useT();
  const columns: Column<AxisProgress>[] = [
    { label: t("followUp.brief.axis"), heading: true, cell: ({ label }) => label ?? t("followUp.actions.noAxis") },
    ...COUNTS.map((key) => ({
      label: t(`followUp.brief.${key}`),
      numeric: true,
      cell: (axis: AxisProgress) => formatNumber(axis[key]),
    })),
    ...SUMS.map((status) => ({
      label: t(`followUp.money.${status}`),
      numeric: true,
      cell: ({ money }: AxisProgress) => roundEuros(money[status]),
    })),
  ];
  return (
    <Section id="axes" title={t("followUp.brief.axes")}>
      <Table
        caption={t("followUp.brief.axes")}
        captionUnseen
        columns={columns}
        rows={followUp.axes.map(axisProgress)}
        rowKey={({ label }) => label ?? ""}
        empty={t("followUp.actions.none")}
      />
    </Section>
  );
};

const Trouble = ({ slug, followUp }: Pick<FollowUpView, "slug" | "followUp">) => {
  const t = useT();
  const told = troubled(followUp.actions);
  const why = ({ progress: { delay, blocked } }: FollowedAction) => (
    <>
      {blocked !== null && t("followUp.blocked", { reason: shortText(blocked, LONGEST) })}
      {blocked !== null && delay !== null && <br />}
      {delay !== null && delayWords(t, delay)}
    </>
  );
  return (
    <Section id="trouble" title={t("followUp.brief.trouble")}>
      <Table
        caption={t("followUp.brief.trouble")}
        captionUnseen
        rows={told.slice(0, MOST)}
        rowKey={({ sheet }) => sheet.action.id}
        empty={t("followUp.brief.noTrouble")}
        columns={[
          {
            label: t("followUp.actions.action"),
            heading: true,
            cell: ({ sheet: { action, fields } }) => (
              <>
                <a href={`/pacts/${slug}/actions/${action.id}`}>{shortText(action.label, LONGEST)}</a>
                {fields.owner !== null && <span className="soft">, {t("sheets.summary.owner", { owner: fields.owner })}</span>}
              </>
            ),
          },
          { label: t("followUp.actions.know"), cell: why },
        ]}
      />
      {told.length > MOST && <p>{t("followUp.brief.more", { count: told.length - MOST })}</p>}
    </Section>
  );
};

/** Where a pact stands on a page or two, to print for a meeting: figures, money, each axis in a line, what is late or blocked. */
export const BriefPage = ({ view }: { view: FollowUpView }) => {
  const t = useT();
  const { slug, title, followUp, life } = view;
  const address = `/pacts/${slug}/follow-up`;
  return (
    <PactSubPage
      slug={slug}
      pact={title}
      title={`${t("followUp.brief.title")} : ${title}`}
      hidden
      above={[{ href: address, label: t("followUp.title") }]}
    >
      <Lead title={t("followUp.brief.title")} kicker={title}>
        <p>
          {leadWords(t, followUp)} {life.events.length > 0 && standingWords(t, life.state)}
        </p>
      </Lead>
      <ProgressFigures {...followUp} />
      {view.measured}
      <LateCommitments {...view} />
      <MoneySection {...view} isBrief />
      <Axes followUp={followUp} />
      <Trouble slug={slug} followUp={followUp} />
      <p className="screen-only">
        <a href={address}>{t("followUp.brief.whole")}</a>
      </p>
    </PactSubPage>
  );
};
