import { dayInParis } from "@levier/kernel";
import { Details, formatDate, SplitSection, useT } from "../../../ui/index.ts";
import type { ProposalVersion } from "./proposals.repository.ts";
import { wordDifference } from "./word-difference.ts";

const Difference = ({ before, after }: { before: ProposalVersion; after: ProposalVersion }) => {
  const t = useT();
  return (
    <>
      {before.title !== after.title && <p>{t("proposals.versions.titleChanged", { before: before.title, after: after.title })}</p>}
      <p className="as-typed">
        {wordDifference(before.text, after.text).map(({ kind, words }, at) => {
          // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of a difference have no other name than their place
          if (kind === "kept") return <span key={at}>{words}</span>;
          const Mark = kind === "gone" ? "del" : "ins";
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of a difference have no other name than their place
            <Mark key={at}>
              <span className="unseen">{t(`proposals.versions.${kind}`)} </span>
              {words}
            </Mark>
          );
        })}
      </p>
    </>
  );
};

/** The wordings of a proposal, the newest first, each with what changed and why. */
export const VersionsSection = ({ versions }: { versions: readonly ProposalVersion[] }) => {
  const t = useT();
  return (
    <SplitSection id="versions" title={t("proposals.versions.title")}>
      <ul>
        {versions.toReversed().map((version) => {
          const before = versions.find(({ number }) => number === version.number - 1);
          const values = {
            version: version.number,
            date: formatDate(dayInParis(version.createdAt)),
            organisation: version.organisationName,
          };
          return (
            <li key={version.id}>
              {t("proposals.versions.of", values)}. {version.why !== null && t("proposals.because", { why: version.why })}
              {before && (
                <Details summary={t("proposals.versions.show", { version: before.number })}>
                  <Difference before={before} after={version} />
                </Details>
              )}
            </li>
          );
        })}
      </ul>
    </SplitSection>
  );
};
