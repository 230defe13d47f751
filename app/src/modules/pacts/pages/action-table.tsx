import { classes } from "../../../ui/class-names.ts";
import { Stage, type Step, useT } from "../../../ui/index.ts";
import type { ActionPage, RankedAction } from "../action-rows.ts";
import type { Notes } from "../notes.ts";
import type { Stage as StageName } from "../pact.schema.ts";
import { addedNote } from "../sheets/added-actions.ts";
import { Cites } from "./cites.tsx";
import { targetWords } from "./words.ts";

const STEPS: Readonly<Record<StageName, Step>> = { idea: 1, "project-sheet": 2, "action-sheet": 3, engaged: 4, done: 5, abandoned: 0 };

export const ActionStage = ({ stage }: { stage: StageName }) => {
  const t = useT();
  return <Stage step={STEPS[stage]}>{t(`pacts.stage.${stage}`)}</Stage>;
};

/** The columns that have something to say on this page: a column of silences is a gap, said once elsewhere. */
type Columns = { readonly stage: boolean; readonly target: boolean; readonly owner: boolean };

/** The address of the sheet of an action, by its place in the content. */
export type SheetHref = (place: number) => string | null;

type RowProps = { readonly action: RankedAction; readonly columns: Columns; readonly notes: Notes; readonly sheetHref: SheetHref };

const Row = ({ action, columns, notes, sheetHref }: RowProps) => {
  const t = useT();
  const href = sheetHref(action.place);
  const added = addedNote(action);
  return (
    <tr id={`action-${action.rank}`}>
      <th scope="row">
        {href === null ? action.label : <a href={href}>{action.label}</a>}
        {added !== null && <small> {added}</small>}
        <Cites notes={notes} of={action.citations} />
      </th>
      {/* The cell itself carries the steps, without a label: on a phone its drawing stands where the label would. */}
      {columns.stage && (
        <td className={classes("stage", STEPS[action.stage] > 0 && `s${STEPS[action.stage]}`)}>
          {t(added !== null && action.stage === "idea" ? "followUp.progress.added" : `pacts.stage.${action.stage}`)}
        </td>
      )}
      {columns.owner && (
        <td className={action.owner === null ? "unsaid" : undefined} data-label={t("pacts.actions.owner")}>
          {action.owner ?? t("ui.unsaid")}
        </td>
      )}
      {columns.target && (
        <td className={action.target === null ? "unsaid" : undefined} data-label={t("pacts.actions.target")}>
          {action.target === null ? t("ui.unsaid") : targetWords(t, action.target)}
        </td>
      )}
    </tr>
  );
};

type ActionTableProps = {
  readonly actions: ActionPage;
  readonly notes: Notes;
  readonly uniformStage: boolean;
  readonly sheetHref: SheetHref;
};

/** The actions of one page under their axes, in one table. */
export const ActionTable = ({ actions, notes, uniformStage, sheetHref }: ActionTableProps) => {
  const t = useT();
  const shown = actions.groups.flatMap((group) => group.actions);
  const columns = {
    stage: !uniformStage,
    target: shown.some(({ target }) => target !== null),
    owner: shown.some(({ owner }) => owner !== null),
  };
  const span = 1 + Object.values(columns).filter(Boolean).length;
  const hasAxes = actions.groups.some(({ axis }) => axis !== null);
  return (
    <table className="rows">
      <caption>{t("pacts.actions.caption", { from: actions.from, to: actions.to, total: actions.total })}</caption>
      <thead>
        <tr>
          <th scope="col">{t("pacts.actions.action")}</th>
          {columns.stage && <th scope="col">{t("pacts.actions.stage")}</th>}
          {columns.owner && <th scope="col">{t("pacts.actions.owner")}</th>}
          {columns.target && <th scope="col">{t("pacts.actions.target")}</th>}
        </tr>
      </thead>
      {actions.groups.map(({ axis, actions: rows }) => (
        <tbody key={axis?.label ?? ""}>
          {hasAxes && (
            <tr>
              <th scope="rowgroup" colSpan={span}>
                {axis?.label ?? t("pacts.actions.noAxis")}
                {axis !== null && <Cites notes={notes} of={axis.citations} />}
              </th>
            </tr>
          )}
          {rows.map((action) => (
            <Row key={action.rank} action={action} columns={columns} notes={notes} sheetHref={sheetHref} />
          ))}
        </tbody>
      ))}
    </table>
  );
};
