import type { GovernanceBody } from "../draft-pact.ts";
import { findAll } from "../text/find.ts";
import { type Reading, say } from "../text/reading.ts";

const BODY =
  /\b(?:comites? (?:directeurs?|de pilotage|strategiques?|techniques?|de suivi|des partenaires|de coordination|executif)(?: \(?(?:codir|copil|cotech)\)?)?|conference des (?:maires|financeurs)|instances? de (?:pilotage|gouvernance|suivi)|equipe projet|(?<!\()(?:codir|copil|cotech)\b)/g;

/** Bodies that steer the pact, once each. */
export const findGovernance = (reading: Reading): GovernanceBody[] => {
  const found: GovernanceBody[] = [];
  for (const { start, end } of findAll(BODY, reading.plain, { start: 0, end: reading.bodyEnd })) {
    const body = say(reading, { start, end });
    const known = found.some((other) => other.body.toLowerCase().includes(body.toLowerCase()));
    if (!known) found.push({ body, evidence: [{ start, end }], confidence: 0.75 });
  }
  return found;
};
