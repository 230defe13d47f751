/**
 * The places of the `most` largest scores above zero, the largest first; equals in the order of their places, so that the same
 * figures always give the same list. One pass: a score seldom enters the list, which is short.
 */
export const largest = (most: number, places: ArrayLike<number>, score: (place: number) => number): readonly number[] => {
  const held: { place: number; score: number }[] = [];
  for (let at = 0; at < places.length; at++) {
    const place = places[at] ?? 0;
    const value = score(place);
    if (!(value > 0) || (held.length === most && value <= (held[most - 1]?.score ?? 0))) continue;
    let rank = held.length;
    while (rank > 0 && (held[rank - 1]?.score ?? 0) < value) rank--;
    held.splice(rank, 0, { place, score: value });
    if (held.length > most) held.pop();
  }
  return held.map(({ place }) => place);
};
