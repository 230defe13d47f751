import type { Desk } from "../../pacts/index.ts";
import type { Tracking } from "../ports.ts";
import type { ChangeRight } from "./write-achievements.ts";

/** What a person may do with the achievements of a pact. */
export type AchievementRights = {
  /** Reads what is kept from the public. */
  readonly isMember: boolean;
  /** Records in the name of their organisation, which leads the pact or is a party of it. */
  readonly mayRecord: boolean;
  readonly mayChange: ChangeRight;
};

/** Contributors record for their own organisation and change what it declared; those of the one that leads the pact change all. */
export const recorderAt = ({ mayTrack }: Pick<Tracking, "mayTrack">, { viewer, head, members }: Desk): AchievementRights => {
  if (viewer === null || viewer.tenant !== head.tenantId) return { isMember: false, mayRecord: false, mayChange: () => false };
  const own = viewer.organisation.id;
  const may = (organisationId: string | null): boolean => mayTrack(viewer, "record-achievement", organisationId);
  const isParty = own === head.organisationId || members.some(({ organisationId }) => organisationId === own);
  return {
    isMember: true,
    mayRecord: isParty && may(own),
    mayChange: (organisationId) => isParty && (may(organisationId) || may(head.organisationId)),
  };
};
