import type { ReactNode } from "react";
import { type Column, Details, formatDate, SplitSection, Table, useT } from "../../../ui/index.ts";
import { bringsWords, owesWords, type PartyDues } from "../parties/party-dues.ts";
import { actNumbers } from "./amendments-in.ts";
import { signatureWords, voteWords } from "./life-words.ts";
import type { Act, LifeParty, PactLife } from "./pact-life.ts";

type ActTableProps = {
  readonly act: Act;
  readonly parties: readonly LifeParty[];
  readonly caption: string;
  /** What each party owes and brings today, beside the current act alone. */
  readonly dues: ReadonlyMap<string, PartyDues> | null;
};

/** Who voted and signed an act; of the current one, who still must. */
const ActTable = ({ act, parties, caption, dues }: ActTableProps) => {
  const t = useT();
  const awaited = ({ leftOn }: LifeParty): string => (leftOn === null && dues !== null ? t("life.parties.awaited") : "");
  const voteOf = (party: LifeParty): string => {
    const vote = act.deliberations.get(party.id);
    if (vote) return voteWords(t, vote);
    return party.deliberates ? awaited(party) : t("life.parties.unneeded");
  };
  const signatureOf = (party: LifeParty): string => {
    const signature = act.signatures.get(party.id);
    return signature ? signatureWords(t, signature) : awaited(party);
  };
  const nameOf = ({ name, leftOn }: LifeParty): ReactNode => (
    <>
      {name}
      {leftOn !== null && ` ${t("bonds.party.left", { date: formatDate(leftOn) })}`}
    </>
  );
  const columns: Column<LifeParty>[] = [
    { label: t("life.parties.party"), heading: true, cell: nameOf },
    { label: t("life.parties.deliberation"), cell: voteOf },
    { label: t("life.parties.signature"), cell: signatureOf },
    ...(dues === null
      ? []
      : [
          { label: t("life.parties.owes"), cell: ({ id }: LifeParty) => owesWords(t, dues.get(id)) },
          { label: t("life.parties.brings"), cell: ({ id }: LifeParty) => bringsWords(t, dues.get(id)) },
        ]),
  ];
  return <Table caption={caption} captionUnseen={dues === null} columns={columns} rows={parties} rowKey={({ id }) => id} />;
};

type ActTablesProps = { readonly slug: string; readonly life: PactLife; readonly dues: ReadonlyMap<string, PartyDues> };

/** The votes and signatures of the act under vote or the last one in force, then those of the acts before it, folded. */
export const ActTables = ({ slug, life, dues }: ActTablesProps) => {
  const t = useT();
  const numbers = actNumbers(life);
  const told = life.acts.map((act, position) => ({ act, number: numbers[position] ?? position })).toReversed();
  const partiesOf = ({ deliberations, signatures }: Act): LifeParty[] =>
    life.parties.filter(({ id }) => deliberations.has(id) || signatures.has(id));
  return (
    <SplitSection id="parties" title={t("life.parties.title")}>
      {told.map(({ act, number }, position) => {
        const caption = t("life.parties.caption", { number });
        if (position === 0) return <ActTable key={number} act={act} parties={life.parties} caption={caption} dues={dues} />;
        return (
          <Details key={number} summary={caption}>
            <ActTable act={act} parties={partiesOf(act)} caption={caption} dues={null} />
          </Details>
        );
      })}
      <p>
        <a href={`/pacts/${slug}/commitments`}>{t("bonds.link.followed")}</a>, <a href={`/pacts/${slug}/parties`}>{t("parties.link")}</a>
      </p>
    </SplitSection>
  );
};
