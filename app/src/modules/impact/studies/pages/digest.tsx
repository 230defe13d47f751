import { Fragment } from "react";

/** A long run of signs that a line may part every sixteen. */
export const Digest = ({ of }: { readonly of: string }) => (
  <code>
    {[0, 16, 32, 48].map((start) => (
      <Fragment key={start}>
        {start > 0 && <wbr />}
        {of.slice(start, start + 16)}
      </Fragment>
    ))}
  </code>
);
