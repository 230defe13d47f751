/** Cosine and sine of a season's wave, then of the one twice as fast, on each day of the readings and each ahead, by the days of the season. */
export type Waves = ReadonlyMap<number, Float64Array>;

/** Numbers of `Waves` for a day. */
export const OF_A_DAY = 4;

export const wavesOf = (seasons: readonly number[], days: readonly number[]): Waves =>
  new Map(
    seasons.map((season) => {
      const waves = new Float64Array(OF_A_DAY * days.length);
      for (const [index, day] of days.entries()) {
        const angle = (2 * Math.PI * day) / season;
        waves.set([Math.cos(angle), Math.sin(angle), Math.cos(2 * angle), Math.sin(2 * angle)], OF_A_DAY * index);
      }
      return [season, waves];
    }),
  );
