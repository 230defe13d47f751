import { Acts, Button, Checkbox, ErrorSummary, Lead, Notice, PostForm, SplitSection, useT } from "../../../../ui/index.ts";
import { fieldsOf, PactSubPage, type Said } from "../../../pacts/index.ts";
import type { OtherPact } from "../other-pacts.ts";
import { typedOf } from "../plan-form.ts";
import type { Study } from "../study.ts";
import { PlanFields } from "./plan-fields.tsx";
import { PLAN_FORM } from "./use-fields.ts";

type PlanPageProps = {
  readonly slug: string;
  readonly title: string;
  /** The study whose plan is changed; null for a new one. */
  readonly study: Study | null;
  /** The identifier it has, or will have: sent twice, it is begun once. */
  readonly once: string;
  /** What a new plan holds before anything is typed. */
  readonly start: Readonly<Record<string, string>>;
  readonly fromHint?: string | undefined;
  /** Other pacts whose territories may be left out. */
  readonly others: readonly OtherPact[];
  readonly leads: boolean;
  readonly said: Said;
};

/** Writes the plan of a study, or changes one that is not registered. */
export const PlanPage = ({ slug, title, study, once, start, fromHint, others, leads, said }: PlanPageProps) => {
  const t = useT();
  const words = study === null ? "new" : "edit";
  const heading = t(`studies.${words}.title`);
  const address = study === null ? `/pacts/${slug}/studies/new` : `/pacts/${slug}/studies/${study.id}/edit`;
  const above = [{ href: `/pacts/${slug}/studies`, label: t("studies.title") }];
  const hidden = { form: PLAN_FORM, act: study === null ? "plan" : "change", id: once, revision: String(study?.revision ?? 0) };
  const isFrozen = study !== null && study.registeredAt !== null;
  const { of, ticked } = fieldsOf(PLAN_FORM, said);
  return (
    <PactSubPage slug={slug} pact={title} above={above} title={`${heading} : ${title}`} hidden>
      <ErrorSummary errors={said.errors} />
      <Lead title={heading} kicker={study?.plan.question ?? title} work>
        {t(`studies.${words}.lead`)}
      </Lead>
      {!leads && <p id="acts">{t("studies.forbidden")}</p>}
      {leads && isFrozen && <Notice id="acts">{t("studies.edit.frozen")}</Notice>}
      {leads && !isFrozen && (
        <PostForm action={address} hidden={hidden} id="acts" label={heading}>
          <PlanFields said={said} start={study === null ? start : typedOf(study.plan)} fromHint={fromHint} others={others} />
          <SplitSection id="public-part" title={t("studies.part.public")}>
            <Checkbox
              {...of("isPublic")}
              label={t("studies.field.isPublic")}
              hint={t("studies.field.isPublicHint")}
              checked={ticked("isPublic", study?.isPublic ?? true)}
            />
            <Acts>
              <Button kind="main">{t(`studies.${words}.submit`)}</Button>
            </Acts>
          </SplitSection>
        </PostForm>
      )}
    </PactSubPage>
  );
};
