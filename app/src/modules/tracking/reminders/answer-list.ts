import type { Said } from "../../pacts/index.ts";
import type { Charges } from "./by-person.ts";
import type { LoggedLetter } from "./letter-log.tsx";
import type { Person } from "./persons.repository.ts";
import type { Candidate } from "./read-hand-over.ts";

/** What the page of reminders shows of a pact, to whom. */
export type AnswerList = {
  readonly slug: string;
  readonly title: string;
  readonly charges: Charges;
  /** Known to the space and still there. */
  readonly persons: readonly Person[];
  readonly candidates: readonly Candidate[];
  /** Who was written to about this pact and answers for nothing of it now. */
  readonly former: readonly Person[];
  /** The latest letters to each person about this pact, by person. */
  readonly letters: ReadonlyMap<string, readonly LoggedLetter[]>;
  readonly organisations: ReadonlyMap<string, string>;
  /** What holds of each thing that was answered, by its key: the day of the answer and of the next letter. */
  readonly answered: ReadonlyMap<string, { readonly on: string; readonly nextOn: string | null }>;
  /** Whether the reader names who answers for what. */
  readonly leads: boolean;
  readonly said: Said;
};
