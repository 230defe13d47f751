import { formatDate, SplitSection, useT } from "../../../ui/index.ts";
import type { Notes } from "../notes.ts";
import type { Citation, PactContent } from "../pact.schema.ts";
import { Lines } from "./lines.tsx";

type Fact = { readonly words: string; readonly citations: readonly Citation[] };

/** The name a pact goes by, its vote, its years, the day its text came out: what the text says of them. */
export const Facts = ({ content, notes }: { content: PactContent; notes: Notes }) => {
  const t = useT();
  const { pactName, votedOn, period, publishedOn } = content;
  const facts: (Fact | null)[] = [
    pactName && { words: t("pacts.fact.name", { value: pactName.value }), citations: pactName.citations },
    votedOn && {
      words: t("pacts.fact.voted", { value: [formatDate(votedOn.value), votedOn.body, votedOn.result].filter((part) => part !== null).join(", ") }),
      citations: votedOn.citations,
    },
    period && { words: t("pacts.fact.period", { value: period.value }), citations: period.citations },
    publishedOn && { words: t("pacts.fact.published", { value: formatDate(publishedOn.value) }), citations: publishedOn.citations },
  ];
  const said = facts.filter((fact) => fact !== null);
  if (said.length === 0) return null;
  return (
    <SplitSection title={t("pacts.facts.title")}>
      <Lines items={said} notes={notes}>
        {({ words }) => words}
      </Lines>
    </SplitSection>
  );
};
