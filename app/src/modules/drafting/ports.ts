import type { Role, Viewer } from "../../platform/http/viewer.ts";
import type { Platform } from "../../platform/platform.ts";
import type { LanguageModel } from "./language-model/language-model.ts";
import type { Reader } from "./reading/reader.ts";

/** What can be done with a draft, as the policy names it. */
export type DraftOperation =
  | "read-draft"
  | "create-draft"
  | "review-draft"
  | "delete-draft"
  | "share-draft"
  | "publish-pact"
  | "correct-pact"
  | "offer-example"
  | "export-examples";

/** What drafting needs from elsewhere: the policy, the organisations of a space, what reads a document. */
export type Drafting = {
  readonly platform: Platform;
  /** Whether a member may, for a thing of the given organisation. */
  readonly can: (viewer: Viewer, operation: DraftOperation, organisation: string) => boolean;
  readonly organisations: (tenant: string) => Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** Names of accounts as the members of a space know them; an account that was erased has none. */
  readonly namesOf: (tenant: string, accounts: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** Who acts for an organisation of a space now. */
  readonly members: (tenant: string, organisation: string) => Promise<readonly { readonly name: string; readonly role: Role }[]>;
  readonly reader: Reader;
  /** Asked besides the rules, for the documents whose sender says so; null unless the settings name one. */
  readonly model: LanguageModel | null;
};
