import { randomUUID } from "node:crypto";
import type { Context, ErrorHandler, NotFoundHandler } from "hono";
import type { MessageKey } from "../../messages/index.ts";
import { ButtonLink, Lead, Page, Sentences, SplitSection, sentencesIn, useT } from "../../ui/index.ts";
import type { Platform } from "../platform.ts";
import type { Env } from "./env.ts";
import { keepForm, RESUME } from "./kept-forms.ts";
import type { PageStatus } from "./pages.ts";
import { type Problem, problem } from "./problem.ts";
import { fieldsHoldSecret, holdsSecret, pathToTell } from "./secret-address.ts";
import type { RefusedForm } from "./visit.ts";

type Told = {
  readonly title: MessageKey;
  readonly text: MessageKey;
  readonly values?: Readonly<Record<string, string>>;
  readonly typed?: readonly string[];
  /** The page where what was typed is found again. */
  readonly resume?: string;
};

const ErrorPage = ({ title, text, values = {}, typed = [], resume }: Told) => {
  const t = useT();
  return (
    <Page title={t(title)} hidden>
      <Lead title={t(title)}>{t(text, values)}</Lead>
      {resume !== undefined && (
        <p>
          <ButtonLink href={resume} kind="main">
            {t(text === "platform.csrf.unkept" ? "platform.csrf.again" : "platform.csrf.resume")}
          </ButtonLink>
        </p>
      )}
      {typed.length > 0 && (
        <SplitSection id="typed" title={t("platform.csrf.typed")}>
          <Sentences of={typed} />
        </SplitSection>
      )}
    </Page>
  );
};

/** The page that held the form that is sent, as its browser says it; else the address it is sent to. */
const pageBefore = (c: Context<Env>): URL => {
  const told = c.req.header("referer") ?? "";
  return new URL(URL.canParse(told) ? told : c.req.url);
};

const megabytes = (bytes: number): string => `${new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 1 }).format(bytes / 1e6)} Mo`;

/** What is answered when nothing else answers: as a page to people, as problem details to the API. */
export const errorPages = (platform: Platform) => {
  const { pages, log, config } = platform;
  const tell = (c: Context<Env>, status: PageStatus & Problem["status"], told: Told, said: Omit<Problem, "status">): Response =>
    c.req.path.startsWith("/api/") ? problem(c, { status, ...said }) : pages.show(c, <ErrorPage {...told} />, status);

  const failed: ErrorHandler<Env> = (error, c) => {
    const reference = randomUUID().slice(0, 8);
    log.error("request.failed", error, { reference, method: c.req.method, path: pathToTell(c.req.path) });
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
  /** Where the form that was sent is found again, by way of signing in, empty when it is never kept; null for one that nobody is known to hold, or that a letter's link opens again. */
  const resumeAt = async (c: Context<Env>, { holder, fields }: RefusedForm): Promise<string | null> => {
    if (holder === null) return null;
    const page = pageBefore(c);
    // The address of the next page is read over shoulders and kept by browsers: no secret goes into it, nor beside it.
    if (holdsSecret(page) || holdsSecret(new URL(c.req.url)) || fieldsHoldSecret(fields ?? {})) return null;
    if (fields === null) page.searchParams.delete(RESUME);
    else page.searchParams.set(RESUME, await keepForm(platform, holder, { action: c.req.path, fields }));
    const next = page.pathname + page.search;
    return c.var.viewer ? next : `/sign-in?next=${encodeURIComponent(next)}`;
  };
  const refusedForm = async (c: Context<Env>, form: RefusedForm | null): Promise<Response> => {
    const typed = sentencesIn(form?.fields ?? {});
    const resume = form && (await resumeAt(c, form));
    const kept = form?.fields === null ? "platform.csrf.unkept" : "platform.csrf.kept";
    const text = resume ? kept : typed.length > 0 ? "platform.csrf.keep" : "platform.csrf.text";
    return tell(
      c,
      403,
      { title: "platform.csrf.title", text, typed, ...(resume ? { resume } : {}) },
      { code: "form-token", title: "The form carries no valid token." },
    );
  };
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
