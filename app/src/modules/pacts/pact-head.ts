import type { PactContent } from "./pact.schema.ts";

/** What a search of pacts looks into: names and labels, never a person's. */
export const wordsOf = (content: PactContent): string =>
  [
    content.title.value,
    content.pactName?.value,
    content.place?.value,
    ...content.territories.map(({ name }) => name),
    ...content.signatories.map(({ organisation }) => organisation),
    ...content.axes.map(({ label }) => label),
    ...content.indicators.map(({ label }) => label),
  ]
    .filter((text) => text !== undefined && text !== null)
    .join("\n");

/** The columns of a pact's own row that its content says. */
export const headOf = (content: PactContent) => ({
  pactType: content.pactType.value,
  pactTypeCitations: content.pactType.citations,
  title: content.title.value,
  titleCitations: content.title.citations,
  pactName: content.pactName?.value ?? null,
  pactNameCitations: content.pactName?.citations ?? [],
  place: content.place?.value ?? null,
  placeCitations: content.place?.citations ?? [],
  publishedOn: content.publishedOn?.value ?? null,
  publishedOnCitations: content.publishedOn?.citations ?? [],
  signedOn: content.signedOn?.value ?? null,
  signedOnCitations: content.signedOn?.citations ?? [],
  votedOn: content.votedOn?.value ?? null,
  votingBody: content.votedOn?.body ?? null,
  voteResult: content.votedOn?.result ?? null,
  votedOnCitations: content.votedOn?.citations ?? [],
  period: content.period?.value ?? null,
  periodCitations: content.period?.citations ?? [],
  conflicts: content.conflicts,
  words: wordsOf(content),
});
