import { formatDate, Lead, Notice, useT } from "../../../../ui/index.ts";
import { PactSubPage } from "../../pages/pact-sub-page.tsx";
import { quadrants, type SwotLine } from "../line.ts";
import type { SwotGround } from "../swot-gaps.ts";
import { QuadrantSection } from "./quadrant-section.tsx";

type PastProps = {
  readonly slug: string;
  readonly title: string;
  /** `2026-03-14`. */
  readonly on: string;
  readonly lines: readonly SwotLine[];
  readonly ground: SwotGround;
};

/** The diagnosis of a pact as it was published at the end of a day. */
export const PastSwotPage = ({ slug, title, on, lines, ground }: PastProps) => {
  const t = useT();
  return (
    <PactSubPage slug={slug} pact={title} title={`${t("swot.title")} : ${title}`} hidden styles={["swot"]}>
      <Lead title={t("swot.title")} kicker={title} work />
      <Notice title={t("swot.past", { date: formatDate(on) })}>
        <p>
          <a href={`/pacts/${slug}/diagnosis`}>{t("swot.past.link")}</a>
        </p>
      </Notice>
      <div className="quadrants">
        {quadrants.map((quadrant) => (
          <QuadrantSection key={quadrant} {...{ slug, quadrant, lines, ground }} changes={new Map()} />
        ))}
      </div>
    </PactSubPage>
  );
};
