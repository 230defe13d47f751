import type { Translate } from "../../../../messages/index.ts";
import { heading, note, type PaperBlock, tableOr } from "../../../../platform/papers/paper.ts";
import { formatDate, formatEuros } from "../../../../ui/index.ts";
import { daysLate } from "../../commitments/pledge.ts";
import { addEuros, moneyOf } from "../../financing/financing-plan.ts";
import { actNumbers } from "../../life/amendments-in.ts";
import { signatureWords, voteWords } from "../../life/life-words.ts";
import { currentAct, type LifeParty } from "../../life/pact-life.ts";
import { owesWords, type PartyDues, partyDues } from "../../parties/party-dues.ts";
import { stayingLines } from "../../sheets/action-sheet.ts";
import type { PactFile } from "../pact-file.ts";
import { isAwaiting } from "./awaiting.ts";
import { dayOrGap } from "./words.ts";

const nameOf = (t: Translate, { name, leftOn }: LifeParty): string =>
  leftOn === null ? name : `${name} ${t("bonds.party.left", { date: formatDate(leftOn) })}`;

type Dues = ReadonlyMap<string, PartyDues>;

/** Who voted and who signed the act under vote, or the last one in force; beside it what each owes, where `dues` are told. */
export const actBlocks = (t: Translate, { life }: Pick<PactFile, "life">, dues: Dues | null = null): PaperBlock[] => {
  const { deliberations, signatures } = currentAct(life);
  // A pact that was followed once it was signed tells no vote: it awaits none either.
  const awaits = isAwaiting(life);
  const rows = life.parties.map((party) => {
    const [vote, signature] = [deliberations.get(party.id), signatures.get(party.id)];
    const untold = t(awaits && party.leftOn === null ? "life.parties.awaited" : "papers.unsaid");
    const unvoted = party.deliberates ? untold : t("life.parties.unneeded");
    return [
      nameOf(t, party),
      vote ? voteWords(t, vote) : unvoted,
      signature ? signatureWords(t, signature) : untold,
      ...(dues ? [owesWords(t, dues.get(party.id))] : []),
    ];
  });
  const parts = ["party", "deliberation", "signature", ...(dues ? (["owes"] as const) : [])] as const;
  const columns = parts.map((part) => ({ label: t(`life.parties.${part}`) }));
  const caption = t("life.parties.caption", { number: actNumbers(life)[life.acts.length - 1] ?? 0 });
  return [tableOr({ caption, columns, rows }, t("papers.gap.parties")), note(t("papers.source.life"))];
};

const duesOf = ({ life, bonds, sheets, today }: PactFile): Dues => {
  const lines = stayingLines(sheets).filter(({ countedIn }) => countedIn === null);
  const money = lines.map((line) => ({
    ...{ memberId: line.memberId, financer: line.financer },
    ...{ planned: moneyOf(line, "planned"), committed: moneyOf(line, "committed"), paid: moneyOf(line, "paid") },
  }));
  return partyDues(life.parties, { ...bonds, money }, today);
};

const SUMS = ["cash", "planned", "committed", "paid"] as const;

/** The money that each party brings: what it promised to the whole, then what the plans say of it. */
const moneyTable = (t: Translate, { life }: PactFile, dues: Dues): PaperBlock => {
  const sums = SUMS.map((sum) => addEuros([...dues.values()].map((one) => one[sum])));
  const rows = life.parties.map((party) => {
    const own = dues.get(party.id);
    return [nameOf(t, party), ...SUMS.map((sum) => formatEuros(own?.[sum] ?? 0))];
  });
  return {
    kind: "table",
    caption: t("papers.dues.caption"),
    columns: [
      { label: t("life.parties.party") },
      { label: t("papers.dues.cash"), numeric: true },
      ...(["planned", "committed", "paid"] as const).map((status) => ({ label: t(`papers.status.${status}`), numeric: true })),
    ],
    rows: [...rows, [t("papers.total"), ...sums.map((sum) => formatEuros(sum))]],
    totals: true,
  };
};

/** What each party brings to the pact as a whole; nothing where nobody has said so. */
export const contributionBlocks = (t: Translate, { life, bonds: { contributions } }: PactFile): PaperBlock[] => {
  if (contributions.length === 0) return [];
  const rows = life.parties.flatMap((party) =>
    contributions
      .filter(({ memberId }) => memberId === party.id)
      .map(({ what, nature, valueEur }) => [
        what,
        nameOf(t, party),
        t(`bonds.nature.${nature}`),
        valueEur === null ? t("bonds.contribution.priceless") : formatEuros(valueEur),
      ]),
  );
  const columns = [
    { label: t("bonds.field.contribution") },
    { label: t("life.parties.party") },
    { label: t("papers.dues.nature"), narrow: true },
    { label: t("papers.dues.value"), numeric: true },
  ];
  return [tableOr({ caption: t("bonds.contributions.caption"), columns, rows }, "")];
};

const lateBlock = (t: Translate, { life, bonds, today }: PactFile): PaperBlock => {
  const late = bonds.pledges.flatMap((pledge) => {
    const days = daysLate(pledge, today);
    return days === null ? [] : [{ pledge, days }];
  });
  const rows = late
    .toSorted((a, b) => b.days - a.days)
    .map(({ pledge: { what, memberIds, dueOn }, days }) => [
      what,
      life.parties.flatMap((party) => (memberIds.includes(party.id) ? nameOf(t, party) : [])).join(", "),
      dayOrGap(t, dueOn),
      t("papers.days", { count: days }),
    ]);
  const columns = [
    { label: t("bonds.field.what") },
    { label: t("bonds.field.members") },
    { label: t("papers.commitments.deadline") },
    { label: t("papers.committee.column.late"), narrow: true },
  ];
  return tableOr({ caption: t("papers.dues.late"), columns, rows }, t("papers.dues.noneLate"));
};

/** The parties of a pact as those who steer it look at them: who voted and signed, what each owes, what is late, what it brings. */
export const partiesBlocks = (t: Translate, file: PactFile): PaperBlock[] => {
  const title = heading(2, t("papers.parties.title"));
  if (file.life.parties.length === 0) return [title, note(t("papers.dues.unfollowed"))];
  const dues = duesOf(file);
  return [
    title,
    ...actBlocks(t, file, dues),
    moneyTable(t, file, dues),
    note(t("papers.dues.note", { date: formatDate(file.today) })),
    ...contributionBlocks(t, file),
    lateBlock(t, file),
  ];
};
