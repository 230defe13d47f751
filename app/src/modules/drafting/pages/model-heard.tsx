import { Notice, useT } from "../../../ui/index.ts";
import type { ModelUse } from "../extracted-draft.ts";

/** What the language model brought to a draft, or that it did not answer. */
export const ModelHeard = ({ use: { name, parts, answered, admitted } }: { use: ModelUse }) => {
  const t = useT();
  if (answered === 0) return <Notice kind="risk">{t("drafting.model.silent", { name })}</Notice>;
  return (
    <Notice>
      <p>
        {t("drafting.model.heard", { name, count: admitted })}
        {answered < parts && ` ${t("drafting.model.partial", { answered, parts })}`}
      </p>
    </Notice>
  );
};
