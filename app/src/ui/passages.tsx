import { useT } from "./page-context.tsx";

/** From a value to its passages in the text: one link by word, several by number. */
export const Passages = ({ marks, of }: { marks: readonly string[]; of: string }) => {
  const t = useT();
  if (marks.length === 0) return null;
  return (
    <span className="passages">
      {marks.length > 1 && t("ui.review.passages")}
      {marks.map((mark, position) => (
        <a key={mark} href={`#${mark}`} aria-label={t("ui.review.passageOf", { number: position + 1, of })}>
          {marks.length > 1 ? position + 1 : t("ui.review.passage")}
        </a>
      ))}
    </span>
  );
};
