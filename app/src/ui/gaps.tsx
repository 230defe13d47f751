import type { ReactNode } from "react";
import { useT } from "./page-context.tsx";
import { SplitSection } from "./section.tsx";

type GapsProps = { readonly gaps: readonly string[]; readonly title?: string; readonly note?: ReactNode; readonly id?: string };

/** What a text leaves unsaid, shown openly; nothing when it says all. */
export const Gaps = ({ gaps, title, note, id }: GapsProps) => {
  const t = useT();
  if (gaps.length === 0) return null;
  return (
    <SplitSection
      className="gaps"
      title={title ?? t("ui.gaps.title")}
      {...(note === undefined ? {} : { note })}
      {...(id === undefined ? {} : { id })}
    >
      <ul>
        {gaps.map((gap) => (
          <li key={gap}>{gap}</li>
        ))}
      </ul>
    </SplitSection>
  );
};

/** A value that the text does not give, in its place in a table or a sentence. */
export const Unsaid = ({ children }: { children?: ReactNode }) => {
  const t = useT();
  return <span className="unsaid">{children ?? t("ui.unsaid")}</span>;
};
