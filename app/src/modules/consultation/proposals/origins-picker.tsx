import { Acts, Button, Checkbox, TextField, useT } from "../../../ui/index.ts";
import { fieldsOf, type Said } from "../../pacts/index.ts";
import type { Origin, OriginsChoice } from "./origins-choice.ts";

type Props = { readonly action: string; readonly form: string; readonly said: Said; readonly choice: OriginsChoice };

/** Where contributions are sought by their words and ticked, page after page; what is ticked stays so. */
export const OriginsPicker = ({ action, form, said, choice }: Props) => {
  const t = useT();
  const { chosen, found, total, page, pages, words } = choice;
  const { of } = fieldsOf(form, said);
  const { id, error } = of("origins");
  const box = (origin: Origin, isTicked: boolean) => (
    <Checkbox key={origin.id} {...of(`origin-${origin.id}`)} label={origin.title ?? t("proposals.origins.gone")} bare checked={isTicked} />
  );
  const look = (to: number, label: string) => (
    <Button name="look" value={String(to)} formAction={`${action}#${id}`} formNoValidate>
      {label}
    </Button>
  );
  return (
    <fieldset className="field" id={id} tabIndex={-1}>
      <legend>{t("proposals.field.origins")}</legend>
      {error !== undefined && <span className="error">{error}</span>}
      {chosen.map((one) => box(one, true))}
      <TextField
        name="words"
        id={`${form}-words`}
        type="search"
        label={t("proposals.field.words")}
        hint={t("proposals.field.wordsHint")}
        bare
        maxLength={200}
        value={words}
      />
      <Acts>{look(1, t("proposals.origins.look"))}</Acts>
      <p className="soft">{t("proposals.origins.found", { total, page, pages })}</p>
      {found.map((one) => box(one, false))}
      {pages > 1 && (
        <Acts>
          {page > 1 && look(page - 1, t("proposals.origins.before"))}
          {page < pages && look(page + 1, t("proposals.origins.after"))}
        </Acts>
      )}
    </fieldset>
  );
};
