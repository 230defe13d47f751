import type { ReactNode } from "react";
import {
  DateText,
  ErrorSummary,
  FilterForm,
  formatDate,
  Lead,
  MomentText,
  Notice,
  Select,
  SplitSection,
  Table,
  TextField,
  useT,
} from "../../../ui/index.ts";
import type { Said } from "../desk.tsx";
import type { Amendment } from "../life/amendments-in.ts";
import { PactSubPage } from "../pages/pact-sub-page.tsx";
import { type ChangeReason, wholeReason } from "./amendments.repository.ts";
import type { Compared } from "./compared.ts";
import { DifferenceParts } from "./difference-parts.tsx";
import type { Version } from "./moments.ts";
import { type TextOf, versionsAround } from "./versions-around.ts";

export type AmendmentsPageProps = {
  readonly slug: string;
  readonly title: string;
  readonly versions: readonly Version[];
  readonly amendments: readonly Amendment[];
  readonly reasons: readonly ChangeReason[];
  readonly textOf: TextOf;
  readonly compared: Compared | null;
  /** What the address asks for, when it names no state of the pact. */
  readonly odd: string | null;
  readonly today: string;
  readonly mayWrite: boolean;
  readonly said: Said;
};

const Amendments = ({ slug, amendments, versions, textOf, mayWrite }: AmendmentsPageProps) => {
  const t = useT();
  if (amendments.length === 0) return null;
  return (
    <SplitSection id="amendments" title={t("bonds.amendments.list")}>
      <Table
        caption={t("bonds.amendments.list")}
        captionUnseen
        rows={amendments}
        rowKey={({ number }) => number}
        columns={[
          { label: t("bonds.amendments.number"), heading: true, cell: ({ number }) => t("bonds.amendments.named", { number }) },
          { label: t("bonds.amendments.opened"), cell: ({ openedOn }) => <DateText value={openedOn} /> },
          {
            label: t("bonds.amendments.outcome"),
            cell: ({ inForceOn, dropped }) => {
              if (dropped) return t("bonds.amendments.dropped", { date: formatDate(dropped.on), reason: dropped.reason });
              return inForceOn === null ? t("bonds.amendments.voting") : t("bonds.amendments.inForce", { date: formatDate(inForceOn) });
            },
          },
          {
            label: t("bonds.amendments.changes"),
            cell: (amendment) => {
              const around = versionsAround(amendment, amendments[amendment.number], versions, textOf);
              if (around === null)
                return (
                  <>
                    {t("bonds.amendments.unpublished")}
                    {mayWrite && amendment.inForceOn === null && amendment.dropped === null && (
                      <>
                        {". "}
                        <a href={`/drafts/of/${slug}`}>{t("bonds.amendments.write")}</a>
                      </>
                    )}
                  </>
                );
              return (
                <a
                  href={`/pacts/${slug}/amendments?from=${around.from}&to=${around.to}#difference`}
                  aria-label={t("bonds.amendments.compareOf", { number: amendment.number })}
                >
                  {t("bonds.amendments.compare")}
                </a>
              );
            },
          },
        ]}
      />
    </SplitSection>
  );
};

const Versions = ({ slug, versions, reasons, textOf }: AmendmentsPageProps) => {
  const t = useT();
  const objectOf = (one: Version): ReactNode => {
    const amendment = textOf.get(one.version);
    const said = amendment === undefined ? [] : [t("bonds.versions.textOf", { number: amendment })];
    const why = wholeReason(reasons, one) ?? (one.version === 1 ? t("bonds.versions.first") : null);
    return why === null ? <span className="unsaid">{t("bonds.reason.none")}</span> : [...said, why].join(" ");
  };
  return (
    <SplitSection id="versions" title={t("bonds.versions.title")}>
      <Table
        caption={t("bonds.versions.title")}
        captionUnseen
        rows={versions}
        rowKey={({ version }) => version}
        columns={[
          { label: t("bonds.versions.version"), heading: true, cell: ({ version }) => t("bonds.versions.named", { version }) },
          { label: t("bonds.versions.at"), cell: ({ at }) => <MomentText at={at} dayOnly /> },
          {
            label: t("bonds.versions.reason"),
            cell: objectOf,
          },
          {
            label: t("bonds.amendments.changes"),
            cell: ({ version }) =>
              version > 1 && (
                <a
                  href={`/pacts/${slug}/amendments?from=${version - 1}&to=${version}#difference`}
                  aria-label={t("bonds.versions.compareOf", { version })}
                >
                  {t("bonds.amendments.compare")}
                </a>
              ),
          },
        ]}
      />
      <FilterForm action={`/pacts/${slug}`} label={t("bonds.on.label")} submit={t("bonds.on.submit")}>
        <TextField bare name="on" type="date" label={t("bonds.on.field")} />
      </FilterForm>
    </SplitSection>
  );
};

/** Days may be asked for beside versions: the one asked for stays among the choices. */
const CompareForm = ({ slug, versions, compared, today }: AmendmentsPageProps) => {
  const t = useT();
  const asked = [compared?.from, compared?.to].flatMap((one) => (one?.includes("-") ? one : []));
  const options = [
    ...versions.map(({ version }) => ({ value: String(version), label: t("bonds.versions.named", { version }) })),
    ...[...new Set([...asked, today])].map((day) => ({ value: day, label: formatDate(day) })),
  ];
  return (
    <FilterForm action={`/pacts/${slug}/amendments`} label={t("bonds.compare.label")} submit={t("bonds.amendments.compare")}>
      <Select bare none={false} name="from" label={t("bonds.compare.from")} options={options} value={compared?.from ?? "1"} />
      <Select bare none={false} name="to" label={t("bonds.compare.to")} options={options} value={compared?.to ?? today} />
    </FilterForm>
  );
};

/** How a pact came to be what it is: its amendments, its versions, and what two of its states differ in. */
export const AmendmentsPage = (props: AmendmentsPageProps) => {
  const t = useT();
  const { slug, title, versions, amendments, compared, odd, said } = props;
  return (
    <PactSubPage slug={slug} pact={title} title={`${t("bonds.amendments.title")} : ${title}`}>
      <ErrorSummary errors={said.errors} />
      <Lead title={t("bonds.amendments.title")} kicker={title} work>
        {t("bonds.amendments.lead", { versions: versions.length, amendments: amendments.length })}
      </Lead>
      {odd !== null && <Notice kind="risk">{t("bonds.compare.odd", { asked: odd })}</Notice>}
      <Amendments {...props} />
      <Versions {...props} />
      {(versions.length > 1 || compared !== null || odd !== null) && (
        <SplitSection id="compare" title={t("bonds.compare.title")}>
          <CompareForm {...props} />
        </SplitSection>
      )}
      {compared && <DifferenceParts {...props} compared={compared} />}
    </PactSubPage>
  );
};
