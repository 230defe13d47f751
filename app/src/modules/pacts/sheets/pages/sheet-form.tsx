import type { ReactNode } from "react";
import { isMessageKey, type Translate } from "../../../../messages/index.ts";
import { Acts, Button, formatDate, PostForm, Table, useT } from "../../../../ui/index.ts";
import type { Editing } from "../editing.ts";
import type { Difference } from "../merge-typed.ts";
import type { SheetView } from "../sheet-view.ts";
import { fieldWords } from "../sheet-words.ts";

export type FormProps = { readonly view: SheetView; readonly editing: Editing };

export const sheetAddress = ({ head, sheet }: Pick<SheetView, "head" | "sheet">): string =>
  `/pacts/${head.slug}/actions/${sheet.action.id}`;

const TIES = ["after", "dependsOn", "contributesTo"] as const;

/** The tie that a box to tick tells, `after-ID`: of which kind, and to what. */
const tieOf = (field: string): { readonly kind: (typeof TIES)[number]; readonly to: string } | null => {
  const kind = TIES.find((one) => field.startsWith(`${one}-`));
  return kind ? { kind, to: field.slice(kind.length + 1) } : null;
};

/** What a field says, as a person reads it: the code of a choice in words. */
const saidWords = (t: Translate, field: string, value: string): string => {
  if (value.trim() === "") return t("sheets.conflict.empty");
  if (tieOf(field) || field === "isWholePact") return t("pacts.history.yes");
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value);
  const key = field === "stage" ? `pacts.stage.${value}` : `sheets.${field}.${value}`;
  return isMessageKey(key) ? t(key) : value;
};

const labelWords = (t: Translate, field: string, { sheets }: SheetView): string => {
  const tie = tieOf(field);
  if (!tie) return fieldWords(t, field);
  const things = tie.kind === "after" ? sheets.flatMap(({ milestones }) => milestones) : sheets.map(({ action }) => action);
  const label = things.find(({ id }) => id === tie.to)?.label ?? tie.to;
  return t(`sheets.field.${tie.kind}`, { label });
};

const Differences = ({ differences, view }: { differences: readonly Difference[]; view: SheetView }) => {
  const t = useT();
  return (
    <Table
      caption={t("sheets.conflict.caption")}
      captionUnseen
      rows={differences}
      rowKey={({ field }) => field}
      columns={[
        { label: t("sheets.conflict.field"), heading: true, cell: ({ field }) => labelWords(t, field, view) },
        { label: t("sheets.conflict.typed"), cell: ({ field, typed }) => saidWords(t, field, typed) },
        { label: t("sheets.conflict.now"), cell: ({ field, now }) => saidWords(t, field, now) },
        { label: t("sheets.conflict.kept"), cell: ({ field, proposed }) => saidWords(t, field, proposed) },
      ]}
    />
  );
};

/** What someone else wrote meanwhile, beside what was typed. */
const Conflict = ({ view, editing: { differences, isGone } }: FormProps) => {
  const t = useT();
  if (differences === null) return null;
  return (
    <div className="notice risk" id="conflict" tabIndex={-1}>
      <h3>{t("sheets.conflict.title")}</h3>
      {isGone && <p>{t("sheets.conflict.removed")}</p>}
      <p>{t(differences.length === 0 ? "sheets.conflict.elsewhere" : "sheets.conflict.lead")}</p>
      {differences.length > 0 && <Differences differences={differences} view={view} />}
    </div>
  );
};

type SheetFormProps = FormProps & {
  /** What is changed, for the name of the form and its buttons. */
  readonly what: string;
  /** Words of the button that takes the thing out, where it can be. */
  readonly remove?: string;
  readonly submit?: string;
  readonly children: ReactNode;
};

/** A form over one state of a sheet: it says on which revision it was made, and what it showed then. */
export const SheetForm = ({ view, editing, what, remove, submit, children }: SheetFormProps) => {
  const t = useT();
  const { part, one, was } = editing;
  const hidden = {
    revision: String(view.sheet.revision),
    one,
    ...Object.fromEntries(Object.entries(was).map(([field, value]) => [`was-${field}`, value])),
  };
  return (
    <>
      <Conflict view={view} editing={editing} />
      <PostForm action={`${sheetAddress(view)}/${part}`} id="edit" hidden={hidden} label={what}>
        {children}
        <Acts>
          <Button kind="main" name="act" value="save" label={`${submit ?? t("sheets.save")} : ${what}`}>
            {submit ?? t("sheets.save")}
          </Button>
          {remove !== undefined && one !== "new" && (
            <Button kind="grave" name="act" value="remove" label={`${remove} : ${what}`}>
              {remove}
            </Button>
          )}
          <a href={sheetAddress(view)}>{t("sheets.cancel")}</a>
        </Acts>
      </PostForm>
    </>
  );
};

/** The way to a form, for those who may write. */
export const EditLink = ({ view, edit, children, label }: { view: SheetView; edit: string; children: string; label: string }) => (
  <a href={`${sheetAddress(view)}?edit=${edit}#edit`} aria-label={label}>
    {children}
  </a>
);
