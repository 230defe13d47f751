/** How a meeting decides: nobody objects, or votes are counted. */
export const decisionWays = ["consensus", "vote"] as const;
type DecisionWay = (typeof decisionWays)[number];

/** What a meeting decided. */
export type Decision = {
  readonly id: string;
  readonly meetingId: string;
  readonly what: string;
  readonly agendaItemId: string | null;
  readonly way: DecisionWay;
  /** Of a vote: all three are counts. */
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  readonly abstentions: number | null;
  readonly isPublic: boolean;
  /** The commitment of the pact that it made. */
  readonly pledgeId: string | null;
};
