import { Acts, Button, PostForm, useT } from "../../../../ui/index.ts";
import { TextStepPage } from "./text-step-page.tsx";

/** Opening the link of a letter changes nothing: the person says by the button that they want no more news. */
export const StopNewsPage = ({ head, action }: { head: { readonly slug: string; readonly title: string }; action: string }) => {
  const t = useT();
  return (
    <TextStepPage title={t("consultation.mine.news.stop")} lead={t("consultation.mine.news.text")} head={head}>
      <PostForm action={action}>
        <Acts>
          <Button kind="main">{t("consultation.mine.news.stop")}</Button>
        </Acts>
      </PostForm>
    </TextStepPage>
  );
};
