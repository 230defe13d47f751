import { errorOf, FileField, type FormError, TextArea, useT } from "../../../ui/index.ts";

export type DocumentLimitsShown = { readonly megabytes: number; readonly pages: number };

type DocumentFieldsProps = { readonly text: string; readonly errors: readonly FormError[]; readonly limits: DocumentLimitsShown };

const ACCEPTED = ".txt,.md,.html,.htm,.docx,.pdf,text/plain,text/markdown,text/html,application/pdf";

/** A text pasted, or a file chosen (dropped, where the page has the island `drop-file`). */
export const DocumentFields = ({ text, errors, limits }: DocumentFieldsProps) => {
  const t = useT();
  return (
    <>
      <TextArea
        name="text"
        bare
        label={t("drafting.new.text")}
        hint={t("drafting.new.textHint")}
        rows={14}
        value={text}
        error={errorOf(errors, "text")}
      />
      <FileField
        name="file"
        bare
        label={t("drafting.new.file")}
        hint={t("drafting.new.fileHint", { limit: limits.megabytes, pages: limits.pages })}
        accept={ACCEPTED}
        error={errorOf(errors, "file")}
      />
      <p id="drop" className="pointed" hidden role="status" data-dropped={t("drafting.new.dropped", { name: "%" })}>
        {t("drafting.new.drop")}
      </p>
    </>
  );
};
