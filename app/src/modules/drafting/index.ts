import type { Platform } from "../../platform/platform.ts";
import { accountErased } from "../identity/index.ts";
import { pactWithdrawn } from "../pacts/index.ts";
import { MAX_PAGES } from "./documents/document.ts";
import { type Drafted, draftingModule } from "./drafting.routes.ts";
import { draft, draftDecision, draftDocument, draftFile, draftShare } from "./drafting.tables.ts";
import { followWithdrawal } from "./follow-pact.ts";
import { forgetAccount } from "./forget-account.ts";
import { languageModel } from "./language-model/language-model.ts";
import type { Drafting } from "./ports.ts";
import { createReader } from "./reading/reader.ts";

/** Tables of a space's rows, for the check of the audit. */
export const draftingTables = [draft, draftFile, draftDocument, draftDecision, draftShare] as const;

type Needs = Pick<Drafting, "can" | "organisations" | "namesOf" | "members">;

/** Reading a text into a draft, its review, its publication: pages under `/drafts`, API under `/api/v1/drafts`. */
export const createDraftingModule = (platform: Platform, needs: Needs): Drafted => {
  platform.events.on(accountErased, (write, { account }) => forgetAccount(write, account));
  platform.events.on(pactWithdrawn, (write, { id }) => followWithdrawal(write, id));
  const limits = { maxUpload: platform.config.maxUpload, maxPages: MAX_PAGES };
  const { model } = platform.config;
  return draftingModule({
    platform,
    ...needs,
    reader: createReader(platform.root, limits),
    model: model && languageModel(model),
  });
};
