import type { Source, Visibility } from "../pacts/index.ts";

/** How a person names the document a draft was read from. */
export type NamedSource = {
  readonly kind: Source["kind"];
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  readonly url?: string | undefined;
};

/** How the document is named on the public page, and what of the people it names is shown. */
export type Publication = {
  readonly source: NamedSource;
  readonly visibility: Visibility;
  /** Why, for the correction of a published pact. */
  readonly reason?: string | undefined;
  /** The number of the amendment of which the correction is the text, 0 for a plain correction; absent when it is not said. */
  readonly amends?: number | undefined;
};

const ticked = (flag: boolean): string => (flag ? "yes" : "");

/** A publication as its form holds it; the reason is written anew each time. */
export const typedPublication = ({ source, visibility }: Publication): Record<string, string> => ({
  sourceKind: source.kind,
  sourceTitle: source.title ?? "",
  publisher: source.publisher ?? "",
  url: source.url ?? "",
  attendees: ticked(visibility.attendees),
  contacts: ticked(visibility.contacts),
  phones: ticked(visibility.phones),
  emails: ticked(visibility.emails),
});
