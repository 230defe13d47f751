import { ok, type Result, refuse } from "@levier/kernel";
import { documentKinds } from "./document-kinds.ts";
import type { DraftingRefusal } from "./drafting.errors.ts";
import type { Publication } from "./publication.ts";

const isHttp = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

/** The publication form as it was sent: nothing personal is shown unless its box was ticked. */
export const readPublication = (form: Readonly<Record<string, string>>): Result<Publication, DraftingRefusal> => {
  const { sourceKind, sourceTitle, publisher, url = "", reason, amends = "" } = form;
  if (url.trim() !== "" && !isHttp(url.trim())) return refuse({ code: "address-unusable", value: url.trim().slice(0, 120) });
  const ticked = (name: string): boolean => form[name] === "yes";
  return ok({
    source: { kind: documentKinds.find((kind) => kind === sourceKind) ?? "other", title: sourceTitle, publisher, url },
    visibility: { attendees: ticked("attendees"), contacts: ticked("contacts"), phones: ticked("phones"), emails: ticked("emails") },
    reason,
    ...(/^\d{1,4}$/.test(amends) ? { amends: Number(amends) } : {}),
  });
};
