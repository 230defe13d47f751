import type { ReactNode } from "react";
import { isMessageKey, type Translate } from "../../../messages/index.ts";
import {
  Acts,
  Button,
  type Column,
  Details,
  formatEuros,
  Notice,
  PostForm,
  SplitSection,
  Table,
  TextField,
  useT,
} from "../../../ui/index.ts";
import { fieldsOf } from "../form-fields.ts";
import { targetWords } from "../pages/words.ts";
import { committeeWords, partyWords, pledgeWords, territoryWords } from "./bond-words.ts";
import type { Compared } from "./compared.ts";
import {
  type ActionDifference,
  type ActionState,
  type AmountState,
  type ChangedField,
  countKinds,
  type Difference,
  type DifferenceKind,
  differenceKinds,
} from "./pact-difference.ts";
import { VersionReason, type VersionReasonProps } from "./version-reason.tsx";

type PartsProps = VersionReasonProps & { readonly mayWrite: boolean };

const NEEDS_REASON: readonly DifferenceKind[] = ["dropped", "moved"];

const idOf = ({ before, after }: ActionDifference): string => before?.id ?? after?.id ?? "";

/** What was said of a change: by a form here, or when the action was abandoned. */
const reasonOf = (difference: ActionDifference, { reasons }: Compared): string | null => {
  const ids = [difference.before?.id, difference.after?.id];
  const said = reasons.findLast(({ actionId }) => actionId !== null && ids.includes(actionId))?.reason;
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

const sayWords = (difference: ActionDifference, compared: Compared) => {
  if (reasonOf(difference, compared) !== null) return "bonds.reason.change";
  return compared.reason === null ? "bonds.reason.say" : "bonds.reason.own";
};

const changedFieldWords = (t: Translate, field: ChangedField): string => {
  const key = `bonds.changed.${field}`;
  return t(isMessageKey(key) ? key : `pacts.column.${field}`);
};

const ReasonForm = ({ difference, slug, compared, said }: PartsProps & { difference: ActionDifference }) => {
  const t = useT();
  const id = idOf(difference);
  const form = `reason-${id}`;
  const { mine, of, value } = fieldsOf(form, said);
  const label = difference.before?.label ?? difference.after?.label ?? "";
  const action = `/pacts/${slug}/amendments?from=${compared.from}&to=${compared.to}`;
  return (
    <Details summary={t(sayWords(difference, compared))} open={mine}>
      <PostForm
        action={action}
        hidden={{ form, act: "reason", actionId: id, version: String(compared.version) }}
        label={t("bonds.reason.of", { label })}
      >
        <TextField {...of("reason")} label={t("bonds.field.reason")} required maxLength={2000} value={value("reason", null)} />
        <Acts>
          <Button label={`${t("bonds.reason.submit")} : ${label}`}>{t("bonds.reason.submit")}</Button>
        </Acts>
      </PostForm>
    </Details>
  );
};

/** Without a reason of its own, a change is made for that of the version. */
const NoReason = ({ kind, compared }: { kind: DifferenceKind; compared: Compared }) => {
  const t = useT();
  if (compared.reason !== null) return <span className="soft">{t("bonds.reason.whole")}</span>;
  return NEEDS_REASON.includes(kind) ? <span className="unsaid">{t("bonds.reason.none")}</span> : null;
};

const Actions = ({ kind, rows, ...props }: PartsProps & { kind: DifferenceKind; rows: readonly ActionDifference[] }) => {
  const t = useT();
  const { compared, mayWrite } = props;
  const { axisNames } = compared;
  const whatOf = ({ fields, kind: own }: ActionDifference): string =>
    [...(own === "moved" ? [t("bonds.changed.axis")] : []), ...fields.map((field) => changedFieldWords(t, field))].join(", ");
  const reasonCell = (difference: ActionDifference): ReactNode => {
    const reason = reasonOf(difference, compared);
    return (
      <>
        {reason ?? <NoReason kind={kind} compared={compared} />}
        {mayWrite && <ReasonForm difference={difference} {...props} />}
      </>
    );
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

const Plain = <State,>({
  caption,
  rows,
  children,
}: {
  caption: string;
  rows: readonly Difference<State>[];
  children: (state: State) => ReactNode;
}) => {
  const t = useT();
  const changed = rows.filter(({ kind }) => kind !== "kept");
  if (changed.length === 0) return null;
  const side = (state: State | null): ReactNode =>
    state === null ? <span className="unsaid">{t("bonds.difference.absent")}</span> : children(state);
  return (
    <Table
      caption={caption}
      rows={changed}
      rowKey={(_, position) => position}
      columns={[
        { label: t("bonds.difference.before"), heading: true, cell: ({ before }) => side(before) },
        { label: t("bonds.difference.after"), cell: ({ after }) => side(after) },
        { label: t("bonds.difference.what"), cell: ({ kind }) => t(`bonds.difference.${kind}`) },
      ]}
    />
  );
};

const amountWords = ({ label, payer, valueEur }: AmountState): string =>
  [formatEuros(valueEur), label, payer].filter((part) => part !== null).join(", ");

const plannedIn = (differences: readonly ActionDifference[], side: "before" | "after"): number =>
  Math.round(differences.reduce((total, one) => total + (one[side]?.planned ?? 0) * 100, 0)) / 100;

/** What two states of a pact differ in, side by side, with the reasons told. */
export const DifferenceParts = (props: PartsProps) => {
  const t = useT();
  const { compared, mayWrite } = props;
  const { axes, actions, amounts, territories, pledges, parties, committees } = compared.difference;
  const counts = countKinds(actions);
  const silent =
    compared.reason !== null ? 0 : actions.filter((one) => NEEDS_REASON.includes(one.kind) && reasonOf(one, compared) === null).length;
  const [before, after] = [plannedIn(actions, "before"), plannedIn(actions, "after")];
  const isSame = [...axes, ...actions, ...amounts, ...territories, ...pledges, ...parties, ...committees].every(
    ({ kind }) => kind === "kept",
  );
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
      <Plain caption={t("bonds.difference.axes")} rows={axes}>
        {({ label }) => label}
      </Plain>
      <Plain caption={t("bonds.difference.amounts")} rows={amounts}>
        {amountWords}
      </Plain>
      <Plain caption={t("bonds.difference.territories")} rows={territories}>
        {(state) => territoryWords(t, state)}
      </Plain>
      <Plain caption={t("bonds.difference.parties")} rows={parties}>
        {(party) => partyWords(t, party)}
      </Plain>
      <Plain caption={t("bonds.difference.committees")} rows={committees}>
        {(committee) => committeeWords(t, committee)}
      </Plain>
      <Plain caption={t("bonds.difference.pledges")} rows={pledges}>
        {(state) => pledgeWords(t, state)}
      </Plain>
      {mayWrite && <VersionReason {...props} />}
    </SplitSection>
  );
};
