import { Acts, Button, ButtonLink, formatDate, formatNumber, Radios, TextArea, TextField, useT } from "../../../../ui/index.ts";
import { pledgeStatuses } from "../../../pacts/index.ts";
import type { ItemKind } from "../item.ts";
import { goings } from "./action-answer.ts";
import type { AnswerFields, Standing } from "./answer-kind.ts";
import type { AnswerField } from "./recorded-words.ts";

type Props = {
  /** Key of the thing: begins the name of each of its fields. */
  readonly form: string;
  readonly values: AnswerFields;
  readonly measured: Standing["measured"];
  /** Where achievements of this thing are recorded. */
  readonly achievements: string;
  readonly errorOf: (field: string) => string | undefined;
};

const useField = ({ form, values, errorOf }: Pick<Props, "form" | "values" | "errorOf">) => {
  const t = useT();
  return (name: AnswerField) => ({
    id: `${form}-${name}`,
    name: `${form}-${name}`,
    label: t(`answers.field.${name}`),
    error: errorOf(name),
    value: values[name] ?? "",
  });
};

const PledgeAnswer = (props: Props) => {
  const t = useT();
  const of = useField(props);
  return (
    <>
      <Radios {...of("status")} required options={pledgeStatuses.map((value) => ({ value, label: t(`bonds.status.${value}`) }))} />
      <TextField {...of("dueOn")} type="date" bare />
      <TextField {...of("evidence")} hint={t("answers.evidenceHint")} maxLength={2000} />
      <TextArea {...of("note")} rows={2} hint={t("answers.noteHint")} maxLength={2000} />
    </>
  );
};

const MilestoneAnswer = (props: Props) => {
  const t = useT();
  const of = useField(props);
  return (
    <>
      <TextField {...of("doneOn")} type="date" hint={t("answers.doneOnHint")} />
      <TextField {...of("expectedOn")} type="date" bare />
      <TextField {...of("why")} hint={t("answers.whyHint")} maxLength={2000} />
    </>
  );
};

const ActionAnswer = (props: Props) => {
  const t = useT();
  const of = useField(props);
  return (
    <>
      <Radios {...of("going")} required options={goings.map((value) => ({ value, label: t(`answers.going.${value}`) }))} />
      <TextField {...of("blockedBecause")} hint={t("answers.blockedHint")} maxLength={2000} />
      <TextField {...of("unblockedWhen")} maxLength={2000} />
      <TextField {...of("endsOn")} type="date" bare />
      <TextField {...of("why")} hint={t("answers.whyHint")} maxLength={2000} />
    </>
  );
};

/** Achievements are recorded on their own page; that there were none is told by one press. */
const AchievementsAnswer = ({ form, measured, achievements, errorOf }: Props) => {
  const t = useT();
  const last = measured?.last ?? null;
  const error = errorOf("none");
  return (
    <>
      <p>{last === null ? t("answers.none.never") : t("answers.none.last", { day: formatDate(last.day) })}</p>
      {error !== undefined && <p className="error">{error}</p>}
      <Acts>
        <ButtonLink href={achievements}>{t("answers.none.record")}</ButtonLink>
        <Button name={`${form}-none`} value="yes">
          {t("answers.none.submit")}
        </Button>
      </Acts>
    </>
  );
};

const IndicatorAnswer = ({ measured, ...props }: Props) => {
  const t = useT();
  const of = useField(props);
  const unit = measured?.unit ?? "";
  const last = measured?.last ?? null;
  const hint =
    last === null
      ? t("answers.neverRead", { unit })
      : t("answers.lastRead", { value: formatNumber(last.value), unit, day: formatDate(last.day) });
  return (
    <>
      <TextField {...of("value")} inputMode="decimal" hint={hint} bare />
      {props.values["from"] !== undefined && <TextField {...of("from")} type="date" bare />}
      <TextField {...of("day")} type="date" bare />
      <TextField {...of("source")} hint={t("answers.sourceHint")} maxLength={500} bare />
      <TextField {...of("note")} maxLength={1000} />
    </>
  );
};

/** The fields by which a thing is answered, as they stand. */
export const AnswerFieldset = ({ kind, ...props }: Props & { kind: ItemKind }) => {
  if (kind === "pledge") return <PledgeAnswer {...props} />;
  if (kind === "milestone") return <MilestoneAnswer {...props} />;
  if (kind === "indicator" && props.measured?.isFed === true) return <AchievementsAnswer {...props} />;
  return kind === "action" ? <ActionAnswer {...props} /> : <IndicatorAnswer {...props} />;
};
