import type { Translate } from "../../../messages/index.ts";
import { Acts, Button, Details, PostForm, TextArea, TextField, useT } from "../../../ui/index.ts";
import { fieldsOf, type Said } from "../../pacts/index.ts";
import { readFraction } from "./fraction.ts";
import { typedElectors } from "./read-electors.ts";
import type { Elector, VoteCollege, WholeVote } from "./vote.ts";
import { numberWords } from "./votes-words.ts";

type Props = { readonly action: string; readonly said: Said; readonly whole: WholeVote };

export const weightWords = (weight: string): string => {
  const read = readFraction(weight);
  // A third has no end in decimals: it is told as it was typed.
  return read === null || (weight.includes("/") && 10_000n % read.d !== 0n) ? weight : numberWords(read);
};

/** « Collectivités : 3 électeurs, poids 60 ». */
export const collegeWords = (t: Translate, { id, name, weight }: VoteCollege, electors: readonly Elector[]): string =>
  t("votes.colleges.of", { name, count: electors.filter(({ collegeId }) => collegeId === id).length, weight: weightWords(weight) });

const CollegeForm = ({ action, said, whole, college }: Props & { college: VoteCollege | null }) => {
  const t = useT();
  const form = college?.id ?? "college";
  const { mine, of, value } = fieldsOf(form, said);
  const label = college === null ? t("votes.colleges.add") : t("votes.colleges.change", { name: college.name });
  const own = whole.electors.filter(({ collegeId }) => collegeId === college?.id);
  const hidden = { form, act: "college", collegeId: college?.id ?? "", revision: String(whole.vote.revision) };
  return (
    <Details summary={label} open={mine || (college === null && whole.colleges.length === 0)}>
      <PostForm action={action} hidden={hidden} label={label}>
        <TextField {...of("name")} label={t("votes.field.name")} required maxLength={300} value={value("name", college?.name ?? null)} />
        <TextField
          {...of("weight")}
          label={t("votes.field.weight")}
          hint={t("votes.field.weightHint")}
          required
          value={value("weight", college === null ? "1" : weightWords(college.weight))}
        />
        <TextArea
          {...of("electors")}
          label={t("votes.field.electors")}
          hint={t("votes.field.electorsHint")}
          rows={6}
          value={value("electors", typedElectors(own))}
        />
        <Acts>
          <Button>{t("votes.colleges.submit")}</Button>
        </Acts>
      </PostForm>
    </Details>
  );
};

/** Colleges of a vote as they are written, with who votes in each. */
export const CollegeForms = (props: Props) => {
  const t = useT();
  const { action, whole } = props;
  return (
    <>
      {whole.colleges.length === 0 && <p>{t("votes.colleges.none")}</p>}
      {whole.colleges.map((college) => (
        <div key={college.id}>
          <h3>{collegeWords(t, college, whole.electors)}</h3>
          <CollegeForm {...props} college={college} />
          <PostForm
            action={action}
            hidden={{ form: "colleges", act: "removeCollege", collegeId: college.id, revision: String(whole.vote.revision) }}
          >
            <Button kind="quiet" label={t("votes.colleges.removeOf", { name: college.name })}>
              {t("votes.colleges.remove")}
            </Button>
          </PostForm>
        </div>
      ))}
      <CollegeForm {...props} college={null} />
    </>
  );
};
