/** A comment as its place in a discussion is found, without its words. `weight`: bytes of the page that it takes. */
export type PlacedComment = { readonly id: string; readonly parentId: string | null; readonly weight: number };

/** Bytes that the comments of one page take together, and what each takes besides its words. */
const PAGE_WEIGHT = 28_000;
const FRAME_WEIGHT = 700;

/** Each comment followed by those that answer it, in the order they came. */
const inThreads = (comments: readonly PlacedComment[]): PlacedComment[] => {
  const answers = new Map<string, PlacedComment[]>();
  for (const one of comments) if (one.parentId !== null) answers.set(one.parentId, [...(answers.get(one.parentId) ?? []), one]);
  return comments.filter(({ parentId }) => parentId === null).flatMap((one) => [one, ...(answers.get(one.id) ?? [])]);
};

/** The comments of each page of a discussion: as many as it may weigh, one at least; a single empty page when there is none. */
export const discussionPages = (comments: readonly PlacedComment[]): readonly (readonly PlacedComment[])[] => {
  const pages: PlacedComment[][] = [[]];
  let carried = 0;
  for (const one of inThreads(comments)) {
    const weight = one.weight + FRAME_WEIGHT;
    const isFull = carried > 0 && carried + weight > PAGE_WEIGHT;
    if (isFull) pages.push([]);
    carried = isFull ? weight : carried + weight;
    pages.at(-1)?.push(one);
  }
  return pages;
};
