/** What kind of evidence a reading or an achievement rests on. An estimated effect is none of these: net and gross never mix. */
export const evidenceKinds = ["declared", "survey", "administrative", "official-statistics"] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];
