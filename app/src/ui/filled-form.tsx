import { createContext, type ReactNode, use } from "react";
import { Details } from "./details.tsx";
import { Notice } from "./notice.tsx";
import { type FilledForm, usePage, useT } from "./page-context.tsx";

type Fields = FilledForm["fields"];

const Filled = createContext<Fields | null>(null);

export const FilledProvider = ({ fields, children }: { fields: Fields | null; children: ReactNode }) =>
  fields === null ? children : <Filled value={fields}>{children}</Filled>;

/** What a control holds: what was typed before the session ended, else `value`. */
export const useFilled = (name: string, value: string | undefined): string | undefined => use(Filled)?.[name] ?? value;

/** Whether a box or a choice is taken; one that was not is not sent at all. */
export const useTicked = (name: string, value: string, ticked: boolean | undefined): boolean | undefined => {
  const fields = use(Filled);
  return fields === null ? ticked : fields[name] === value;
};

/** Hidden fields that tell one form from another sent to the same address; the others say on what state it was made. */
const WHICH = new Set(["one", "form", "act", "kind", "id", "toldId", "actionId", "field", "item", "key", "party", "event", "subject"]);

/** What was typed in the form of that address and these hidden fields before the session ended; null for any other. */
export const useFieldsOf = (action: string, hidden: Fields): Fields | null => {
  const { filled } = usePage();
  if (filled === null || filled.action !== action.split("?")[0]) return null;
  const { fields } = filled;
  return Object.entries(hidden).every(([name, value]) => !WHICH.has(name) || fields[name] === value) ? fields : null;
};

/** What a person would not write again by heart: texts of several words. The rest are choices, days, figures and keys. */
export const sentencesIn = (fields: Fields): string[] => [
  ...new Set(Object.entries(fields).flatMap(([name, text]) => (!name.startsWith("was") && /\S\s+\S/.test(text) ? [text.trim()] : []))),
];

export const Sentences = ({ of }: { of: readonly string[] }) => of.map((one) => <blockquote key={one}>{one}</blockquote>);

/** Says on a page that a form of it holds again what was typed before the session ended, and what that was. */
export const FilledNotice = () => {
  const t = useT();
  const { filled } = usePage();
  if (filled === null) return null;
  const sentences = sentencesIn(filled.fields);
  return (
    <Notice title={t("platform.resumed.title")} id="resumed">
      <p>{t("platform.resumed.text")}</p>
      {sentences.length > 0 && (
        <Details summary={t("platform.csrf.typed")}>
          <Sentences of={sentences} />
        </Details>
      )}
    </Notice>
  );
};
