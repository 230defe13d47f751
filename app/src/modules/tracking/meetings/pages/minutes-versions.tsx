import { dayInParis } from "@levier/kernel";
import { Details, formatDate, useT } from "../../../../ui/index.ts";
import { Paragraphs } from "../../../pacts/index.ts";
import type { MinutesVersion } from "../minutes-versions.ts";

/** What minutes said before they were written anew, and why they were. */
export const MinutesVersions = ({ versions }: { versions: readonly MinutesVersion[] }) => {
  const t = useT();
  return versions.map(({ id, number, minutes, approvedOn, decisions, because, createdAt }) => {
    const replaced = formatDate(dayInParis(createdAt));
    const summary =
      approvedOn === null
        ? t("meetings.minutes.versionDraft", { number, replaced })
        : t("meetings.minutes.version", { number, replaced, approved: formatDate(approvedOn) });
    return (
      <Details key={id} summary={summary}>
        <p className="soft">{because === null ? t("meetings.minutes.versionPublic") : t("meetings.minutes.versionBecause", { because })}</p>
        {minutes === null ? <p className="unsaid">{t("meetings.minutes.versionEmpty")}</p> : <Paragraphs text={minutes} />}
        {decisions.length > 0 && (
          <>
            <p>{t("meetings.minutes.versionDecisions")}</p>
            <ul>
              {decisions.map(({ what }) => (
                <li key={what}>{what}</li>
              ))}
            </ul>
          </>
        )}
      </Details>
    );
  });
};
