import { Fragment } from "react";
import { useT } from "../../../ui/index.ts";
import type { SuccessionTie, SuccessionTies } from "./succession-ties.ts";

const Named = ({ ties }: { ties: readonly SuccessionTie[] }) =>
  ties.map(({ id, name, slug }, position) => (
    <Fragment key={id}>
      {position > 0 && ", "}
      {slug === null ? name : <a href={`/pacts/${slug}`}>{name}</a>}
    </Fragment>
  ));

/** Which contract came before a pact and which comes after it; nothing when nobody said it. */
export const SuccessionLines = ({ ties: { before, after } }: { ties: SuccessionTies }) => {
  const t = useT();
  return (
    <>
      {before.length > 0 && (
        <p>
          {t("bonds.before")} <Named ties={before} />.
        </p>
      )}
      {after.length > 0 && (
        <p>
          {t("bonds.after")} <Named ties={after} />.
        </p>
      )}
    </>
  );
};
