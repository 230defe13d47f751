import { Checkbox, Radios, SplitSection, TextArea, TextField } from "../../../../ui/index.ts";
import { otherField } from "../other-pacts.ts";
import { MethodFields } from "./method-fields.tsx";
import { PLAN_FORM, type PlanFieldsProps, useFields } from "./use-fields.ts";

const QuestionFields = (props: PlanFieldsProps) => {
  const { t, of, at } = useFields(props);
  return (
    <SplitSection id="question-part" title={t("studies.part.question")}>
      <TextField
        {...of("question")}
        label={t("studies.field.question")}
        hint={t("studies.field.questionHint")}
        required
        maxLength={300}
        value={at("question")}
      />
      <TextField {...of("signedOn")} type="date" label={t("studies.field.signedOn")} required value={at("signedOn")} />
    </SplitSection>
  );
};

const MeasureFields = (props: PlanFieldsProps) => {
  const { t, of, at } = useFields(props);
  return (
    <SplitSection id="measure" title={t("studies.part.measure")}>
      <TextField
        {...of("label")}
        label={t("studies.field.label")}
        hint={t("studies.field.labelHint")}
        required
        maxLength={200}
        value={at("label")}
      />
      <TextField
        {...of("unit")}
        label={t("studies.field.unit")}
        hint={t("studies.field.unitHint")}
        required
        maxLength={80}
        value={at("unit")}
      />
      <Radios
        {...of("direction")}
        label={t("studies.field.direction")}
        required
        value={at("direction")}
        options={(["up", "down"] as const).map((way) => ({ value: way, label: t(`studies.direction.${way}`) }))}
      />
      <TextField {...of("source")} label={t("studies.field.source")} required maxLength={500} value={at("source")} />
      <TextField {...of("sourceUrl")} type="url" label={t("studies.field.sourceUrl")} maxLength={500} value={at("sourceUrl")} />
    </SplitSection>
  );
};

const TreatedFields = (props: PlanFieldsProps) => {
  const { t, of, at } = useFields(props);
  const columns = ["columnUnit", "columnTime", "columnOutcome"] as const;
  return (
    <SplitSection id="treated-part" title={t("studies.part.treated")}>
      <TextArea
        {...of("treated")}
        label={t("studies.field.treated")}
        hint={t("studies.field.treatedHint")}
        bare
        rows={4}
        value={at("treated")}
      />
      <TextField
        {...of("from")}
        label={t("studies.field.from")}
        hint={props.fromHint ?? t("studies.field.fromHint")}
        bare
        maxLength={40}
        value={at("from")}
      />
      <TextField
        {...of("cohortColumn")}
        label={t("studies.field.cohortColumn")}
        hint={t("studies.field.cohortColumnHint")}
        maxLength={100}
        value={at("cohortColumn")}
      />
      <TextField
        {...of("leastTimesAfter")}
        label={t("studies.field.leastTimesAfter")}
        hint={t("studies.field.leastTimesAfterHint")}
        inputMode="numeric"
        required
        maxLength={2}
        value={at("leastTimesAfter")}
      />
      {columns.map((name) => (
        <TextField
          key={name}
          {...of(name)}
          label={t(`studies.field.${name}`)}
          hint={name === "columnUnit" ? t("studies.field.columnsHint") : undefined}
          required
          maxLength={100}
          value={at(name)}
        />
      ))}
    </SplitSection>
  );
};

/** Other pacts known here, each ticked where its territories are left out. */
const OthersFields = ({ said, start, others }: PlanFieldsProps) => {
  const { t, of } = useFields({ said, start, others });
  if (others.length === 0) return null;
  const { id, error } = of("others");
  const sent = said.form === PLAN_FORM ? said.typed : start;
  return (
    <fieldset className={error === undefined ? "field" : "field failed"} aria-describedby={`${id}-hint`}>
      <legend>{t("studies.field.others")}</legend>
      <span className="hint" id={`${id}-hint`}>
        {t("studies.field.othersHint")}
      </span>
      {error !== undefined && <span className="error">{error}</span>}
      {others.map(({ slug, title, names, lines }, position) => (
        <Checkbox
          key={slug}
          id={position === 0 ? id : of(otherField(slug)).id}
          name={otherField(slug)}
          value={lines}
          label={title}
          hint={names.join(", ")}
          checked={sent[otherField(slug)] !== undefined}
        />
      ))}
    </fieldset>
  );
};

const ComparisonFields = ({ isRun, ...props }: PlanFieldsProps & { readonly isRun: boolean }) => {
  const { t, of, at } = useFields(props);
  return (
    <SplitSection id="comparison-part" title={t("studies.part.comparison")}>
      <TextArea {...of("donors")} label={t("studies.field.donors")} hint={t("studies.field.donorsHint")} rows={4} value={at("donors")} />
      <OthersFields {...props} />
      <TextArea
        {...of("exclude")}
        label={t("studies.field.exclude")}
        hint={t("studies.field.excludeHint")}
        rows={4}
        value={at("exclude")}
      />
      <TextArea
        {...of("neighbours")}
        label={t("studies.field.neighbours")}
        hint={t("studies.field.neighboursHint")}
        rows={3}
        value={at("neighbours")}
      />
      {!isRun && (
        <TextArea {...of("comparison")} label={t("studies.field.comparison")} required rows={4} maxLength={2000} value={at("comparison")} />
      )}
    </SplitSection>
  );
};

/** All that a plan says; for a run, what a run may do otherwise. */
export const PlanFields = ({ isRun = false, ...props }: PlanFieldsProps & { readonly isRun?: boolean }) => (
  <>
    {!isRun && <QuestionFields {...props} />}
    {!isRun && <MeasureFields {...props} />}
    <TreatedFields {...props} />
    <ComparisonFields {...props} isRun={isRun} />
    <MethodFields {...props} />
  </>
);
