import { Acts, Button, Checkbox, errorOf, Select, TextField, useT } from "../../../ui/index.ts";
import { stages } from "../pact.schema.ts";
import { priorities } from "../sheets/priorities.ts";
import type { BoardProps } from "./board-props.ts";
import { stageWords } from "./boards-words.ts";

/** What the actions ticked above are given. */
export const BulkFields = ({ typed, errors, count }: Pick<BoardProps, "typed" | "errors"> & { count: number }) => {
  const t = useT();
  const unchanged = t("boards.bulk.unchanged");
  const text = (name: string) => ({ name, id: `bulk-${name}`, value: typed[name] ?? "", error: errorOf(errors, `bulk-${name}`) });
  return (
    <section className="part" aria-labelledby="bulk-title">
      <h2 id="bulk-title">{t("boards.bulk.title")}</h2>
      <p>{t("boards.bulk.lead")}</p>
      <Checkbox name="all" label={t("boards.bulk.all", { count })} checked={typed["all"] === "yes"} />
      <div className="bulk">
        <TextField bare {...text("owner")} label={t("boards.bulk.owner")} maxLength={2000} />
        <TextField bare {...text("lead")} label={t("boards.bulk.lead.field")} maxLength={2000} />
        <Select
          bare
          {...text("priority")}
          label={t("boards.bulk.priority")}
          none={unchanged}
          options={priorities.map((priority) => ({ value: priority, label: t(`sheets.priority.${priority}`) }))}
        />
        <Select
          bare
          {...text("stage")}
          label={t("boards.bulk.stage")}
          none={unchanged}
          options={stages.map((stage) => ({ value: stage, label: stageWords(t, stage) }))}
        />
        <TextField bare {...text("reason")} label={t("boards.bulk.reason")} hint={t("boards.bulk.reasonHint")} maxLength={2000} />
        <TextField
          bare
          {...text("shift")}
          inputMode="text"
          label={t("boards.bulk.shift")}
          hint={t("boards.bulk.shiftHint")}
          maxLength={12}
        />
      </div>
      <Acts>
        <Button kind="main">{t("boards.bulk.submit")}</Button>
      </Acts>
    </section>
  );
};
