import { formatEuros, SplitSection, useT } from "../../../ui/index.ts";
import type { FollowUp } from "../follow-up/follow-up.ts";
import { leadWords, leftOutWords } from "../follow-up/follow-up-words.ts";
import { ProgressFigures } from "../follow-up/pages/progress-figures.tsx";

/** What became of a pact as it was known on a past day: where its actions stood, and their money. */
export const PastFollowUp = ({ followUp }: { readonly followUp: FollowUp }) => {
  const t = useT();
  const { money, planned } = followUp;
  return (
    <SplitSection id="follow-up" title={t("bonds.on.followUp")}>
      <p>{leadWords(t, followUp)}</p>
      <ProgressFigures {...followUp} />
      <p>
        {planned === 0
          ? t("bonds.on.noMoney")
          : t("bonds.on.money", {
              count: planned,
              planned: formatEuros(money.planned),
              committed: formatEuros(money.committed),
              paid: formatEuros(money.paid),
            })}
      </p>
      {leftOutWords(t, followUp).map((sentence) => (
        <p key={sentence} className="soft">
          {sentence}
        </p>
      ))}
    </SplitSection>
  );
};
