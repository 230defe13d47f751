import {
  Details,
  errorOf,
  Figures,
  formatEuros,
  Notice,
  Pairs,
  Select,
  SplitSection,
  TextArea,
  TextField,
  Unsaid,
  useT,
} from "../../../../ui/index.ts";
import { aidForms, financerTypes, moneyStatuses, totalOf } from "../../financing/financing-plan.ts";
import { aidShare, planFaults } from "../../financing/plan-checks.ts";
import { shareFaults } from "../../financing/told-shares.ts";
import { planOf } from "../action-sheet.ts";
import { planFaultWords, roundEuros, shareWords } from "../plan-words.ts";
import type { SheetView } from "../sheet-view.ts";
import { LeverageTable } from "./leverage-table.tsx";
import { PlanTable } from "./plan-table.tsx";
import { formOf, type SectionProps } from "./section-props.ts";
import { EditLink, type FormProps, SheetForm } from "./sheet-form.tsx";

const ORIGIN = ["scheme", "saidIn", "saidOn", "toldShare"];

const LineForm = ({ view, editing }: FormProps) => {
  const t = useT();
  const { values, errors, one } = editing;
  const field = <Name extends string>(name: Name) => ({ name, value: values[name], error: errorOf(errors, name) });
  const isOriginOpen = ORIGIN.some((name) => (values[name] ?? "") !== "" || errorOf(errors, name) !== undefined);
  const what = one === "new" ? t("sheets.plan.add") : (values["financer"] ?? "");
  return (
    <SheetForm view={view} editing={editing} what={what} remove={t("sheets.plan.remove")}>
      <TextField {...field("financer")} label={t("sheets.field.financer")} required maxLength={300} />
      <Select
        {...field("type")}
        label={t("sheets.field.type")}
        required
        options={financerTypes.map((value) => ({ value, label: t(`sheets.type.${value}`) }))}
      />
      <Select
        {...field("form")}
        label={t("sheets.field.form")}
        required
        none={false}
        options={aidForms.map((value) => ({ value, label: t(`sheets.form.${value}`) }))}
      />
      <TextArea {...field("years")} label={t("sheets.field.years")} hint={t("sheets.field.yearsHint")} rows={5} />
      <TextField {...field("maximumRate")} label={t("sheets.field.maximumRate")} hint={t("sheets.field.percentHint")} inputMode="decimal" />
      <TextField {...field("ceiling")} label={t("sheets.field.ceiling")} hint={t("sheets.field.eurosHint")} inputMode="decimal" />
      <TextField {...field("countedIn")} label={t("sheets.field.countedIn")} hint={t("sheets.field.countedInHint")} maxLength={300} />
      <Details summary={t("sheets.plan.origin")} open={isOriginOpen}>
        <TextField {...field("scheme")} label={t("sheets.field.scheme")} hint={t("sheets.field.schemeHint")} maxLength={300} />
        <TextField {...field("saidIn")} label={t("sheets.field.saidIn")} hint={t("sheets.field.saidInHint")} maxLength={500} />
        <TextField {...field("saidOn")} type="date" label={t("sheets.field.saidOn")} />
        <TextField {...field("toldShare")} label={t("sheets.field.toldShare")} hint={t("sheets.field.toldShareHint")} inputMode="decimal" />
      </Details>
    </SheetForm>
  );
};

const COSTS = ["totalCost", "eligibleBase", "publicCeiling"] as const;

const CostsForm = ({ view, editing }: FormProps) => {
  const t = useT();
  const { values, errors } = editing;
  return (
    <SheetForm view={view} editing={editing} what={t("sheets.plan.costs")}>
      {COSTS.map((name) => (
        <TextField
          key={name}
          name={name}
          value={values[name]}
          error={errorOf(errors, name)}
          inputMode="decimal"
          label={t(`sheets.field.${name}`)}
          hint={t(name === "publicCeiling" ? "sheets.field.percentHint" : "sheets.field.eurosHint")}
        />
      ))}
    </SheetForm>
  );
};

/** What it costs and how far the money has gone, in large. */
const Sums = ({ view: { sheet } }: { view: SheetView }) => {
  const t = useT();
  const { totalCost } = sheet.fields;
  const { lines } = planOf(sheet);
  const cost = {
    label: t("sheets.figure.cost"),
    value: totalCost === null ? "—" : roundEuros(totalCost),
    note: totalCost === null ? t("sheets.unsaid.cost") : t("sheets.figure.from", { count: lines.length }),
    gap: totalCost === null,
  };
  const sums = moneyStatuses.map((status) => {
    const sum = totalOf(lines, status);
    const share = totalCost === null || totalCost === 0 ? null : shareWords(sum / totalCost);
    return {
      label: t(`sheets.figure.${status}`),
      value: roundEuros(sum),
      ...(share === null ? {} : { note: t("sheets.figure.of", { share }) }),
    };
  });
  return <Figures figures={[cost, ...sums]} />;
};

/** What aid is reckoned on, and how far public money may go. */
const Bounds = ({ view }: { view: SheetView }) => {
  const t = useT();
  const { eligibleBase, publicCeiling } = view.sheet.fields;
  const share = aidShare(planOf(view.sheet));
  const base = eligibleBase === null ? <Unsaid>{t("sheets.unsaid.base")}</Unsaid> : formatEuros(eligibleBase);
  const ceiling = publicCeiling === null ? <Unsaid>{t("sheets.unsaid.ceiling")}</Unsaid> : shareWords(publicCeiling);
  const reached = share === null ? null : t("sheets.plan.publicShareOf", { share: shareWords(share) });
  return (
    <Pairs
      pairs={[
        { label: t("sheets.field.eligibleBase"), value: base },
        ...(reached === null ? [] : [{ label: t("sheets.plan.publicShare"), value: reached }]),
        { label: t("sheets.field.publicCeiling"), value: ceiling },
      ]}
    />
  );
};

const Faults = ({ view }: { view: SheetView }) => {
  const t = useT();
  const plan = planOf(view.sheet);
  const faults = [...planFaults(plan), ...shareFaults(plan)].map((fault) => planFaultWords(t, fault));
  if (faults.length === 0) return <p className="soft">{t("sheets.plan.holds")}</p>;
  return (
    <Notice kind="risk" title={t("sheets.plan.faults")}>
      <ul>
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </Notice>
  );
};

/** How the action is paid for: its sums, each financer, what does not add up, and its leverage. */
export const PlanSection = (props: SectionProps) => {
  const t = useT();
  const { view, mayEdit } = props;
  const { lines, fields } = view.sheet;
  const form = formOf(props, "line");
  const costs = formOf(props, "costs");
  const isTold = lines.length > 0 || fields.totalCost !== null;
  return (
    <SplitSection id="plan" title={t("sheets.plan.title")}>
      {!isTold && (
        <p>
          <Unsaid>{t("sheets.unsaid.plan")}</Unsaid>
        </p>
      )}
      {isTold && <Sums view={view} />}
      {isTold && <Bounds view={view} />}
      {lines.length > 0 && <PlanTable view={view} mayEdit={mayEdit} today={props.today} />}
      {isTold && <Faults view={view} />}
      {lines.length > 0 && <LeverageTable lines={planOf(view.sheet).lines} />}
      {costs && <CostsForm view={view} editing={costs} />}
      {form && <LineForm view={view} editing={form} />}
      {mayEdit && !costs && form?.one !== "new" && (
        <p>
          <EditLink view={view} edit="line-new" label={t("sheets.plan.add")}>
            {t("sheets.plan.add")}
          </EditLink>
          {" · "}
          <EditLink view={view} edit="costs" label={t("sheets.plan.changeSums")}>
            {t("sheets.plan.changeSums")}
          </EditLink>
        </p>
      )}
    </SplitSection>
  );
};
