import type { Role, Viewer } from "../../platform/http/viewer.ts";
import type { Pacts } from "../pacts/index.ts";
import type { ResultsOf } from "./proposals/threads.ts";

/** Someone who acts for an organisation, with the address they are written to. */
export type ConsultationMember = { readonly account: string; readonly name: string; readonly email: string; readonly role: Role };

/** What consultation needs from elsewhere: what pacts need, and its own operations in the policy. */
export type Consultation = Pacts & {
  readonly mayConsult: (viewer: Viewer, operation: "run-consultation" | "contribute", organisation: string | null) => boolean;
  /** Who acts for an organisation of a space now. */
  readonly members: (tenant: string, organisation: string) => Promise<readonly ConsultationMember[]>;
  /** What actions gave so far, as the module that counts it tells; absent as long as none does. */
  readonly resultsOf?: ResultsOf;
};
