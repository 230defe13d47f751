import { Acts, ButtonLink, DateText, Figures, FoldedTable, formatNumber, Lead, Section, SplitSection, useT } from "../../../../ui/index.ts";
import { PactSubPage } from "../../../pacts/index.ts";
import { groupState } from "../../groups/group-state.ts";
import type { WorkingGroup } from "../../groups/groups.repository.ts";
import { type ListedSubmission, SubmissionsTable } from "./submissions-table.tsx";

type Counts = {
  readonly waiting: number;
  readonly published: number;
  readonly refused: number;
  readonly withdrawn: number;
  readonly publishedIn: ReadonlyMap<string | null, number>;
};

type ConsultationPageProps = {
  readonly slug: string;
  readonly pact: string;
  readonly groups: readonly WorkingGroup[];
  readonly counts: Counts;
  readonly latest: readonly ListedSubmission[];
  readonly today: string;
  readonly leads: boolean;
  readonly moderates: boolean;
  /** Waiting, comments included. */
  readonly waiting: number;
};

type Listed = { readonly group: WorkingGroup; readonly state: ReturnType<typeof groupState> };

const ORDER = ["open", "to-come", "closed"] as const;

/** The working groups of a pact, those one may write to first. */
const Groups = ({ slug, groups, counts, today }: Pick<ConsultationPageProps, "slug" | "groups" | "counts" | "today">) => {
  const t = useT();
  const rows = groups
    .map((group): Listed => ({ group, state: groupState(group, today) }))
    .sort((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state) || one.group.theme.localeCompare(other.group.theme, "fr"));
  return (
    <FoldedTable
      caption={t("consultation.groups.title")}
      captionUnseen
      rows={rows}
      rowKey={({ group }) => group.id}
      columns={[
        {
          label: t("consultation.column.group"),
          heading: true,
          cell: ({ group }) => (
            <>
              <a href={`/pacts/${slug}/consultation/groups/${group.id}`}>{group.theme}</a>
              <br />
              {group.chair !== null && <small className="soft">{t("consultation.group.chairedBy", { chair: group.chair })}</small>}
            </>
          ),
        },
        {
          label: t("consultation.column.state"),
          selfEvident: true,
          cell: ({ group, state }) => (
            <>
              {t(`consultation.group.state.${state}`)}
              {state === "to-come" && group.opensOn !== null && (
                <>
                  {" "}
                  <DateText value={group.opensOn} />
                </>
              )}
              {state === "open" && group.closesOn !== null && (
                <>
                  {t("consultation.group.until")} <DateText value={group.closesOn} />
                </>
              )}
              {t(`consultation.group.access.${group.access}`)}
            </>
          ),
        },
        {
          label: t("consultation.latest.column"),
          selfEvident: true,
          cell: ({ group }) => t("consultation.count.submissions", { count: counts.publishedIn.get(group.id) ?? 0 }),
        },
      ]}
    />
  );
};

/** The home of the consultation of a pact: its groups, how to write to them, and what became of what was written. */
export const ConsultationPage = ({ slug, pact, groups, counts, latest, today, leads, moderates, waiting }: ConsultationPageProps) => {
  const t = useT();
  const home = `/pacts/${slug}/consultation`;
  const received = counts.waiting + counts.published + counts.refused + counts.withdrawn;
  return (
    <PactSubPage
      title={`${t("consultation.title")} : ${pact}`}
      description={t("consultation.description", { pact })}
      slug={slug}
      pact={pact}
    >
      <Lead title={t("consultation.title")} kicker={pact}>
        <p>{t("consultation.lead", { groups: groups.length, count: counts.published })}</p>
        <Acts>
          <ButtonLink href={`${home}/contribute`} kind="main">
            {t("consultation.contribute.title")}
          </ButtonLink>
          {moderates && <ButtonLink href={`${home}/moderation`}>{t("consultation.moderate.link", { count: waiting })}</ButtonLink>}
          {leads && <ButtonLink href={`${home}/groups/new`}>{t("consultation.group.add")}</ButtonLink>}
        </Acts>
      </Lead>
      {received > 0 && (
        <Figures
          figures={[
            { label: t("consultation.figure.received", { count: received }), value: formatNumber(received) },
            { label: t("consultation.figure.published", { count: counts.published }), value: formatNumber(counts.published) },
            {
              label: t("consultation.figure.refused", { count: counts.refused }),
              value: formatNumber(counts.refused),
              note: t("consultation.figure.refusedNote"),
            },
          ]}
        />
      )}
      <SplitSection title={t("consultation.groups.title")} id="groups">
        {groups.length === 0 ? (
          <p>{t(leads ? "consultation.groups.noneLead" : "consultation.groups.none")}</p>
        ) : (
          <Groups {...{ slug, groups, counts, today }} />
        )}
      </SplitSection>
      <SplitSection title={t("consultation.next.title")} id="next">
        <ul>
          {(["proposals", "opinions", "votes"] as const).map((part) => (
            <li key={part}>
              <a href={`${home}/${part}`}>{t(`consultation.next.${part}`)}</a>
            </li>
          ))}
        </ul>
      </SplitSection>
      <SplitSection title={t("consultation.how.title")} id="how">
        <ol>
          <li>{t("consultation.how.write")}</li>
          <li>{t("consultation.how.confirm")}</li>
          <li>{t("consultation.how.publish")}</li>
          <li>{t("consultation.how.follow")}</li>
        </ol>
      </SplitSection>
      <Section title={t("consultation.latest.title")} id="latest" note={t("consultation.latest.note")}>
        <SubmissionsTable
          slug={slug}
          caption={t("consultation.latest.title")}
          rows={latest}
          empty={t("consultation.latest.none")}
          states={false}
        />
        {counts.published > latest.length && (
          <p>
            <a href={`${home}/contributions`}>{t("consultation.latest.all", { count: counts.published })}</a>
          </p>
        )}
      </Section>
    </PactSubPage>
  );
};
