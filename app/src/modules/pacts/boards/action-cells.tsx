import { formatEuros, Unsaid, useT } from "../../../ui/index.ts";
import type { BoardAction } from "./board-action.ts";
import { periodWords, slipWords } from "./boards-words.ts";

type One = { readonly one: BoardAction };

/** The way to an action's sheet, or to the form that changes its calendar. */
export const sheetAddress = (slug: string, id: string, edits = false): string =>
  `/pacts/${slug}/actions/${id}${edits ? "?edit=calendar#edit" : ""}`;

export const ActionLink = ({ slug, action }: { slug: string; action: BoardAction["sheet"]["action"] }) => (
  <a href={sheetAddress(slug, action.id)}>{action.label}</a>
);

/** What stands in the way, in words: late, blocked and why. Nothing when nothing does. */
export const Trouble = ({ one }: One) => {
  const t = useT();
  const { blockedBecause, unblockedWhen } = one.sheet.fields;
  return (
    <>
      {one.isLate && <strong className="late-word">{t("boards.late")}</strong>}
      {one.isLate && blockedBecause !== null && ", "}
      {blockedBecause !== null && <strong className="blocked-word">{t("boards.blocked.because", { reason: blockedBecause })}</strong>}
      {blockedBecause !== null && unblockedWhen !== null && <span> {t("boards.blocked.until", { condition: unblockedWhen })}</span>}
    </>
  );
};

export const Calendar = ({ one }: One) => {
  const t = useT();
  const { startsOn, endsOn } = one.sheet.fields;
  const words = periodWords(t, startsOn, endsOn);
  return startsOn === null && endsOn === null ? <Unsaid>{words}</Unsaid> : words;
};

export const Slip = ({ one }: One) => {
  const t = useT();
  const words = slipWords(t, one.slip);
  return one.slip === null ? <Unsaid>{words}</Unsaid> : words;
};

export const Money = ({ sum }: { sum: number | undefined }) => {
  const t = useT();
  return sum === undefined ? <Unsaid>{t("boards.money.none")}</Unsaid> : formatEuros(sum);
};
