import type { Translate } from "../../../../messages/index.ts";
import { formatDate, formatEuros } from "../../../../ui/index.ts";
import { lateByParty } from "../../commitments/pledge.ts";
import { addEuros, moneyOf } from "../../financing/financing-plan.ts";
import { actNumbers } from "../../life/amendments-in.ts";
import { signatureWords, voteWords } from "../../life/life-words.ts";
import { currentAct, type LifeParty } from "../../life/pact-life.ts";
import { owesWords, partyDues } from "../../parties/party-dues.ts";
import { stayingLines } from "../../sheets/action-sheet.ts";
import type { PactFile } from "../pact-file.ts";
import { heading, note, type PaperBlock, tableOr } from "../paper.ts";
import { isAwaiting } from "./awaiting.ts";
import { dayOrGap } from "./words.ts";

const nameOf = (t: Translate, { name, leftOn }: LifeParty): string =>
  leftOn === null ? name : `${name} ${t("bonds.party.left", { date: formatDate(leftOn) })}`;

/** Who voted and who signed the act under vote, or the last one in force. */
export const actBlocks = (t: Translate, { life }: Pick<PactFile, "life">): PaperBlock[] => {
  const { deliberations, signatures } = currentAct(life);
  // A pact that was followed once it was signed tells no vote: it awaits none either.
  const awaits = isAwaiting(life);
  const rows = life.parties.map((party) => {
    const [vote, signature] = [deliberations.get(party.id), signatures.get(party.id)];
    const untold = t(awaits && party.leftOn === null ? "life.parties.awaited" : "papers.unsaid");
    const unvoted = party.deliberates ? untold : t("life.parties.unneeded");
    return [nameOf(t, party), vote ? voteWords(t, vote) : unvoted, signature ? signatureWords(t, signature) : untold];
  });
  const columns = (["party", "deliberation", "signature"] as const).map((part) => ({ label: t(`life.parties.${part}`) }));
  const caption = t("life.parties.caption", { number: actNumbers(life)[life.acts.length - 1] ?? 0 });
  return [tableOr({ caption, columns, rows }, t("papers.gap.parties")), note(t("papers.source.life"))];
};

const duesOf = ({ life, bonds, sheets, today }: PactFile) => {
  const lines = stayingLines(sheets).filter(({ countedIn }) => countedIn === null);
  const money = lines.map((line) => ({
    ...{ memberId: line.memberId, financer: line.financer },
    ...{ planned: moneyOf(line, "planned"), committed: moneyOf(line, "committed"), paid: moneyOf(line, "paid") },
  }));
  return partyDues(life.parties, { ...bonds, money }, today);
};

const SUMS = ["cash", "planned", "committed", "paid"] as const;

/** What each party owes and the money it brings: what it promised to the whole, then what the plans say of it. */
const dueTable = (t: Translate, file: PactFile): PaperBlock => {
  const dues = duesOf(file);
  const sums = SUMS.map((sum) => addEuros([...dues.values()].map((one) => one[sum])));
  const rows = file.life.parties.map((party) => {
    const own = dues.get(party.id);
    return [nameOf(t, party), owesWords(t, own), ...SUMS.map((sum) => formatEuros(own?.[sum] ?? 0))];
  });
  return {
    kind: "table",
    caption: t("papers.dues.caption"),
    columns: [
      { label: t("life.parties.party") },
      { label: t("life.parties.owes") },
      { label: t("papers.dues.cash"), numeric: true },
      ...(["planned", "committed", "paid"] as const).map((status) => ({ label: t(`papers.status.${status}`), numeric: true })),
    ],
    rows: [...rows, [t("papers.total"), "", ...sums.map((sum) => formatEuros(sum))]],
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
        nameOf(t, party),
        what,
        t(`bonds.nature.${nature}`),
        valueEur === null ? t("bonds.contribution.priceless") : formatEuros(valueEur),
      ]),
  );
  const columns = [
    { label: t("life.parties.party") },
    { label: t("bonds.field.contribution") },
    { label: t("papers.dues.nature") },
    { label: t("papers.dues.value"), numeric: true },
  ];
  return [tableOr({ caption: t("bonds.contributions.caption"), columns, rows }, "")];
};

const lateBlock = (t: Translate, { life, bonds, today }: PactFile): PaperBlock => {
  const late = lateByParty(bonds.pledges, today);
  const rows = life.parties.flatMap((party) =>
    (late.get(party.id) ?? []).map(({ pledge, days }) => [
      nameOf(t, party),
      pledge.what,
      dayOrGap(t, pledge.dueOn),
      t("papers.days", { count: days }),
    ]),
  );
  const columns = [
    { label: t("life.parties.party") },
    { label: t("papers.commitments.what") },
    { label: t("papers.commitments.deadline") },
    { label: t("papers.committee.column.late"), narrow: true },
  ];
  return tableOr({ caption: t("papers.dues.late"), columns, rows }, t("papers.dues.noneLate"));
};

/** The parties of a pact as those who steer it look at them: who voted and signed, what each owes, what is late, what it brings. */
export const partiesBlocks = (t: Translate, file: PactFile): PaperBlock[] => {
  const title = heading(2, t("papers.parties.title"));
  if (file.life.parties.length === 0) return [title, note(t("papers.dues.unfollowed"))];
  return [
    title,
    ...actBlocks(t, file),
    dueTable(t, file),
    note(t("papers.dues.note", { date: formatDate(file.today) })),
    ...contributionBlocks(t, file),
    lateBlock(t, file),
  ];
};
