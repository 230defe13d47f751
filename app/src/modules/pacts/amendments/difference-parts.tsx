import type { ReactNode } from "react";
import { isMessageKey, type Translate } from "../../../messages/index.ts";
import { type Column, Details, formatEuros, Notice, SplitSection, Table, useT } from "../../../ui/index.ts";
import { targetWords } from "../pages/words.ts";
import {
  clauseWords,
  committeeWords,
  contributionWords,
  frameWords,
  lineWords,
  partyWords,
  pledgeWords,
  territoryWords,
} from "./bond-words.ts";
import { ChangeReason, NEEDS_REASON, ownReason, type ReasonProps } from "./change-reason.tsx";
import type { Compared } from "./compared.ts";
import {
  type ActionDifference,
  type ActionState,
  type AmountState,
  type ChangedField,
  countKinds,
  type DifferenceKind,
  differenceKinds,
} from "./pact-difference.ts";
import { PlainDifference } from "./plain-difference.tsx";
import { VersionReason } from "./version-reason.tsx";

const idOf = ({ before, after }: ActionDifference): string => before?.id ?? after?.id ?? "";

/** What was said of a change: by a form here, or when the action was abandoned. */
const reasonOf = (difference: ActionDifference, compared: Compared): string | null => {
  const said = ownReason(compared, [difference.before?.id, difference.after?.id]);
  return said ?? (difference.kind === "dropped" ? (difference.after?.stageReason ?? null) : null);
};

const Side = ({ state, axisNames }: { state: ActionState | null; axisNames: Compared["axisNames"] }) => {
  const t = useT();
  if (!state) return <span className="unsaid">{t("bonds.difference.absent")}</span>;
  const { label, axisId, target, stage, owner, planned } = state;
  const details = [
    axisId === null ? null : axisNames.get(axisId),
    target && targetWords(t, target),
    t(`pacts.stage.${stage}`),
    owner,
    planned > 0 ? formatEuros(planned) : null,
  ];
  return (
    <>
      {label}
      <br />
      <small className="soft">{details.filter((one) => one !== null && one !== undefined).join(" · ")}</small>
    </>
  );
};

const changedFieldWords = (t: Translate, field: ChangedField): string => {
  const key = `bonds.changed.${field}`;
  return t(isMessageKey(key) ? key : `pacts.column.${field}`);
};

const Actions = ({ kind, rows, ...props }: ReasonProps & { kind: DifferenceKind; rows: readonly ActionDifference[] }) => {
  const t = useT();
  const { compared } = props;
  const { axisNames } = compared;
  const whatOf = ({ fields, kind: own }: ActionDifference): string =>
    [...(own === "moved" ? [t("bonds.changed.axis")] : []), ...fields.map((field) => changedFieldWords(t, field))].join(", ");
  const reasonCell = (one: ActionDifference): ReactNode => {
    const label = one.before?.label ?? one.after?.label ?? "";
    return <ChangeReason {...props} about={{ id: idOf(one), label, kind, reason: reasonOf(one, compared) }} />;
  };
  const columns: Column<ActionDifference>[] = [
    { label: t("bonds.difference.before"), heading: true, cell: ({ before }) => <Side state={before} axisNames={axisNames} /> },
    { label: t("bonds.difference.after"), cell: ({ after }) => <Side state={after} axisNames={axisNames} /> },
    ...(kind === "added" || kind === "dropped" ? [] : [{ label: t("bonds.difference.what"), cell: whatOf }]),
    { label: t("bonds.field.reason"), cell: reasonCell },
  ];
  return (
    <Table
      caption={t(`bonds.difference.actions.${kind}`, { count: rows.length })}
      rows={rows}
      rowKey={(row, position) => `${idOf(row)} ${position}`}
      columns={columns}
    />
  );
};

const amountWords = ({ label, payer, valueEur }: AmountState): string =>
  [formatEuros(valueEur), label, payer].filter((part) => part !== null).join(", ");

const plannedIn = (differences: readonly ActionDifference[], side: "before" | "after"): number =>
  Math.round(differences.reduce((total, one) => total + (one[side]?.planned ?? 0) * 100, 0)) / 100;

/** What two states of a pact differ in, side by side, with the reasons told. */
export const DifferenceParts = (props: ReasonProps) => {
  const t = useT();
  const { compared, mayWrite } = props;
  const { actions, ...others } = compared.difference;
  const { frame, axes, amounts, territories, pledges, parties, committees, bodies, clauses, contributions, lines } = others;
  const counts = countKinds(actions);
  const silent =
    compared.reason !== null ? 0 : actions.filter((one) => NEEDS_REASON.includes(one.kind) && reasonOf(one, compared) === null).length;
  const [before, after] = [plannedIn(actions, "before"), plannedIn(actions, "after")];
  const isSame = [...actions, ...Object.values(others).flat()].every(({ kind }) => kind === "kept");
  return (
    <SplitSection id="difference" title={t("bonds.difference.title")} note={t("bonds.difference.counts", counts)}>
      {isSame && <p>{t("bonds.difference.none")}</p>}
      {compared.reason !== null && !isSame && <p>{t("bonds.reason.told", { reason: compared.reason })}</p>}
      {silent > 0 && <Notice kind="risk">{t("bonds.reason.missing", { count: silent })}</Notice>}
      {before + after > 0 && <p>{t("bonds.difference.money", { before: formatEuros(before), after: formatEuros(after) })}</p>}
      {differenceKinds.map((kind) => {
        const rows = actions.filter((one) => one.kind === kind);
        if (rows.length === 0) return null;
        if (kind !== "kept") return <Actions key={kind} kind={kind} rows={rows} {...props} />;
        return (
          <Details key={kind} summary={t("bonds.difference.actions.kept", { count: rows.length })}>
            <ul>
              {rows.map(({ after: now }) => (
                <li key={now?.id}>{now?.label}</li>
              ))}
            </ul>
          </Details>
        );
      })}
      <PlainDifference
        caption={t("bonds.difference.frame")}
        rows={frame}
        words={(state) => frameWords(t, state)}
        about={props}
        hasOwn={false}
      />
      <PlainDifference caption={t("bonds.difference.axes")} rows={axes} words={({ label }) => label} about={props} />
      <PlainDifference caption={t("bonds.difference.amounts")} rows={amounts} words={amountWords} about={props} />
      <PlainDifference
        caption={t("bonds.difference.territories")}
        rows={territories}
        words={(state) => territoryWords(t, state)}
        about={props}
      />
      <PlainDifference caption={t("bonds.difference.parties")} rows={parties} words={(party) => partyWords(t, party)} about={props} />
      <PlainDifference caption={t("bonds.difference.bodies")} rows={bodies} words={({ body }) => body} about={props} />
      <PlainDifference
        caption={t("bonds.difference.committees")}
        rows={committees}
        words={(committee) => committeeWords(t, committee)}
        about={props}
      />
      <PlainDifference caption={t("bonds.difference.pledges")} rows={pledges} words={(state) => pledgeWords(t, state)} about={props} />
      <PlainDifference caption={t("bonds.difference.clauses")} rows={clauses} words={(clause) => clauseWords(t, clause)} about={props} />
      <PlainDifference
        caption={t("bonds.difference.contributions")}
        rows={contributions}
        words={(contribution) => contributionWords(t, contribution)}
        about={props}
      />
      <PlainDifference caption={t("bonds.difference.lines")} rows={lines} words={(line) => lineWords(t, line)} about={props} />
      {mayWrite && <VersionReason {...props} />}
    </SplitSection>
  );
};
