import { useT } from "../../../../ui/index.ts";
import type { ThreadStep } from "../thread.ts";

/** What became of a submission: each step under the one it came from. Says so when there is none. */
export const ThreadSteps = ({ steps, brief = false }: { steps: readonly ThreadStep[]; brief?: boolean }) => {
  const t = useT();
  if (steps.length === 0) return <span className="soft">{t(brief ? "consultation.thread.noneBrief" : "consultation.thread.none")}</span>;
  return (
    <ol>
      {steps.map(({ kind, label, state, href }) => (
        <li key={`${kind} ${label}`}>
          <span className="soft">{t(`consultation.thread.${kind}`)}</span> {href === null ? label : <a href={href}>{label}</a>}, {state}
        </li>
      ))}
    </ol>
  );
};
