import { Button, Checkbox, PostForm, SplitSection, useT } from "../../../ui/index.ts";
import { Done } from "../pages/done.tsx";
import { addressOf, type ReviewModel } from "../pages/review-model.ts";

/** On the review page: whether what is put right here may serve to improve the reading. Who may not decide it is told when it does. */
export const ExampleSection = ({ model: { id, may, mayBeExample, done } }: { model: ReviewModel }) => {
  const t = useT();
  if (!may.offer && !mayBeExample) return null;
  return (
    <SplitSection id="offer" title={t("examples.offer.title")}>
      <Done done={done} of={["offered", "withheld"]} />
      {may.offer ? (
        <PostForm action={`${addressOf(id)}/example`} className="stack">
          <p>{t("examples.offer.intro")}</p>
          <Checkbox name="example" label={t("examples.offer.label")} checked={mayBeExample} />
          <Button>{t("examples.offer.submit")}</Button>
        </PostForm>
      ) : (
        <p>{t("examples.offer.is")}</p>
      )}
    </SplitSection>
  );
};
