import { Details, Radios, Select, SplitSection, TextArea, TextField } from "../../../../ui/index.ts";
import { matchKinds } from "../../evaluate/options.ts";
import { GUIDES } from "../../methods/method-guides.ts";
import { formInferences, formMethods } from "../plan-form.ts";
import { type PlanFieldsProps, useFields } from "./use-fields.ts";

/** Choices of the method `cs`, each as it is called; the usual first. */
const CHOICES = [
  ["control", ["studies.control.never", "studies.control.not-yet"]],
  ["estimator", ["studies.estimator.dr", "studies.estimator.ipw", "studies.estimator.or"]],
  ["base", ["studies.base.varying", "studies.base.universal"]],
  ["bands", ["studies.bands.simultaneous", "studies.bands.pointwise"]],
] as const;

const CohortFields = (props: PlanFieldsProps) => {
  const { t, of, at } = useFields(props);
  return (
    <Details summary={t("studies.part.cohorts")} open={at("method") === "cs"}>
      <div className="stack">
        {CHOICES.map(([name, words]) => (
          <Select
            key={name}
            {...of(name)}
            label={t(`studies.field.${name}`)}
            none={false}
            value={at(name)}
            options={words.map((key) => ({ value: key.slice(key.lastIndexOf(".") + 1), label: t(key) }))}
          />
        ))}
        <TextField
          {...of("anticipation")}
          label={t("studies.field.anticipation")}
          hint={t("studies.field.anticipationHint")}
          inputMode="numeric"
          maxLength={2}
          value={at("anticipation")}
        />
        <TextArea
          {...of("covariates")}
          label={t("studies.field.covariates")}
          hint={t("studies.field.covariatesHint")}
          rows={3}
          value={at("covariates")}
        />
      </div>
    </Details>
  );
};

const PredictorFields = (props: PlanFieldsProps) => {
  const { t, of, at } = useFields(props);
  return (
    <Details summary={t("studies.part.predictors")} open={at("method") === "sc-predictors"}>
      <TextArea
        {...of("predictors")}
        label={t("studies.field.predictors")}
        hint={t("studies.field.predictorsHint")}
        rows={6}
        value={at("predictors")}
      />
    </Details>
  );
};

const MatchingFields = (props: PlanFieldsProps) => {
  const { t, of, at } = useFields(props);
  const kinds = ["none", ...matchKinds] as const;
  return (
    <Details summary={t("studies.part.matching")} open={(at("match") ?? "none") !== "none"}>
      <div className="stack">
        <Radios
          {...of("match")}
          label={t("studies.field.match")}
          value={at("match") ?? "none"}
          options={kinds.map((kind) => ({ value: kind, label: t(`studies.match.${kind}`), hint: t(`studies.matchWhen.${kind}`) }))}
        />
        <TextArea
          {...of("matchOn")}
          label={t("studies.field.matchOn")}
          hint={t("studies.field.matchOnHint")}
          rows={3}
          value={at("matchOn")}
        />
        <TextField
          {...of("matchCount")}
          label={t("studies.field.matchCount")}
          hint={t("studies.field.matchCountHint")}
          inputMode="numeric"
          maxLength={3}
          value={at("matchCount")}
        />
      </div>
    </Details>
  );
};

const ComparedFields = (props: PlanFieldsProps) => {
  const { t, of, at } = useFields(props);
  const isAsked = (at("transform") ?? "none") !== "none" || (at("per") ?? "") !== "";
  return (
    <Details summary={t("studies.part.compared")} open={isAsked}>
      <div className="stack">
        <Select
          {...of("transform")}
          label={t("studies.field.transform")}
          hint={t("studies.field.transformHint")}
          none={false}
          value={at("transform")}
          options={(["none", "log", "index"] as const).map((kind) => ({ value: kind, label: t(`studies.transform.${kind}`) }))}
        />
        <TextField
          {...of("baseTime")}
          label={t("studies.field.baseTime")}
          hint={t("studies.field.baseTimeHint")}
          maxLength={40}
          value={at("baseTime")}
        />
        <TextField {...of("per")} label={t("studies.field.per")} hint={t("studies.field.perHint")} maxLength={100} value={at("per")} />
      </div>
    </Details>
  );
};

/** How the effect is reckoned, and what one method alone asks. */
export const MethodFields = (props: PlanFieldsProps) => {
  const { t, of, at } = useFields(props);
  return (
    <SplitSection id="method-part" title={t("studies.part.method")}>
      <ComparedFields {...props} />
      <Radios
        {...of("method")}
        label={t("studies.field.method")}
        hint={t("studies.field.methodHint")}
        required
        value={at("method")}
        options={formMethods.map((method) => ({
          ...{ value: method, label: t(`impact-story.method.${method}`), hint: t(`studies.methodWhen.${method}`) },
        }))}
      />
      <p>
        <a href={GUIDES}>{t("impact-methods.link.all")}</a>
      </p>
      <CohortFields {...props} />
      <PredictorFields {...props} />
      <MatchingFields {...props} />
      <Select
        {...of("inference")}
        label={t("studies.field.inference")}
        hint={t("studies.field.inferenceHint")}
        required
        none={false}
        value={at("inference")}
        options={formInferences.map((kind) => ({ value: kind, label: t(`studies.inference.${kind}`) }))}
      />
      <TextField {...of("level")} label={t("studies.field.level")} inputMode="decimal" required maxLength={6} value={at("level")} />
      <TextField
        {...of("replications")}
        label={t("studies.field.replications")}
        inputMode="numeric"
        required
        maxLength={6}
        value={at("replications")}
      />
      <TextField
        {...of("seed")}
        label={t("studies.field.seed")}
        hint={t("studies.field.seedHint")}
        inputMode="numeric"
        required
        maxLength={9}
        value={at("seed")}
      />
    </SplitSection>
  );
};
