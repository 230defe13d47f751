import { SplitSection, useT } from "../../../../ui/index.ts";
import { type AxisNames, LabelForm } from "./label-form.tsx";
import { formOf, type SectionProps } from "./section-props.ts";
import { EditLink, sheetAddress } from "./sheet-form.tsx";

/** A new action with the plan and the milestones of this one. */
export const CopySection = ({ axes, ...props }: SectionProps & { axes: AxisNames }) => {
  const t = useT();
  const { view, mayEdit } = props;
  const { label, axis } = view.sheet.action;
  const form = formOf(props, "copy");
  if (!mayEdit) return null;
  const address = sheetAddress(view);
  return (
    <SplitSection id="copy" title={t("sheets.copy.title")}>
      <p>{t("sheets.copy.lead")}</p>
      {form ? (
        <LabelForm
          action={`${address}/copy`}
          submit={t("sheets.copy.submit")}
          cancel={address}
          axes={axes}
          label={form.values["label"] ?? t("sheets.copy.label", { label })}
          axis={form.values["axis"] ?? axes.find((one) => one.label === axis)?.id ?? ""}
          errors={form.errors}
        />
      ) : (
        <p>
          <EditLink view={view} edit="copy" label={t("sheets.copy.submit")}>
            {t("sheets.copy.submit")}
          </EditLink>
        </p>
      )}
    </SplitSection>
  );
};
