import { errorOf, Pairs, Select, SplitSection, TextField, Unsaid, useT } from "../../../../ui/index.ts";
import { paidAction } from "../action-sheet.ts";
import { jobsWords } from "../cost-words.ts";
import { jobsEvidences } from "../jobs.ts";
import { CostTable } from "./cost-table.tsx";
import { formOf, type SectionProps } from "./section-props.ts";
import { EditLink, type FormProps, SheetForm } from "./sheet-form.tsx";

const JobsForm = ({ view, editing }: FormProps) => {
  const t = useT();
  const { values, errors } = editing;
  const field = <Name extends string>(name: Name) => ({ name, value: values[name], error: errorOf(errors, name) });
  return (
    <SheetForm view={view} editing={editing} what={t("sheets.jobs.title")}>
      <TextField {...field("grossJobs")} label={t("sheets.field.grossJobs")} hint={t("sheets.field.grossJobsHint")} inputMode="numeric" />
      <TextField {...field("jobsOn")} type="date" label={t("sheets.field.jobsOn")} />
      <TextField {...field("jobsBy")} label={t("sheets.field.jobsBy")} hint={t("sheets.field.jobsByHint")} maxLength={300} />
      <Select
        {...field("jobsEvidence")}
        label={t("sheets.field.jobsEvidence")}
        options={jobsEvidences.map((value) => ({ value, label: t(`sheets.jobsEvidence.${value}`) }))}
      />
    </SheetForm>
  );
};

/** The jobs that the action declares, and what each costs in public money; net jobs are a study's to tell. */
export const JobsSection = (props: SectionProps) => {
  const t = useT();
  const { view, mayEdit } = props;
  const { fields } = view.sheet;
  const form = formOf(props, "jobs");
  const label = t(fields.grossJobs === null ? "sheets.jobs.add" : "sheets.jobs.change");
  const pairs = [
    { label: t("sheets.jobs.gross"), value: fields.grossJobs === null ? <Unsaid>{t("sheets.jobs.none")}</Unsaid> : jobsWords(t, fields) },
    { label: t("sheets.jobs.net"), value: <Unsaid>{t("sheets.jobs.noStudy")}</Unsaid> },
  ];
  return (
    <SplitSection id="jobs" title={t("sheets.jobs.title")}>
      {form ? <JobsForm view={view} editing={form} /> : <Pairs pairs={pairs} />}
      {fields.grossJobs !== null && <CostTable actions={[paidAction(view.sheet)]} net={null} />}
      {mayEdit && !form && (
        <p>
          <EditLink view={view} edit="jobs" label={label}>
            {label}
          </EditLink>
        </p>
      )}
    </SplitSection>
  );
};
