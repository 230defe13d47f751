import { errorOf, Select, SplitSection, TextField, useT } from "../../../../ui/index.ts";
import { gateLacks, isPastGate, nextStages } from "../../ladder/ladder.ts";
import { ActionStage } from "../../pages/action-table.tsx";
import { climbing } from "../action-sheet.ts";
import type { SheetView } from "../sheet-view.ts";
import { lackWords } from "../sheet-words.ts";
import { formOf, type SectionProps } from "./section-props.ts";
import { EditLink, type FormProps, SheetForm } from "./sheet-form.tsx";

const StageForm = ({ view, editing }: FormProps) => {
  const t = useT();
  const { values, errors } = editing;
  return (
    <SheetForm view={view} editing={editing} what={t("sheets.stage.title")}>
      <Select
        name="stage"
        label={t("sheets.field.stage")}
        required
        options={nextStages(view.sheet).map((value) => ({ value, label: t(`pacts.stage.${value}`) }))}
        value={values["stage"]}
        error={errorOf(errors, "stage")}
      />
      <TextField
        name="reason"
        label={t("sheets.field.reason")}
        hint={t("sheets.field.reasonHint")}
        value={values["reason"]}
        error={errorOf(errors, "reason")}
        maxLength={2000}
      />
    </SheetForm>
  );
};

/** The gate to the action sheet, each lack in a sentence that leads to where it is mended. */
const Gate = ({ view: { sheet } }: { view: SheetView }) => {
  const t = useT();
  const lacks = gateLacks(climbing(sheet)).flatMap((lack) => lackWords(t, lack));
  const isPast = isPastGate(sheet.stage);
  if (lacks.length === 0) return <p>{t(isPast ? "sheets.gate.passed" : "sheets.gate.open")}</p>;
  return (
    <div className={isPast ? "notice risk" : undefined}>
      <p>{t(isPast ? "sheets.gate.lost" : "sheets.gate.lacks")}</p>
      <ul>
        {lacks.map(({ field, message }) => (
          <li key={message}>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** Where the action stands on the ladder, why, and what it lacks to climb. */
export const StageSection = (props: SectionProps) => {
  const t = useT();
  const { view, mayEdit } = props;
  const { stage, stageReason } = view.sheet;
  const form = formOf(props, "stage");
  return (
    <SplitSection id="stage" title={t("sheets.stage.title")}>
      <p>
        <ActionStage stage={stage} />
      </p>
      {stageReason !== null && <p className="soft">{t("sheets.stage.reason", { reason: stageReason })}</p>}
      {stage !== "abandoned" && <Gate view={view} />}
      {stage === "done" && <p className="soft">{t("sheets.stage.over")}</p>}
      {form && <StageForm view={view} editing={form} />}
      {mayEdit && !form && stage !== "done" && (
        <p>
          <EditLink view={view} edit="stage" label={t("sheets.stage.change")}>
            {t("sheets.stage.change")}
          </EditLink>
        </p>
      )}
    </SplitSection>
  );
};
