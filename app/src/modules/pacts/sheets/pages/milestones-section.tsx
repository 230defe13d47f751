import {
  Checkbox,
  DateText,
  errorOf,
  formatDate,
  Notice,
  Select,
  SplitSection,
  Table,
  TextField,
  Unsaid,
  useT,
} from "../../../../ui/index.ts";
import { disorders, withAwaited } from "../../milestones/milestone-ties.ts";
import { schedule } from "../../milestones/milestones.ts";
import type { KeptMilestone } from "../action-sheet.ts";
import type { SheetView } from "../sheet-view.ts";
import { slippageWords } from "./calendar-section.tsx";
import { formOf, type SectionProps } from "./section-props.ts";
import { EditLink, type FormProps, SheetForm } from "./sheet-form.tsx";

const DATES = ["votedOn", "expectedOn", "doneOn"] as const;

/** Milestones of the pact by identifier; one of another action is called with the action. */
const namesIn = ({ sheet, sheets }: SheetView, elsewhere: (label: string, action: string) => string): ReadonlyMap<string, string> =>
  new Map(
    sheets.flatMap(({ action, milestones }) =>
      milestones.map(({ id, label }) => [id, action.id === sheet.action.id ? label : elsewhere(label, action.label)] as const),
    ),
  );

const useNames = (view: SheetView): ReadonlyMap<string, string> => {
  const t = useT();
  return namesIn(view, (label, action) => t("sheets.milestones.elsewhere", { label, action }));
};

const MilestoneForm = ({ view, editing }: FormProps) => {
  const t = useT();
  const names = useNames(view);
  const { values, errors, one } = editing;
  const own = view.sheet.milestones.filter(({ id }) => id !== one).map(({ id }) => id);
  const ticked = Object.keys(values).flatMap((name) => (name.startsWith("after-") && names.has(name.slice(6)) ? [name.slice(6)] : []));
  const offered = [...new Set([...own, ...ticked])];
  const others = [...names].filter(([id]) => id !== one && !offered.includes(id)).map(([value, label]) => ({ value, label }));
  const field = <Name extends string>(name: Name) => ({ name, value: values[name], error: errorOf(errors, name) });
  const what = one === "new" ? t("sheets.milestones.add") : (values["label"] ?? "");
  return (
    <SheetForm view={view} editing={editing} what={what} remove={t("sheets.milestones.remove")}>
      <TextField {...field("label")} label={t("sheets.field.label")} required maxLength={300} />
      {DATES.map((name) => (
        <TextField key={name} {...field(name)} type="date" label={t(`sheets.field.${name}`)} />
      ))}
      <TextField {...field("days")} label={t("sheets.field.days")} hint={t("sheets.field.daysHint")} inputMode="numeric" />
      {offered.length > 0 && (
        <fieldset className="field">
          <legend>{t("sheets.field.waits")}</legend>
          {offered.map((id) => (
            <Checkbox key={id} name={`after-${id}`} label={names.get(id) ?? id} checked={values[`after-${id}`] === "yes"} />
          ))}
        </fieldset>
      )}
      {others.length > 0 && <Select {...field("afterOther")} label={t("sheets.field.afterOther")} options={others} />}
    </SheetForm>
  );
};

/** What cannot slip, in order, over these milestones and all that they wait for. */
const Path = ({ milestones, names }: { milestones: readonly KeptMilestone[]; names: ReadonlyMap<string, string> }) => {
  const t = useT();
  const planned = schedule(milestones).toSorted((a, b) => a.earliest - b.earliest);
  const end = planned.at(-1)?.earliest ?? 0;
  if (end === 0) return <p className="soft">{t("sheets.milestones.noPath")}</p>;
  const path = planned.filter(({ slack }) => slack === 0).map(({ id }) => names.get(id) ?? id);
  return <p>{t("sheets.milestones.path", { days: end, path: path.join(" → ") })}</p>;
};

const Milestones = ({ view, mayEdit, today }: SectionProps) => {
  const t = useT();
  const names = useNames(view);
  const { milestones } = view.sheet;
  const all = view.sheets.flatMap((sheet) => sheet.milestones);
  const chain = withAwaited(
    all,
    milestones.map(({ id }) => id),
  );
  const slacks = new Map(schedule(chain).map(({ id, slack }) => [id, slack]));
  const isTimed = chain.some(({ days }) => days > 0);
  const slackWords = ({ id }: KeptMilestone): string | null => {
    const slack = slacks.get(id);
    if (slack === undefined || !isTimed) return null;
    return slack === 0 ? t("sheets.milestones.critical") : t("sheets.milestones.margin", { days: slack });
  };
  return (
    <>
      <Table
        caption={t("sheets.milestones.caption")}
        captionUnseen
        rows={milestones}
        rowKey={({ id }) => id}
        rowId={({ id }) => `milestone-${id}`}
        columns={[
          {
            label: t("sheets.milestones.label"),
            heading: true,
            cell: ({ id, label }) => (
              <>
                {label}{" "}
                {mayEdit && (
                  <EditLink view={view} edit={`milestone-${id}`} label={t("sheets.milestones.changeWhat", { label })}>
                    {t("sheets.milestones.change")}
                  </EditLink>
                )}
              </>
            ),
          },
          {
            label: t("sheets.milestones.voted"),
            cell: ({ votedOn }) => (votedOn === null ? <Unsaid>{t("sheets.unsaid.none")}</Unsaid> : <DateText value={votedOn} />),
          },
          {
            label: t("sheets.milestones.expected"),
            cell: ({ expectedOn, doneOn }) =>
              doneOn === null ? expectedOn && <DateText value={expectedOn} /> : t("sheets.milestones.done", { on: formatDate(doneOn) }),
          },
          { label: t("sheets.milestones.slippage"), cell: (milestone) => slippageWords(t, milestone, today, "milestone") },
          {
            label: t("sheets.milestones.after"),
            cell: ({ after }) => after.flatMap((id) => names.get(id) ?? []).join(", ") || null,
          },
          { label: t("sheets.milestones.slack"), cell: slackWords },
        ]}
      />
      <Path milestones={chain} names={names} />
      {disorders(milestones, all).map(({ one, on, awaited, awaitedOn }) => (
        <Notice key={one.id + awaited.id} kind="risk">
          {t("sheets.milestones.disorder", {
            label: one.label,
            on: formatDate(on),
            other: names.get(awaited.id) ?? awaited.label,
            otherOn: formatDate(awaitedOn),
          })}
        </Notice>
      ))}
    </>
  );
};

/** The steps of the action: voted, expected, done, what each waits for, and what cannot slip. */
export const MilestonesSection = (props: SectionProps) => {
  const t = useT();
  const { view, mayEdit } = props;
  const form = formOf(props, "milestone");
  return (
    <SplitSection id="milestones" title={t("sheets.milestones.title")}>
      {view.sheet.milestones.length === 0 ? (
        <p>
          <Unsaid>{t("sheets.unsaid.milestones")}</Unsaid>
        </p>
      ) : (
        <Milestones {...props} />
      )}
      {form && <MilestoneForm view={view} editing={form} />}
      {mayEdit && form?.one !== "new" && (
        <p>
          <EditLink view={view} edit="milestone-new" label={t("sheets.milestones.add")}>
            {t("sheets.milestones.add")}
          </EditLink>
        </p>
      )}
    </SplitSection>
  );
};
