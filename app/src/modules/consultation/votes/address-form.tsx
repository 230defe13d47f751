import { Acts, Button, Details, PostForm, Select, TextField, useT } from "../../../ui/index.ts";
import { fieldsOf, type Said } from "../../pacts/index.ts";
import type { WholeVote } from "./vote.ts";

type Props = { readonly action: string; readonly whole: WholeVote; readonly said: Said };

/** Where those who run a vote give another address for a person who is not reached. */
export const AddressForm = ({ action, whole: { vote, electors }, said }: Props) => {
  const t = useT();
  const { mine, of, value } = fieldsOf("address", said);
  const reached = electors.flatMap(({ id, name, email, hasVoted }) =>
    email === null || (hasVoted && !vote.mayChange) ? [] : { value: id, label: `${name}, ${email}` },
  );
  if (reached.length === 0) return null;
  return (
    <Details summary={t("votes.acts.address")} open={mine}>
      <PostForm action={action} hidden={{ form: "address", act: "address", revision: String(vote.revision) }}>
        <p>{t("votes.acts.addressHint")}</p>
        <Select {...of("electorId")} label={t("votes.field.electorId")} required value={value("electorId", null)} options={reached} />
        <TextField {...of("email")} type="email" label={t("votes.field.email")} required maxLength={254} value={value("email", null)} />
        <Acts>
          <Button>{t("votes.acts.addressSubmit")}</Button>
        </Acts>
      </PostForm>
    </Details>
  );
};
