import { Empty, Section, Stage, type Step, Table, Unsaid, useT } from "../../../../ui/index.ts";
import type { ProgressKind } from "../../sheets/progress.ts";
import type { FollowedAction, FollowedAxis } from "../follow-up.ts";
import type { FollowUpView } from "../follow-up-view.ts";
import { delayWords, knowWords } from "../follow-up-words.ts";

const STEPS: Readonly<Record<ProgressKind, Step>> = { announced: 1, added: 1, funded: 3, "under-way": 4, done: 5, dropped: 0 };

/** What to know of an action: first how late it is, then the rest. */
const Know = ({ action }: { readonly action: FollowedAction }) => {
  const t = useT();
  const { delay } = action.progress;
  const rest = knowWords(t, action);
  if (delay === null && rest.length === 0) return null;
  return (
    <>
      {delay !== null && <strong>{delayWords(t, delay)}</strong>} {rest.join(" ")}
    </>
  );
};

type AxisTableProps = {
  readonly slug: string;
  readonly axis: FollowedAxis;
  readonly isAlone: boolean;
  /** The columns that have something to say in this pact: a column of silences is a gap, said once elsewhere. */
  readonly columns: { readonly owner: boolean; readonly know: boolean };
};

const AxisTable = ({ slug, axis, isAlone, columns }: AxisTableProps) => {
  const t = useT();
  const label = axis.label ?? t("followUp.actions.noAxis");
  return (
    <>
      {!isAlone && <h3>{label}</h3>}
      <Table
        caption={isAlone ? t("followUp.actions.title") : t("followUp.actions.caption", { axis: label })}
        captionUnseen
        rows={axis.actions}
        rowKey={({ sheet }) => sheet.action.id}
        columns={[
          {
            label: t("followUp.actions.action"),
            heading: true,
            cell: ({ sheet: { action } }) => <a href={`/pacts/${slug}/actions/${action.id}`}>{action.label}</a>,
          },
          {
            label: t("followUp.actions.progress"),
            selfEvident: true,
            cell: ({ progress: { kind } }) => <Stage step={STEPS[kind]}>{t(`followUp.progress.${kind}`)}</Stage>,
          },
          ...(columns.owner
            ? [{ label: t("followUp.actions.owner"), cell: ({ sheet: { fields } }: FollowedAction) => fields.owner ?? <Unsaid /> }]
            : []),
          ...(columns.know ? [{ label: t("followUp.actions.know"), cell: (action: FollowedAction) => <Know action={action} /> }] : []),
        ]}
      />
    </>
  );
};

/** Every action by axis, with where it stands in words. */
export const ActionsSection = ({ slug, followUp: { axes, actions } }: Pick<FollowUpView, "slug" | "followUp">) => {
  const t = useT();
  const columns = {
    owner: actions.some(({ sheet }) => sheet.fields.owner !== null),
    know: actions.some((action) => action.progress.delay !== null || knowWords(t, action).length > 0),
  };
  const isAlone = axes.length === 1 && axes[0]?.label === null;
  return (
    <Section id="actions" title={t("followUp.actions.title")}>
      {axes.length === 0 && <Empty>{t("followUp.actions.none")}</Empty>}
      <div className="alike">
        {axes.map((axis) => (
          <AxisTable key={axis.label ?? ""} slug={slug} axis={axis} isAlone={isAlone} columns={columns} />
        ))}
      </div>
    </Section>
  );
};
