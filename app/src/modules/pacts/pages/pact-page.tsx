import { dayInParis } from "@levier/kernel";
import { Fragment, type ReactElement } from "react";
import { formatDate, Gaps, Notice, Page, Pagination, Section, SplitSection, useT } from "../../../ui/index.ts";
import { type ActionPage, axesWithoutAction } from "../action-rows.ts";
import { PastFollowUp } from "../amendments/past-follow-up.tsx";
import type { Past } from "../amendments/past-view.tsx";
import { type PartName, partAddress } from "../clip.ts";
import { SuccessionLines } from "../contracts/succession-lines.tsx";
import type { SuccessionTies } from "../contracts/succession-ties.ts";
import { type Gap, gapsOf } from "../gaps.ts";
import { otherActDays } from "../life/act-days.ts";
import { lifeSummary } from "../life/life-words.ts";
import type { PactLife } from "../life/pact-life.ts";
import type { Notes } from "../notes.ts";
import type { PactContent } from "../pact.schema.ts";
import { countsOf } from "../pact-counts.ts";
import { FrameFacts } from "../parties/frame-facts.tsx";
import type { PactFrame } from "../parties/pact-frame.ts";
import type { FateByName } from "../succession/fate.ts";
import { ActionStage, ActionTable, type SheetHref } from "./action-table.tsx";
import { AmountTotals } from "./amount-totals.tsx";
import { Cites, SourceList } from "./cites.tsx";
import { Facts } from "./facts.tsx";
import { Lines, type TerritoryHref, TerritoryName } from "./lines.tsx";
import { PactFigures, PactLead } from "./pact-lead.tsx";
import { PactNav } from "./pact-nav.tsx";
import { Part } from "./part.tsx";
import { Sentence, Signatories } from "./parties.tsx";
import { gapWords, partTitle, partyWords } from "./words.ts";

export type PactPageProps = {
  readonly slug: string;
  /** Said at the top when the pact was corrected. */
  readonly notice: { readonly text: string; readonly at: Date } | null;
  /** The day and version shown, when it is not the pact as it stands now. */
  readonly past?: Past;
  /** The pact as those who follow it say that it lives; without any event when nobody does. */
  readonly life: PactLife;
  /** Which contracts came before it and come after it. */
  readonly ties: SuccessionTies;
  /** Its edition, ambition and protocol as officers say them; null when the pact is shown as it was. */
  readonly frame: PactFrame | null;
  /** The whole of what the public may read. */
  readonly content: PactContent;
  /** The same with each action where those who follow the pact say that it stands, and who they are; null when nobody does. */
  readonly followed: PactContent;
  readonly keeper: string | null;
  /** The content with its long lists cut, and the whole length of these. */
  readonly shown: PactContent;
  readonly cut: ReadonlyMap<PartName, number>;
  readonly actions: ActionPage;
  readonly notes: Notes;
  readonly territoryHref: TerritoryHref;
  readonly fateOf: FateByName;
  readonly sheetHref: SheetHref;
  readonly map: ReactElement | null;
  /** What the diagnosis of the pact leaves open. */
  readonly open: readonly Gap[];
  /** What higher modules show on this pact. */
  readonly slots: readonly ReactElement[];
  readonly description: string;
  /** Whether the reader works in the space of this pact: never so on the page the public shares. */
  readonly mayCorrect: boolean;
  /** Whether the reader may take the pact away: never so on the page the public shares. */
  readonly mayWithdraw: boolean;
  /** Whether the reader keeps the sheets of its actions: never so on the page the public shares. */
  readonly mayFollow: boolean;
};

const Actions = ({
  slug,
  followed: content,
  keeper,
  actions,
  notes,
  sheetHref,
  mayFollow,
}: Pick<PactPageProps, "slug" | "followed" | "keeper" | "actions" | "notes" | "sheetHref" | "mayFollow">) => {
  const t = useT();
  const [first] = content.actions;
  const empty = axesWithoutAction(content);
  const uniformStage = content.actions.every(({ stage }) => stage === first?.stage);
  return (
    <Section id="actions" title={t("pacts.actions.title")}>
      {first === undefined ? (
        <p className="unsaid">{t("pacts.actions.none")}</p>
      ) : (
        <ActionTable actions={actions} notes={notes} uniformStage={uniformStage} sheetHref={sheetHref} />
      )}
      {first !== undefined && uniformStage && (
        <p className="soft">
          {t("pacts.actions.allAtStage")} <ActionStage stage={first.stage} />
        </p>
      )}
      <Pagination page={actions.page} pages={actions.pages} fragment="#actions" />
      {keeper !== null && <p className="soft">{t("sheets.actions.kept", { organisation: keeper })}</p>}
      {mayFollow && (
        <p>
          <a href={`/pacts/${slug}/actions/new`}>{t("sheets.add.title")}</a>
        </p>
      )}
      {empty.length > 0 && actions.page === 1 && (
        <p>
          {t("pacts.actions.emptyAxes")}
          {empty.map((axis, position) => (
            <Fragment key={axis.label}>
              {position === 0 ? " " : ", "}
              {axis.label}
              <Cites notes={notes} of={axis.citations} />
            </Fragment>
          ))}
        </p>
      )}
    </Section>
  );
};

const More = ({ slug, part, cut }: Pick<PactPageProps, "slug" | "cut"> & { part: PartName }) => {
  const t = useT();
  const total = cut.get(part);
  return total === undefined ? null : <a href={`/pacts/${slug}/${partAddress(part)}`}>{t("pacts.more", { total })}</a>;
};

const Parties = ({ shown, notes, slug, cut, territoryHref, fateOf }: PactPageProps) => {
  const t = useT();
  const sentence = (part: PartName) => ({ title: t(partTitle(part)), notes, more: <More slug={slug} cut={cut} part={part} /> });
  const { signatories, attendees, partners, territories } = shown;
  if (signatories.length + attendees.length + partners.length + territories.length === 0) return null;
  return (
    <SplitSection id="parties" title={t("pacts.parties.title")}>
      {signatories.length > 0 && <Signatories parties={signatories} notes={notes} votedOn={shown.votedOn} />}
      {cut.has("signatories") && (
        <p>
          <More slug={slug} cut={cut} part="signatories" />
        </p>
      )}
      {attendees.length > 0 && (
        <Sentence {...sentence("attendees")} items={attendees}>
          {partyWords}
        </Sentence>
      )}
      {partners.length > 0 && (
        <Sentence {...sentence("partners")} items={partners}>
          {partyWords}
        </Sentence>
      )}
      {territories.length > 0 && (
        <Sentence {...sentence("territories")} items={territories}>
          {(territory) => <TerritoryName territory={territory} href={territoryHref} fateOf={fateOf} />}
        </Sentence>
      )}
    </SplitSection>
  );
};

const Parts = ({ names, shown, cut, notes, slug, content, territoryHref, fateOf }: PactPageProps & { names: readonly PartName[] }) => {
  const t = useT();
  return names
    .filter((part) => shown[part].length > 0)
    .map((part) => (
      <SplitSection key={part} id={part} title={t(partTitle(part))}>
        <Part part={part} content={shown} notes={notes} territoryHref={territoryHref} fateOf={fateOf} />
        {part === "amounts" && <AmountTotals content={content} />}
        {part === "commitments" && !cut.has(part) && (
          <p>
            <a href={`/pacts/${slug}/commitments`}>{t("bonds.link.followed")}</a>
          </p>
        )}
        {cut.has(part) && (
          <p>
            <More slug={slug} cut={cut} part={part} />
          </p>
        )}
      </SplitSection>
    ));
};

const PastNotice = ({ slug, past: { on, version, life } }: { slug: string; past: Past }) => {
  const t = useT();
  return (
    <Notice title={t("bonds.on.title", { date: formatDate(on) })}>
      <p>
        {t("bonds.on.text", { version })} {life !== null && t("bonds.on.life", { state: t(`life.state.${life}`) })}
      </p>
      <p>
        <a href={`/pacts/${slug}`}>{t("bonds.on.now")}</a>{" "}
        <a href={`/pacts/${slug}/amendments?from=${on}#difference`}>{t("bonds.on.since")}</a>{" "}
        <a href={`/pacts/${slug}/diagnosis?on=${on}`}>{t("swot.past.then")}</a>
      </p>
    </Notice>
  );
};

type StandingPart = "slug" | "life" | "ties" | "frame" | "content" | "notes";

/** Where the pact stands as those who follow it say, and the way to what becomes of it. */
const Standing = ({ slug, life, ties, frame, content, notes }: Pick<PactPageProps, StandingPart>) => {
  const t = useT();
  const acts = { votes: content.votedOn, signatures: content.signedOn };
  const others = (["votes", "signatures"] as const).flatMap((act) => {
    const told = acts[act];
    const days = told ? otherActDays(t, life, act, told.value) : undefined;
    return told && days !== undefined ? [{ act, told, days }] : [];
  });
  return (
    <>
      {frame !== null && <FrameFacts frame={frame} />}
      {life.events.length > 0 && <p>{lifeSummary(t, life)}</p>}
      {others.map(({ act, told, days }) => (
        <p key={act}>
          {t("life.otherDays", { act, date: formatDate(told.value) })}
          <Cites notes={notes} of={told.citations} />
          {t("life.otherDays.recorded", { days })}
        </p>
      ))}
      <SuccessionLines ties={ties} />
      <p>
        <a href={`/pacts/${slug}/follow-up`}>{t("followUp.link")}</a>
      </p>
    </>
  );
};

const AFTER_ACTIONS: readonly PartName[] = ["commitments", "amounts", "indicators"];

/** The public page of a pact. Its first page says all of it but the actions beyond the first ones; the others say these alone. */
export const PactPage = (props: PactPageProps) => {
  const t = useT();
  const { slug, notice, content, actions, notes, map, slots, description, mayCorrect, mayWithdraw, past, open } = props;
  const counts = countsOf(props.followed);
  const isFirst = actions.page === 1;
  const title = content.title.value;
  return (
    <Page
      title={isFirst ? title : t("pacts.page.further", { title, page: actions.page })}
      description={description}
      hidden={past !== undefined}
      nav={<PactNav slug={slug} />}
      breadcrumb={[{ href: "/pacts", label: t("pacts.list.title") }]}
      alternate={{ type: "application/atom+xml", href: `/pacts/${slug}/feed.atom`, title: t("followUp.feed.title", { title }) }}
      footer={
        <>
          <a href={`/pacts/${slug}/history`}>{t("pacts.link.history")}</a>
          <a href={`/api/v1/pacts/${slug}`}>{t("pacts.link.json")}</a>
          {mayCorrect && <a href={`/drafts/of/${slug}`}>{t("pacts.link.correct")}</a>}
          {mayWithdraw && <a href={`/pacts/${slug}/withdraw`}>{t("pacts.withdraw.title")}</a>}
        </>
      }
    >
      <PactLead content={content} counts={counts} notes={notes} title={title} aside={isFirst ? map : null} />
      {past && <PastNotice slug={slug} past={past} />}
      {notice !== null && <Notice title={t("pacts.notice.corrected", { date: formatDate(dayInParis(notice.at)) })}>{notice.text}</Notice>}
      {isFirst && (
        <>
          <PactFigures counts={counts} period={content.period?.value ?? null} />
          {past ? <PastFollowUp followUp={past.followUp} /> : <Standing {...props} />}
          <Gaps id="gaps" gaps={[...gapsOf(content), ...open].map((gap) => gapWords(t, gap))} />
          {content.conflicts.length > 0 && (
            <SplitSection id="conflicts" title={t("pacts.conflicts.title")}>
              <Lines items={content.conflicts} notes={notes}>
                {({ why }) => why}
              </Lines>
            </SplitSection>
          )}
          <Parties {...props} />
        </>
      )}
      <Actions {...props} />
      {isFirst && (
        <>
          <Parts {...props} names={AFTER_ACTIONS} />
          <Facts
            content={props.shown}
            notes={notes}
            more={(part) =>
              props.cut.has(part) && (
                <dd>
                  <More slug={slug} cut={props.cut} part={part} />
                </dd>
              )
            }
          />
          {slots}
        </>
      )}
      <SplitSection id="sources" title={t("pacts.sources.title")}>
        <SourceList notes={notes} />
      </SplitSection>
    </Page>
  );
};
