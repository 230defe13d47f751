import { formatDate, Table, useT } from "../../../ui/index.ts";
import type { Notes } from "../notes.ts";
import type { PactContent, Party } from "../pact.schema.ts";
import { Cites } from "./cites.tsx";
import { partyWords } from "./words.ts";

type PartiesProps = { readonly parties: readonly Party[]; readonly notes: Notes };

/** Who signs: the organisation first, then who does it in its name, and the deliberation that allowed it. */
export const Signatories = ({ parties, notes, votedOn }: PartiesProps & { votedOn: PactContent["votedOn"] }) => {
  const t = useT();
  const isVoteOf = ({ organisation }: Party): boolean => votedOn?.body !== null && votedOn?.body !== undefined && organisation !== null && votedOn.body.includes(organisation);
  return (
    <Table
      caption={t("pacts.signatories.caption")}
      captionUnseen
      rows={parties}
      rowKey={(_, position) => position}
      columns={[
        {
          label: t("pacts.signatories.organisation"),
          heading: true,
          cell: (party) => (
            <>
              {party.organisation ?? party.name ?? party.role}
              <Cites notes={notes} of={party.citations} />
            </>
          ),
        },
        {
          label: t("pacts.signatories.person"),
          cell: (party) => (party.organisation === null ? party.role : [party.name, party.role].filter((part) => part !== null).join(", ")) || t("ui.unsaid"),
        },
        {
          label: t("pacts.signatories.deliberation"),
          cell: (party) => (votedOn && isVoteOf(party) ? t("pacts.signatories.voted", { date: formatDate(votedOn.value) }) : t("pacts.signatories.unknown")),
        },
      ]}
    />
  );
};

/** Attendees, partners: one line each. */
export const PartyLines = ({ parties, notes }: PartiesProps) => (
  <ul>
    {parties.map((party, position) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: two parties may be worded alike
      <li key={position}>
        {partyWords(party)}
        <Cites notes={notes} of={party.citations} />
      </li>
    ))}
  </ul>
);
