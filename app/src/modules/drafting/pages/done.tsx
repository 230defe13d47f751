import { Notice, useT } from "../../../ui/index.ts";

/** What a form of the review page has just done: the page that comes back tells it, in the section of the form. */
export const acts = ["shared", "unshared", "offered", "withheld", "abandoned", "document-removed"] as const;
export type Act = (typeof acts)[number];

export const doneIn = ({ done }: Readonly<Record<string, string>>): Act | null => acts.find((one) => one === done) ?? null;

/** The address of a review that tells, at the place named, what was done. */
export const doneAddress = (review: string, done: Act, place: string): string => `${review}?done=${done}#${place}`;

export const Done = ({ done, of }: { readonly done: Act | null; readonly of: readonly Act[] }) => {
  const t = useT();
  if (done === null || !of.includes(done)) return null;
  return (
    <Notice kind="success" announced>
      {t(`drafting.done.${done}`)}
    </Notice>
  );
};
