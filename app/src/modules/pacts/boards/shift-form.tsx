import { Acts, Button, errorOf, PostForm, Section, Select, TextField, useT } from "../../../ui/index.ts";
import type { BoardProps } from "./board-props.ts";
import { boardAddress } from "./board-query.ts";
import { pickText } from "./read-boards.ts";

/** Moves the calendar of one action: what the keys of the drawing do, for who has no script. */
export const ShiftForm = ({ slug, query, shown, typed, ticked, errors }: BoardProps) => {
  const t = useT();
  const chosen = shown.find(({ sheet }) => ticked.has(sheet.action.id));
  return (
    <Section id="shift-action" title={t("boards.shift.title")}>
      <PostForm action={boardAddress(slug, query, "boards/shift")} id="shift-form" className="filters">
        <Select
          bare
          name="move"
          label={t("boards.shift.action")}
          required
          options={shown.map(({ sheet }) => ({ value: pickText(sheet), label: sheet.action.label }))}
          value={chosen ? pickText(chosen.sheet) : ""}
          error={errorOf(errors, "move")}
        />
        <TextField
          bare
          name="shift"
          label={t("boards.shift.days")}
          hint={t("boards.shift.daysHint")}
          value={typed["shift"] ?? ""}
          error={errorOf(errors, "shift")}
          maxLength={12}
        />
        <TextField
          bare
          name="stretch"
          label={t("boards.shift.end")}
          value={typed["stretch"] ?? ""}
          error={errorOf(errors, "stretch")}
          maxLength={12}
        />
        <Acts>
          <Button>{t("boards.shift.submit")}</Button>
        </Acts>
      </PostForm>
    </Section>
  );
};
