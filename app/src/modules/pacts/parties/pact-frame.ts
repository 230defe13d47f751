import type { PactRow } from "../pacts.repository.ts";

/** Which edition of a pact this is, what it aims at, and the protocol that came before it, as officers say them. */
export type PactFrame = Pick<PactRow, "edition" | "ambition" | "protocolTitle" | "protocolOn" | "protocolUrl">;

export const frameOf = ({ edition, ambition, protocolTitle, protocolOn, protocolUrl }: PactFrame): PactFrame => ({
  edition,
  ambition,
  protocolTitle,
  protocolOn,
  protocolUrl,
});

export const isEmptyFrame = (frame: PactFrame): boolean => Object.values(frameOf(frame)).every((value) => value === null);
