import type { Platform } from "../../platform/platform.ts";
import { accountErased } from "../identity/index.ts";
import type { Geography } from "../territories/index.ts";
import { type Drafted, draftingModule } from "./drafting.routes.ts";
import { draft, draftDecision, draftFile, draftShare } from "./drafting.tables.ts";
import { createExtractor } from "./extract-text.ts";
import { forgetAccount } from "./forget-account.ts";
import type { Drafting } from "./ports.ts";

/** Tables of a space's rows, for the check of the audit. */
export const draftingTables = [draft, draftFile, draftDecision, draftShare] as const;

type Needs = Pick<Drafting, "can" | "organisations" | "namesOf"> & { readonly geography: Geography };

/** Reading a text into a draft, its review, its publication: pages under `/drafts`, API under `/api/v1/drafts`. */
export const createDraftingModule = (platform: Platform, { geography, ...needs }: Needs): Drafted => {
  platform.events.on(accountErased, (write, { account }) => forgetAccount(write, account));
  return draftingModule({ platform, ...needs, extract: createExtractor(geography) });
};
