import type { ReactNode } from "react";
import { type Figure, Figures, formatNumber, Lead, useT } from "../../../ui/index.ts";
import type { Notes } from "../notes.ts";
import type { PactContent } from "../pact.schema.ts";
import type { PactCounts } from "../pact-counts.ts";
import { Cites } from "./cites.tsx";
import { periodWords, signatureWords, summaryWords, typeWords } from "./words.ts";

type PactLeadProps = {
  readonly content: PactContent;
  readonly counts: PactCounts;
  readonly notes: Notes;
  readonly title: string;
  readonly aside?: ReactNode;
};

/** What it is, when and where; its title; one sentence that sums it up. */
export const PactLead = ({ content, counts, notes, title, aside }: PactLeadProps) => {
  const t = useT();
  const citations = [content.pactType, content.signedOn, content.place, content.title].flatMap((value) => value?.citations ?? []);
  const kicker = (
    <>
      {typeWords(t, content.pactType.value)} · {signatureWords(t, content)}
      <Cites notes={notes} of={citations} />
    </>
  );
  return (
    <Lead title={title} kicker={kicker} {...(aside === undefined || aside === null ? {} : { aside })}>
      {summaryWords(t, counts)}
    </Lead>
  );
};

/** The five counts of a pact; a count of zero is a gap and looks like one. */
export const PactFigures = ({ counts, period }: { counts: PactCounts; period: string | null }) => {
  const t = useT();
  const noDeadline =
    period === null ? t("pacts.figure.deadlines.none") : t("pacts.figure.deadlines.period", { period: periodWords(t, period) });
  const figure = (key: "actions" | "financed" | "deadlines" | "commitments" | "targets", note: string | undefined): Figure => ({
    label: t(`pacts.figure.${key}`, { count: counts[key] }),
    value: formatNumber(counts[key]),
    gap: counts[key] === 0,
    ...(note === undefined ? {} : { note }),
  });
  const noAmount = counts.amounts === 0 ? t("pacts.figure.financed.none") : undefined;
  return (
    <Figures
      figures={[
        figure("actions", t("pacts.figure.actions.note", { count: counts.axes, added: counts.added })),
        figure("financed", counts.financed === 0 ? noAmount : t("pacts.figure.financed.note")),
        figure("deadlines", counts.deadlines === 0 ? noDeadline : undefined),
        figure("commitments", t("pacts.figure.commitments.note", { count: counts.signatories })),
        figure("targets", counts.targets === 0 ? t("pacts.figure.targets.none") : undefined),
      ]}
    />
  );
};
