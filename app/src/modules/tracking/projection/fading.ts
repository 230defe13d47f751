/** What is left after a time of what fades with a memory, both in steps. */
export const leftAfter = (time: number, memory: number): number => (memory === Number.POSITIVE_INFINITY ? 1 : Math.exp(-time / memory));

/** How far a slope of one that fades has led after that time, when so much of it is kept. */
export const reachOf = (time: number, memory: number, keep: number): number =>
  memory === Number.POSITIVE_INFINITY ? time : memory * (1 - keep);
