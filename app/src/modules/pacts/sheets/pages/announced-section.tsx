import { Pairs, SplitSection, useT } from "../../../../ui/index.ts";
import { ActionStage } from "../../pages/action-table.tsx";
import { Cites } from "../../pages/cites.tsx";
import { targetWords } from "../../pages/words.ts";
import { addedNote } from "../added-actions.ts";
import type { SheetView } from "../sheet-view.ts";

/** What the text says of the action, with its passages; or that no text does, and who added it. */
export const AnnouncedSection = ({ view: { announced, axis, notes } }: { view: SheetView }) => {
  const t = useT();
  const { label, target, owner, stage, citations } = announced;
  const added = addedNote(announced);
  const pairs = [
    {
      label: t("sheets.announced.label"),
      value: (
        <>
          {label}
          <Cites notes={notes} of={citations} />
        </>
      ),
    },
    {
      label: t("sheets.announced.axis"),
      value:
        axis === null ? (
          t("pacts.actions.noAxis")
        ) : (
          <>
            {axis.label}
            <Cites notes={notes} of={axis.citations} />
          </>
        ),
    },
    ...(target === null ? [] : [{ label: t("sheets.announced.target"), value: targetWords(t, target) }]),
    ...(owner === null ? [] : [{ label: t("sheets.announced.owner"), value: owner }]),
    ...(stage === "idea" ? [] : [{ label: t("sheets.announced.stage"), value: <ActionStage stage={stage} /> }]),
  ];
  return (
    <SplitSection id="announced" title={t("sheets.announced.title")}>
      {added !== null && (
        <p>
          {t("sheets.announced.not")} {added}
        </p>
      )}
      <Pairs pairs={pairs} />
    </SplitSection>
  );
};
