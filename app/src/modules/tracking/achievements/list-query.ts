import { isUuid } from "../../../platform/is-uuid.ts";
import { readDay } from "../../pacts/index.ts";
import type { EvidenceKind } from "../evidence.ts";
import { isEvidence } from "./read-achievement.ts";

/** What narrows a list of achievements, as its address says it; null where it does not. */
export type AchievementQuery = {
  readonly action: string | null;
  readonly indicator: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly evidence: EvidenceKind | null;
  readonly territory: string | null;
};

/** What an address asks; a value that means nothing narrows nothing. */
export const readListQuery = (query: Readonly<Record<string, string>>): AchievementQuery => {
  const { action = "", indicator = "", from = "", to = "", evidence = "", territory = "" } = query;
  return {
    action: isUuid(action) ? action : null,
    indicator: isUuid(indicator) ? indicator : null,
    from: readDay(from),
    to: readDay(to),
    evidence: isEvidence(evidence) ? evidence : null,
    territory: /^[a-z]+-[\w-]+$/.test(territory) ? territory : null,
  };
};

export const isNarrowed = (query: AchievementQuery): boolean => Object.values(query).some((value) => value !== null);

/** The query as the end of an address: `?action=…`, or nothing. */
export const queryText = (query: AchievementQuery): string => {
  const said = Object.entries(query).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
  return said.length === 0 ? "" : `?${new URLSearchParams(said)}`;
};
