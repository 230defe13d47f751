import { Fragment, type ReactNode } from "react";
import type { Translate } from "../../../messages/index.ts";
import { formatDate, SplitSection, useT } from "../../../ui/index.ts";
import type { PartName } from "../clip.ts";
import type { Notes } from "../notes.ts";
import type { Citation, PactContent } from "../pact.schema.ts";
import { Cites } from "./cites.tsx";
import { contactWords, contractWords, frameworkWords } from "./lines.tsx";
import { partTitle, periodWords, voteResultWords } from "./words.ts";

type Cited = { readonly citations: readonly Citation[] };
type Fact = {
  readonly term: string;
  readonly told: readonly { readonly words: string; readonly citations: readonly Citation[] }[];
  readonly more?: ReactNode;
};

const told = <I extends Cited>(items: readonly I[], words: (item: I) => string): Fact["told"] =>
  items.map((item) => ({ words: words(item), citations: item.citations }));

const voteWords = (t: Translate, { value, body, result }: NonNullable<PactContent["votedOn"]>): string =>
  [formatDate(value), body, result === null ? null : voteResultWords(t, result)].filter((part) => part !== null).join(", ");

type FactsProps = { readonly content: PactContent; readonly notes: Notes; readonly more: (part: PartName) => ReactNode };

/** The name a pact goes by, its vote, its years, its frame, who follows it: short things, in one list. */
export const Facts = ({ content, notes, more }: FactsProps) => {
  const t = useT();
  const { pactName, votedOn, period, publishedOn } = content;
  const part = (name: PartName, items: Fact["told"]): Fact => ({ term: t(partTitle(name)), told: items, more: more(name) });
  const facts: Fact[] = [
    { term: t("pacts.fact.pactName"), told: told(pactName ? [pactName] : [], ({ value }) => value) },
    { term: t("pacts.fact.votedOn"), told: told(votedOn ? [votedOn] : [], (vote) => voteWords(t, vote)) },
    { term: t("pacts.fact.period"), told: told(period ? [period] : [], ({ value }) => periodWords(t, value)) },
    { term: t("pacts.fact.publishedOn"), told: told(publishedOn ? [publishedOn] : [], ({ value }) => formatDate(value)) },
    part("frameworks", told(content.frameworks, frameworkWords)),
    part(
      "linkedContracts",
      told(content.linkedContracts, (contract) => contractWords(t, contract)),
    ),
    part(
      "governance",
      told(content.governance, ({ body }) => body),
    ),
    part("contacts", told(content.contacts, contactWords)),
  ].filter((fact) => fact.told.length > 0);
  if (facts.length === 0) return null;
  return (
    <SplitSection title={t("pacts.facts.title")}>
      <dl className="facts">
        {facts.map((fact) => (
          <Fragment key={fact.term}>
            <dt>{fact.term}</dt>
            {fact.told.map(({ words, citations }, position) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be worded alike
              <dd key={position}>
                {words}
                <Cites notes={notes} of={citations} />
              </dd>
            ))}
            {fact.more}
          </Fragment>
        ))}
      </dl>
    </SplitSection>
  );
};
