import type { ExtractedDraft } from "../extracted-draft.ts";
import type { LanguageModel } from "./language-model.ts";

/** A draft of the rules, with what the model adds to it and the text bears out; without an answer, the draft as it was. */
export const withProposals = async (draft: ExtractedDraft, model: LanguageModel): Promise<ExtractedDraft> => {
  const { text } = draft.source;
  const { proposals, ...answer } = await model.propose(text);
  const { admitProposals } = await import("@levier/extraction");
  const admission = admitProposals(text, draft, proposals);
  const use = { name: model.name, host: model.host, ...answer, admitted: admission.admitted, refused: admission.refusals.length };
  return { ...admission.draft, model: use };
};
