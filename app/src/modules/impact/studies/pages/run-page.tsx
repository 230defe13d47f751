import {
  Acts,
  Button,
  ButtonLink,
  Empty,
  ErrorSummary,
  Lead,
  PostForm,
  Select,
  SplitSection,
  TextArea,
  TextField,
  useT,
} from "../../../../ui/index.ts";
import { fieldsOf, PactSubPage, type Said } from "../../../pacts/index.ts";
import { fieldWords } from "../../story/plan-words.ts";
import { type OtherPact, SHOWN } from "../other-pacts.ts";
import { typedOf } from "../plan-form.ts";
import type { Study, StudyPanel } from "../study.ts";
import type { StudyPlan } from "../study-plan.ts";
import { PlanFields } from "./plan-fields.tsx";
import { PLAN_FORM } from "./use-fields.ts";

type RunPageProps = {
  readonly slug: string;
  readonly title: string;
  readonly study: Study;
  readonly panels: readonly StudyPanel[];
  readonly once: string;
  /** Other pacts whose territories may be left out. */
  readonly others: readonly OtherPact[];
  readonly leads: boolean;
  /** Fields in which what was typed is not as planned. */
  readonly changed: readonly (keyof StudyPlan)[];
  readonly said: Said;
};

/** Why, for all that deviates; and for each of what was found to, a reason of its own. */
const Becauses = ({ study, changed, said }: Pick<RunPageProps, "study" | "changed" | "said">) => {
  const t = useT();
  const { of, value } = fieldsOf(PLAN_FORM, said);
  return (
    <SplitSection id="deviations" title={t("studies.runs.column.deviations")}>
      <TextArea
        {...of("because")}
        label={t("studies.run.becauseAll")}
        hint={t("studies.run.becauseAllHint")}
        rows={3}
        maxLength={1000}
        value={value("because", null)}
      />
      {changed.map((field) => (
        <TextField
          key={field}
          {...of(`because-${field}`)}
          label={t("studies.run.because", { field: t(`impact-story.field.${field}`) })}
          hint={t("studies.run.becauseHint", { planned: fieldWords(t, study.plan, field, { names: {} }) })}
          bare
          maxLength={1000}
          value={value(`because-${field}`, null)}
        />
      ))}
    </SplitSection>
  );
};

/** Runs a registered study on a panel, as planned or otherwise: what is otherwise asks why. */
export const RunPage = ({ slug, title, study, panels, once, others, leads, changed, said }: RunPageProps) => {
  const t = useT();
  const address = `/pacts/${slug}/studies/${study.id}`;
  const { of, value } = fieldsOf(PLAN_FORM, said);
  const above = [
    { href: `/pacts/${slug}/studies`, label: t("studies.title") },
    { href: address, label: study.plan.question },
  ];
  return (
    <PactSubPage slug={slug} pact={title} above={above} title={`${t("studies.run.title")} : ${study.plan.question}`} hidden>
      <ErrorSummary errors={said.errors} />
      <Lead title={t("studies.run.title")} kicker={study.plan.question} work>
        {t("studies.run.lead")}
      </Lead>
      {!leads && <p id="acts">{t("studies.forbidden")}</p>}
      {leads && panels.length === 0 && (
        <Empty>
          <p id="acts">{t("studies.run.none")}</p>
          <div id={of("panelId").id} tabIndex={-1}>
            <ButtonLink href={`${address}#panel`}>{t("studies.panel.title")}</ButtonLink>
          </div>
        </Empty>
      )}
      {leads && panels.length > 0 && (
        <PostForm
          action={`${address}/run`}
          hidden={{ form: PLAN_FORM, act: "run", id: once, [SHOWN]: "yes" }}
          id="acts"
          label={t("studies.run.title")}
        >
          <Select
            {...of("panelId")}
            label={t("studies.field.panelId")}
            required
            none={false}
            value={value("panelId", panels[0]?.id ?? null)}
            options={panels.map(({ id, name, vintage }) => ({ value: id, label: vintage === null ? name : `${name} (${vintage})` }))}
          />
          <PlanFields said={said} start={typedOf(study.plan)} others={others} isRun />
          <Becauses study={study} changed={changed} said={said} />
          <Acts>
            <Button kind="main">{t("studies.run.submit")}</Button>
          </Acts>
        </PostForm>
      )}
    </PactSubPage>
  );
};
