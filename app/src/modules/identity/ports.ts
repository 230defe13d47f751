import type { Mailer } from "../../platform/mail.ts";
import type { Platform } from "../../platform/platform.ts";
import type { Provider } from "./provider.ts";

/** What the pages of identity need. */
export type Identity = { readonly platform: Platform; readonly mailer: Mailer; readonly provider: Provider | null };
