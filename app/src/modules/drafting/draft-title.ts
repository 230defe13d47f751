import type { Translate } from "../../messages/index.ts";
import type { Draft } from "./drafts.repository.ts";
import { foldDraft, keptItems, type ReviewedDraft } from "./fold-draft.ts";

/** What the pages call a draft: its pact by its name, else by the title of its text; a file name alone names no pact, and says so. */
export const draftTitle = (reviewed: ReviewedDraft, fileName: string, t: Translate): string => {
  const [name] = (["pactName", "title"] as const).flatMap((field) => keptItems(reviewed, field).map(({ values }) => values["value"]));
  return typeof name === "string" ? name : t("drafting.list.untitled", { name: fileName });
};

export const titleOfDraft = ({ extracted, decisions }: Pick<Draft, "extracted" | "decisions">, t: Translate): string =>
  draftTitle(foldDraft(extracted, decisions), extracted.source.name, t);
