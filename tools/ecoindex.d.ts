declare module "ecoindex" {
  /** 0 to 100, 100 for the lightest: elements of the document, requests, size in kilobytes. */
  export const computeEcoIndex: (elements: number, requests: number, kilobytes: number) => number;
}
