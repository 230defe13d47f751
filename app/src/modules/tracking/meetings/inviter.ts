import { translator } from "../../../messages/index.ts";
import type { PactRow } from "../../pacts/index.ts";
import type { Tracking } from "../ports.ts";
import type { InvitationLetters } from "./invitations.ts";

/** Who writes to the people of the bodies of a pact. */
export const inviterFor = ({ platform, letters }: Pick<Tracking, "platform" | "letters">, head: PactRow): InvitationLetters => ({
  ...{ t: translator("fr"), mailer: letters.mailer, newId: platform.newId, origin: platform.config.origin },
  ...{ slug: head.slug, pact: head.title, organisationId: head.organisationId },
});
