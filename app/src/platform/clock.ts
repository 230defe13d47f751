/** The only place the time is read; everything else is told. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
