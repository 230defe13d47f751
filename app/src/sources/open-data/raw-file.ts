/**
 * A file to read, or a folder of several, and the name by which its publisher or the mirror knows it; `edition` is the year that its
 * address or its name bears, if any.
 */
export type RawFile = { readonly path: string; readonly name: string; readonly edition: string | null };
