import type { ReactNode } from "react";
import type { Translate } from "../../../messages/index.ts";
import { formatDate, useT } from "../../../ui/index.ts";
import type { Notes } from "../notes.ts";
import type { Citation, Commitment, Contact, Framework, LinkedContract, PactTerritory } from "../pact.schema.ts";
import type { FateByName } from "../succession/fate.ts";
import { FateNote } from "../succession/fate-words.tsx";
import { Cites } from "./cites.tsx";
import { relationWords, typeWords } from "./words.ts";

type Cited = { readonly citations: readonly Citation[] };

/** One cited thing a line. */
export const Lines = <I extends Cited>({
  items,
  notes,
  children,
}: {
  items: readonly I[];
  notes: Notes;
  children: (item: I) => ReactNode;
}) => (
  <ul>
    {items.map((item, position) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be worded alike
      <li key={position}>
        {children(item)}
        <Cites notes={notes} of={item.citations} />
      </li>
    ))}
  </ul>
);

export type TerritoryHref = (code: string) => string | null;

type TerritoryNameProps = { readonly territory: PactTerritory; readonly href: TerritoryHref; readonly fateOf: FateByName };

export const TerritoryName = ({ territory, href, fateOf }: TerritoryNameProps) => {
  const t = useT();
  const address = territory.code === null ? null : href(territory.code);
  const fate = fateOf(territory.name);
  return (
    <>
      {address === null ? territory.name : <a href={address}>{territory.name}</a>}
      <FateNote fate={fate} />
      {address === null && fate === null && ` (${t("pacts.territories.unresolved")})`}
    </>
  );
};

export const CommitmentWords = ({ commitment }: { commitment: Commitment }) => {
  const t = useT();
  const { who, what, deadline } = commitment;
  const [last, ...others] = [...who].reverse();
  const named = others.length === 0 ? last : t("pacts.commitments.and", { who: others.reverse().join(", "), last: last ?? "" });
  const words = [
    named === undefined ? null : t("pacts.commitments.who", { who: named }),
    what,
    deadline === null ? null : t("pacts.commitments.deadline", { deadline: formatDate(deadline) }),
  ]
    .filter((part) => part !== null)
    .join(" ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};

export const frameworkWords = ({ acronym, name }: Framework): string =>
  acronym === null || name.includes(acronym) ? name : `${name} (${acronym})`;

/** A contract in one line; its type in words when it is one of ours, as the text gives it otherwise. */
export const contractWords = (t: Translate, { name, type, relation }: LinkedContract): string => {
  const typed = type === null ? null : typeWords(t, type);
  const isTold = typed === null || name.toLowerCase().includes(typed.toLowerCase()) || (type !== null && name.includes(type));
  const told = relation === null ? null : relationWords(t, relation);
  return [isTold ? name : `${name} (${typed})`, told].filter((part) => part !== null).join(", ");
};

export const contactWords = ({ name, organisation, phones, emails }: Contact): string =>
  [name, organisation, ...phones, ...emails].filter((part) => part !== null).join(", ");
