import type { Key, ReactNode } from "react";
import { MomentText } from "./date-text.tsx";
import { useT } from "./page-context.tsx";
import { Empty } from "./table.tsx";

/** One value before and after; null where there was none. */
export type Change = { readonly label: string; readonly before: string | null; readonly after: string | null };

export type HistoryEntry = {
  readonly key: Key;
  readonly at: Date;
  readonly who: string;
  /** The act in words: « a publié le pacte ». */
  readonly what: ReactNode;
  readonly why?: string | null;
  readonly changes?: readonly Change[];
};

const ChangeLine = ({ label, before, after }: Change) => {
  const t = useT();
  return (
    <p>
      {label}
      {"\u00a0: "}
      {before !== null && (
        <del>
          <span className="unseen">{t("ui.history.before")} </span>
          {before}
        </del>
      )}
      {before !== null && after !== null && " → "}
      {after !== null && (
        <ins>
          <span className="unseen">{t("ui.history.after")} </span>
          {after}
        </ins>
      )}
    </p>
  );
};

/** Who did what, when, what stood before and after, and why; the newest first. */
export const History = ({ entries, empty }: { entries: readonly HistoryEntry[]; empty?: ReactNode }) => {
  const t = useT();
  if (entries.length === 0) return <Empty>{empty ?? t("ui.history.empty")}</Empty>;
  return (
    <ol className="history">
      {entries.map(({ key, at, who, what, why = null, changes = [] }) => (
        <li key={key}>
          <span className="soft">
            <MomentText at={at} />
          </span>
          <div>
            <p>
              <strong>{who}</strong> {what}
            </p>
            {changes.map((change) => (
              <ChangeLine key={change.label} {...change} />
            ))}
            {why !== null && <p className="soft">{t("ui.history.why", { why })}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
};
