import { useT } from "../../../ui/index.ts";
import type { PartName } from "../clip.ts";
import type { Notes } from "../notes.ts";
import type { PactContent } from "../pact.schema.ts";
import type { FateByName } from "../succession/fate.ts";
import { CommitmentWords, contactWords, contractWords, frameworkWords, Lines, type TerritoryHref, TerritoryName } from "./lines.tsx";
import { Amounts, Indicators } from "./money-and-figures.tsx";
import { PartyLines, Signatories } from "./parties.tsx";

type PartProps = {
  readonly part: PartName;
  readonly content: PactContent;
  readonly notes: Notes;
  readonly territoryHref: TerritoryHref;
  readonly fateOf: FateByName;
};

/** One list of a pact, on its page or alone on its own when it is long. */
export const Part = ({ part, content, notes, territoryHref, fateOf }: PartProps) => {
  const t = useT();
  switch (part) {
    case "signatories":
      return <Signatories parties={content.signatories} notes={notes} votedOn={content.votedOn} />;
    case "attendees":
    case "partners":
      return <PartyLines parties={content[part]} notes={notes} />;
    case "amounts":
      return <Amounts amounts={content.amounts} notes={notes} />;
    case "indicators":
      return <Indicators indicators={content.indicators} notes={notes} />;
    case "territories":
      return (
        <Lines items={content.territories} notes={notes}>
          {(territory) => <TerritoryName territory={territory} href={territoryHref} fateOf={fateOf} />}
        </Lines>
      );
    case "commitments":
      return (
        <Lines items={content.commitments} notes={notes}>
          {(commitment) => <CommitmentWords commitment={commitment} />}
        </Lines>
      );
    case "frameworks":
      return (
        <Lines items={content.frameworks} notes={notes}>
          {frameworkWords}
        </Lines>
      );
    case "linkedContracts":
      return (
        <Lines items={content.linkedContracts} notes={notes}>
          {(contract) => contractWords(t, contract)}
        </Lines>
      );
    case "governance":
      return (
        <Lines items={content.governance} notes={notes}>
          {({ body }) => body}
        </Lines>
      );
    case "contacts":
      return (
        <Lines items={content.contacts} notes={notes}>
          {contactWords}
        </Lines>
      );
  }
};
