import { Button, PostForm, Section, Select, TextField, useT } from "../../../../ui/index.ts";
import type { Team } from "../team/read-team.ts";
import type { Label } from "../team/team.repository.ts";
import { fieldOf, type Said } from "./said.ts";

type Props = { readonly address: string; readonly team: Team; readonly labels: readonly Label[]; readonly said: Said };

/** What the team calls an establishment. */
export const TeamLabels = ({ address, team, labels, said }: Props) => {
  const t = useT();
  const field = fieldOf(said, "label");
  const others = team.labels.filter(({ id }) => labels.every((label) => label.id !== id));
  return (
    <Section title={t("establishments.labels.title")} level={3} id="labels">
      {labels.length === 0 ? (
        <p className="soft">{t("establishments.labels.none")}</p>
      ) : (
        <ul className="tags">
          {labels.map(({ id, name }) => (
            <li key={id}>
              <span className="tag">{name}</span>
              {team.mayWrite && (
                <PostForm action={address} hidden={{ act: "unlabel", id }}>
                  <Button kind="quiet" label={t("establishments.labels.takeOffOf", { name })}>
                    {t("establishments.labels.takeOff")}
                  </Button>
                </PostForm>
              )}
            </li>
          ))}
        </ul>
      )}
      {team.mayWrite && (
        <PostForm action={address} hidden={{ act: "label", form: "label" }} className="filters">
          {others.length > 0 && (
            <Select
              {...field("known")}
              bare
              label={t("establishments.labels.known")}
              none={t("establishments.labels.new")}
              options={others.map(({ name }) => ({ value: name, label: name }))}
            />
          )}
          <TextField {...field("label")} bare label={t("establishments.labels.name")} maxLength={60} />
          <Button>{t("establishments.labels.put")}</Button>
        </PostForm>
      )}
    </Section>
  );
};
