/**
 * One course a series may take, every spread in units of its noise. The value is a level, moved on by a slope and by shocks, with a season
 * added, read with noise. A step is the usual time between two readings.
 */
export type Course = {
  /** The share of the noise that stays: 0, readings scatter about a level; 1, each step is a shock that lasts. */
  readonly lasting: number;
  /** Spread of the slope, per step, as expected before the first reading; 0: none. */
  readonly slope: number;
  /** Steps after which a slope has lost 63 % of itself; Infinity: it lasts. */
  readonly memory: number;
  /** Spread, per step, of the slope that comes as the first is lost; 0: none comes. */
  readonly renewed: number;
  /** Steps after which a shock has lost 63 % of itself; Infinity: it lasts. */
  readonly returning: number;
  /** Spread of a jump of the level, which comes now and then and lasts; 0: none comes. Not with shocks that fade, nor with a season. */
  readonly jump: number;
  /** Days of a season; 0: none. */
  readonly season: number;
  /** Of the season: one wave, or one and a second twice as fast. */
  readonly waves: 1 | 2;
};
