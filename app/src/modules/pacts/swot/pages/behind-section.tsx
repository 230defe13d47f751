import { SplitSection, useT } from "../../../../ui/index.ts";
import { basisLines } from "../figure-lines.ts";
import type { SwotLine } from "../line.ts";

type BehindProps = { readonly slug: string; readonly actionId: string; readonly lines: readonly SwotLine[]; readonly mayEdit: boolean };

/** The findings that led to an action, on its own page; nothing where none did, but for who may say that one did. */
export const BehindSection = ({ slug, actionId, lines, mayEdit }: BehindProps) => {
  const t = useT();
  if (lines.length === 0 && !mayEdit) return null;
  return (
    <SplitSection id="behind" title={t("swot.behind")}>
      {lines.length === 0 ? (
        <p className="unsaid">{t("swot.behind.none")}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line.id}>
              <a href={`/pacts/${slug}/diagnosis#line-${line.id}`}>{line.says}</a> ({t(`swot.one.${line.quadrant}`)})
              <br />
              <small className="soft">{basisLines(t, line.basis)[0]}</small>
            </li>
          ))}
        </ul>
      )}
      {mayEdit && (
        <p>
          <a href={`/pacts/${slug}/diagnosis/ties#${actionId}`}>{t("swot.behind.edit")}</a>
        </p>
      )}
    </SplitSection>
  );
};
