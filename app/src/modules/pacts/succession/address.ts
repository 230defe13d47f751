/** Where a pact is told what one of its territories became; of which one, when it is known. */
export const successionAddress = (slug: string, territory: string | null): string =>
  `/pacts/${slug}/shares/succession${territory === null ? "" : `?territoryId=${territory}`}`;
