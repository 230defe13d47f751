import type { Pact, Read } from "../draft-pact.ts";
import type { Calibration } from "./calibration.ts";

/** A pact whose strengths, as its recognisers give them, are made probabilities. */
export const calibratePact = (pact: Pact, calibration: Calibration): Pact => {
  const one = <T extends Read>(field: keyof Pact, read: T): T => ({ ...read, confidence: calibration(field, read.confidence) });
  const single = <T extends Read>(field: keyof Pact, read: T | null): T | null => read && one(field, read);
  const each = <T extends Read>(field: keyof Pact, reads: readonly T[]): readonly T[] => reads.map((read) => one(field, read));
  return {
    title: single("title", pact.title),
    pactType: single("pactType", pact.pactType),
    pactName: single("pactName", pact.pactName),
    place: single("place", pact.place),
    publishedOn: single("publishedOn", pact.publishedOn),
    signedOn: single("signedOn", pact.signedOn),
    votedOn: single("votedOn", pact.votedOn),
    period: single("period", pact.period),
    pacts: each("pacts", pact.pacts).map((sub) => ({ ...sub, signatories: each("signatories", sub.signatories) })),
    signatories: each("signatories", pact.signatories),
    attendees: each("attendees", pact.attendees),
    partners: each("partners", pact.partners),
    territories: each("territories", pact.territories),
    frameworks: each("frameworks", pact.frameworks),
    axes: each("axes", pact.axes),
    actions: each("actions", pact.actions),
    commitments: each("commitments", pact.commitments),
    amounts: each("amounts", pact.amounts),
    indicators: each("indicators", pact.indicators),
    linkedContracts: each("linkedContracts", pact.linkedContracts),
    governance: each("governance", pact.governance),
    contacts: each("contacts", pact.contacts),
  };
};
