import { Acts, Button, FileField, formatNumber, PostForm, Section, useT } from "../../../../ui/index.ts";
import { fieldsOf } from "../../../pacts/index.ts";
import { ACCEPTED } from "../file-kinds.ts";
import type { Attachment } from "../write-files.ts";
import type { AchievementView } from "./achievement-view.ts";

const FORM = "attach";

const kindWords = {
  "image/jpeg": "achievements.one.fileKind.image/jpeg",
  "image/png": "achievements.one.fileKind.image/png",
  "image/webp": "achievements.one.fileKind.image/webp",
  "application/pdf": "achievements.one.fileKind.application/pdf",
} as const;
const isKnown = (mediaType: string): mediaType is keyof typeof kindWords => Object.hasOwn(kindWords, mediaType);

const File = ({ file, address, mayChange }: { file: Attachment; address: string; mayChange: boolean }) => {
  const t = useT();
  const { id, name, mediaType, size } = file;
  const kind = isKnown(mediaType) ? t(kindWords[mediaType]) : mediaType;
  return (
    <li>
      <a href={`${address}/files/${id}`}>{name}</a>{" "}
      <small>{t("achievements.one.fileSize", { kind, size: formatNumber(Math.ceil(size / 1000)) })}</small>
      {mayChange && (
        <PostForm action={address} hidden={{ form: "files", act: "detach", fileId: id }}>
          <Button kind="quiet" label={t("achievements.one.detachOf", { name })}>
            {t("achievements.one.detach")}
          </Button>
        </PostForm>
      )}
    </li>
  );
};

/** What proves an achievement, for the members of the space. */
export const FilesSection = ({ slug, one, files, said, mayChange }: AchievementView & { mayChange: boolean }) => {
  const t = useT();
  const address = `/pacts/${slug}/achievements/${one.id}`;
  const { of } = fieldsOf(FORM, said);
  return (
    <Section id="files" title={t("achievements.one.files")}>
      {files.length === 0 ? (
        <p>{t("achievements.one.filesNone")}</p>
      ) : (
        <ul>
          {files.map((file) => (
            <File key={file.id} {...{ file, address, mayChange }} />
          ))}
        </ul>
      )}
      {mayChange && (
        <PostForm action={address} hidden={{ form: FORM, act: "attach" }} multipart label={t("achievements.field.file")}>
          <FileField
            {...of("file")}
            label={t("achievements.field.file")}
            hint={t("achievements.field.fileHint")}
            accept={ACCEPTED}
            required
          />
          <Acts>
            <Button>{t("achievements.one.attach")}</Button>
          </Acts>
        </PostForm>
      )}
    </Section>
  );
};
