import { openEvents } from "../../life/advance.ts";
import type { PactLife } from "../../life/pact-life.ts";

/** Whether votes and signatures are awaited now: a pact in force awaits none, told or not. */
export const isAwaiting = (life: PactLife): boolean => life.events.length > 0 && openEvents(life).includes("sign");
