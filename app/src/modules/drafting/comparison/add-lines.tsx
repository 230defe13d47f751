import { Button, PostForm, useT } from "../../../ui/index.ts";
import { fields } from "../fields.ts";
import { addressOf } from "../pages/review-model.ts";
import type { ComparisonLine, ComparisonModel } from "./comparison-model.ts";
import { ComparisonRow } from "./comparison-row.tsx";

/** What a document adds, field by field: one value at a time, or all of a field. */
export const AddLines = ({ model, lines }: { readonly model: ComparisonModel; readonly lines: readonly ComparisonLine[] }) => {
  const t = useT();
  const groups = fields.map((field) => ({ field, of: lines.filter((line) => line.field === field) })).filter(({ of }) => of.length > 0);
  return groups.map(({ field, of }) => {
    const name = t(`drafting.field.${field}`);
    const open = of.filter(({ state }) => state === "open");
    return (
      <section key={field} id={`add-${field}`} tabIndex={-1} aria-labelledby={`add-${field}-title`}>
        <div className="acts">
          <h3 id={`add-${field}-title`}>{of.length === 1 ? name : t("drafting.review.group", { field: name, count: of.length })}</h3>
          {model.mayReview && open.length > 1 && (
            <PostForm action={`${addressOf(model.id)}/documents/${model.document}/choices`} hidden={{ field, line: `add-${field}` }}>
              <Button name="choice" value="addAll" kind="quiet" label={t("drafting.compare.addAllLabel", { field: name })}>
                {t("drafting.compare.addAll")}
              </Button>
            </PostForm>
          )}
        </div>
        {of.map((line) => (
          <ComparisonRow key={line.id} model={model} line={line} bare />
        ))}
      </section>
    );
  });
};
