import { randomUUID } from "node:crypto";
import type { Context, ErrorHandler, NotFoundHandler } from "hono";
import type { MessageKey } from "../../messages/index.ts";
import { Lead, Page, SplitSection, useT } from "../../ui/index.ts";
import type { Platform } from "../platform.ts";
import type { Env } from "./env.ts";
import type { PageStatus } from "./pages.ts";
import { type Problem, problem } from "./problem.ts";

type Told = {
  readonly title: MessageKey;
  readonly text: MessageKey;
  readonly values?: Readonly<Record<string, string>>;
  readonly typed?: readonly string[];
};

const ErrorPage = ({ title, text, values = {}, typed = [] }: Told) => {
  const t = useT();
  return (
    <Page title={t(title)} hidden>
      <Lead title={t(title)}>{t(text, values)}</Lead>
      {typed.length > 0 && (
        <SplitSection id="typed" title={t("platform.csrf.typed")}>
          {typed.map((one) => (
            <blockquote key={one}>{one}</blockquote>
          ))}
        </SplitSection>
      )}
    </Page>
  );
};

const megabytes = (bytes: number): string => `${new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 1 }).format(bytes / 1e6)} Mo`;

/** What is answered when nothing else answers: as a page to people, as problem details to the API. */
export const errorPages = ({ pages, log, config }: Pick<Platform, "pages" | "log" | "config">) => {
  const tell = (c: Context<Env>, status: PageStatus & Problem["status"], told: Told, said: Omit<Problem, "status">): Response =>
    c.req.path.startsWith("/api/") ? problem(c, { status, ...said }) : pages.show(c, <ErrorPage {...told} />, status);

  const failed: ErrorHandler<Env> = (error, c) => {
    const reference = randomUUID().slice(0, 8);
    log.error("request.failed", error, { reference, method: c.req.method, path: c.req.path });
    return tell(
      c,
      500,
      { title: "platform.failure.title", text: "platform.failure.text", values: { reference } },
      {
        code: "failure",
        title: "The request could not be carried out; nothing was changed.",
        value: reference,
        mend: "Try again, or quote this reference.",
      },
    );
  };
  const notFound: NotFoundHandler<Env> = (c) =>
    tell(
      c,
      404,
      { title: "platform.notFound.title", text: "platform.notFound.text", values: { path: c.req.path } },
      {
        code: "not-found",
        title: "Nothing is at this address.",
        value: c.req.path,
        mend: "See /api/v1/openapi.json for the addresses that answer.",
      },
    );
  const refusedForm = (c: Context<Env>, typed: readonly string[]): Response =>
    tell(
      c,
      403,
      { title: "platform.csrf.title", text: typed.length > 0 ? "platform.csrf.keep" : "platform.csrf.text", typed: [...new Set(typed)] },
      { code: "form-token", title: "The form carries no valid token." },
    );
  const tooLarge = (c: Context<Env>): Response =>
    tell(
      c,
      413,
      { title: "platform.tooLarge.title", text: "platform.tooLarge.text", values: { limit: megabytes(config.maxUpload) } },
      {
        code: "too-large",
        title: "The request is larger than this server accepts.",
        value: config.maxUpload,
        mend: "Send a smaller file, or its text alone.",
      },
    );
  return { failed, notFound, refusedForm, tooLarge };
};
