import { Fragment, type ReactNode } from "react";
import { type Column, formatDate, Table, useT } from "../../../ui/index.ts";
import type { Notes } from "../notes.ts";
import type { Citation, PactContent, Party } from "../pact.schema.ts";
import { Cites } from "./cites.tsx";
import { partyWords } from "./words.ts";

type PartiesProps = { readonly parties: readonly Party[]; readonly notes: Notes };

/** Who signs: the organisation first, then who does it in its name, and the deliberation that allowed it when one is known. */
export const Signatories = ({ parties, notes, votedOn }: PartiesProps & { votedOn: PactContent["votedOn"] }) => {
  const t = useT();
  const isVoteOf = ({ organisation }: Party): boolean => organisation !== null && (votedOn?.body ?? "").includes(organisation);
  const personOf = (party: Party): string =>
    (party.organisation === null ? [party.role] : [party.name, party.role]).filter((part) => part !== null).join(", ");
  const columns: Column<Party>[] = [
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
    { label: t("pacts.signatories.person"), cell: (party) => personOf(party) || t("ui.unsaid") },
  ];
  if (votedOn && parties.some(isVoteOf))
    columns.push({
      label: t("pacts.signatories.deliberation"),
      cell: (party) =>
        isVoteOf(party) ? t("pacts.signatories.voted", { date: formatDate(votedOn.value) }) : t("pacts.signatories.unknown"),
    });
  return (
    <Table caption={t("pacts.signatories.caption")} captionUnseen rows={parties} rowKey={(_, position) => position} columns={columns} />
  );
};

type SentenceProps<I> = { readonly title: string; readonly items: readonly I[]; readonly notes: Notes; readonly more: ReactNode };

/** Attendees, partners or territories in one sentence: lighter than a list, for what stands beside those who sign. */
export const Sentence = <I extends { readonly citations: readonly Citation[] }>({
  title,
  items,
  notes,
  more,
  children,
}: SentenceProps<I> & { children: (item: I) => ReactNode }) => {
  const t = useT();
  return (
    <p>
      {t("pacts.parties.line", { title })}
      {items.map((item, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two parties may be worded alike
        <Fragment key={position}>
          {position === 0 ? " " : "\u202f; "}
          {children(item)}
          <Cites notes={notes} of={item.citations} />
        </Fragment>
      ))}
      . {more}
    </p>
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
