import { defineEvent } from "../../../platform/events.ts";

/** Achievements of a pact that were recorded, changed, merged or set aside, by the actions they stand under. */
export type AchievementsChanged = { readonly pactId: string; readonly actionIds: readonly string[] };

/** Heard in the same transaction, by the modules above. */
export const achievementsChanged = defineEvent<AchievementsChanged>("tracking.achievements-changed");
