import { Acts, Button, PostForm, Select, useT } from "../../../ui/index.ts";
import { fieldsOf, type Said } from "../../pacts/index.ts";
import type { WholeVote } from "./vote.ts";

type Props = { readonly action: string; readonly whole: WholeVote; readonly said: Said };

/** Which elector presides, where the rules make their ballot decide of an even split. */
export const ChairForm = ({ action, whole: { vote, electors }, said }: Props) => {
  const t = useT();
  const { of, value } = fieldsOf("chair", said);
  if (!vote.hasCastingVote || electors.length === 0) return null;
  return (
    <PostForm action={action} hidden={{ form: "chair", act: "chair", revision: String(vote.revision) }} label={t("votes.field.chairId")}>
      <Select
        {...of("chairId")}
        label={t("votes.field.chairId")}
        required
        value={value("chairId", vote.chairId)}
        options={electors.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Acts>
        <Button>{t("votes.chair.submit")}</Button>
      </Acts>
    </PostForm>
  );
};
