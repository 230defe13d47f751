import { useT } from "../../../ui/index.ts";
import { isEmptyFrame, type PactFrame } from "./pact-frame.ts";
import { protocolWords } from "./parties-words.ts";

/** The edition of a pact, its ambition and its protocol; nothing when none is told. */
export const FrameFacts = ({ frame }: { frame: PactFrame }) => {
  const t = useT();
  if (isEmptyFrame(frame)) return null;
  const protocol = protocolWords(t, frame);
  return (
    <dl className="facts">
      {frame.edition !== null && (
        <>
          <dt>{t("parties.field.edition")}</dt>
          <dd>{frame.edition}</dd>
        </>
      )}
      {frame.ambition !== null && (
        <>
          <dt>{t("parties.frame.ambition")}</dt>
          <dd>{frame.ambition}</dd>
        </>
      )}
      {protocol !== null && (
        <>
          <dt>{t("parties.group.protocol")}</dt>
          <dd>
            {frame.protocolUrl === null ? (
              protocol
            ) : (
              <a href={frame.protocolUrl} rel="noopener">
                {protocol}
              </a>
            )}
          </dd>
        </>
      )}
    </dl>
  );
};
