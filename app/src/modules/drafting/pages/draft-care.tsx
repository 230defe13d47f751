import { Button, Checkbox, errorOf, PostForm, Select, SplitSection, useT } from "../../../ui/index.ts";
import { Done } from "./done.tsx";
import { addressOf, type ReviewModel } from "./review-model.ts";

const options = (organisations: ReviewModel["organisations"]) => organisations.map(({ id, name }) => ({ value: id, label: name }));

export const ShareSection = ({ model }: { model: ReviewModel }) => {
  const t = useT();
  const { id, may, organisations, sharedWith, done } = model;
  return (
    <SplitSection id="share" title={t("drafting.share.title")}>
      <Done done={done} of={["shared", "unshared"]} />
      {sharedWith.length > 0 && <p>{t("drafting.share.with", { organisations: sharedWith.map(({ name }) => name).join(", ") })}</p>}
      {may.share &&
        sharedWith.map(({ id: organisation, name }) => (
          <PostForm key={organisation} action={`${addressOf(id)}/unshare`} hidden={{ organisation }}>
            <Button kind="quiet">{t("drafting.share.end", { organisation: name })}</Button>
          </PostForm>
        ))}
      {may.share && organisations.length === 0 && <p>{t("drafting.share.none")}</p>}
      {may.share && organisations.length > 0 && (
        <PostForm action={`${addressOf(id)}/share`} className="stack">
          <p>{t("drafting.share.intro")}</p>
          <Select
            name="organisation"
            label={t("drafting.share.organisation")}
            options={options(organisations)}
            required
            error={errorOf(model.errors, "organisation")}
          />
          <Button>{t("drafting.share.submit")}</Button>
        </PostForm>
      )}
    </SplitSection>
  );
};

export const AbandonSection = ({ model }: { model: ReviewModel }) => {
  const t = useT();
  return (
    <SplitSection id="abandon" title={t("drafting.abandon.title")}>
      <PostForm action={`${addressOf(model.id)}/correction/abandon`} className="stack">
        <p>{t("drafting.abandon.intro")}</p>
        <Checkbox id="abandon-confirm" name="confirm" label={t("drafting.abandon.confirm")} error={errorOf(model.errors, "abandon")} />
        <Button kind="grave">{t("drafting.abandon.submit")}</Button>
      </PostForm>
    </SplitSection>
  );
};

export const DeleteSection = ({ model }: { model: ReviewModel }) => {
  const t = useT();
  return (
    <SplitSection id="delete" title={t("drafting.delete.title")}>
      <PostForm action={`${addressOf(model.id)}/delete`} className="stack">
        <p>{t("drafting.delete.intro")}</p>
        <Checkbox name="confirm" label={t("drafting.delete.confirm")} error={errorOf(model.errors, "confirm")} />
        <Button kind="grave">{t("drafting.delete.submit")}</Button>
      </PostForm>
    </SplitSection>
  );
};
