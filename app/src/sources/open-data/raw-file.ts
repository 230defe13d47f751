/** A file to read, and the name by which its publisher or the mirror knows it. */
export type RawFile = { readonly path: string; readonly name: string };
