import { ok, type Result, refuse } from "@levier/kernel";
import type { ModelSettings } from "../../../platform/config.ts";
import type { ModelFailure } from "./model-failure.ts";
import type { ModelMessage } from "./model-messages.ts";

/** Bytes of an answer; beyond, it is none. */
const LARGEST = 1_000_000;

const addressOf = (base: string): URL => {
  const address = new URL(base);
  address.pathname = `${address.pathname.replace(/\/+$/, "")}/chat/completions`;
  return address;
};

/** The text and the key go to the named address alone: a redirection is not followed. */
const send = ({ url, key }: ModelSettings, body: object, signal: AbortSignal): Promise<Response> =>
  fetch(addressOf(url), {
    method: "POST",
    redirect: "manual",
    signal,
    headers: {
      "content-type": "application/json",
      accept: "application/json",
      ...(key === null ? {} : { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify(body),
  });

const bodyOf = async (response: Response): Promise<string | null> => {
  const decoder = new TextDecoder();
  let [text, size] = ["", 0];
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > LARGEST) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
};

const stepInto = (value: unknown, step: string | number): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, step) ? Reflect.get(value, step) : undefined;

/** What the model says in an answer of the form of OpenAI's chat completions. */
const contentOf = (body: string): string | null => {
  try {
    const content = ["choices", 0, "message", "content"].reduce(stepInto, JSON.parse(body));
    return typeof content === "string" ? content : null;
  } catch {
    return null;
  }
};

const attempt = async (settings: ModelSettings, body: object, signal: AbortSignal): Promise<Result<string, ModelFailure>> => {
  try {
    const response = await send(settings, body, signal);
    if (!response.ok) {
      await response.body?.cancel();
      return refuse<ModelFailure>(`status-${response.status}`);
    }
    const text = await bodyOf(response);
    const content = text === null ? null : contentOf(text);
    return content === null ? refuse("unreadable") : ok(content);
  } catch {
    // Refused connections, broken answers and the end of the time allowed: nothing of ours can throw in there.
    return refuse(signal.aborted ? "late" : "unreachable");
  }
};

/** How a server says that it does not take what it was sent; one that wants a key, or is not there, says so for good. */
const REFUSES_OPTIONS = /^status-(?:400|404|415|422|500|501)$/;

/**
 * Asks a model once, and once more when it refuses what it was sent: some servers do not take the options that ask for JSON and
 * for no chance, so the second time goes without them. Never rejects; ends with the signal.
 */
export const askModel = async (
  settings: ModelSettings,
  messages: readonly ModelMessage[],
  signal: AbortSignal,
): Promise<Result<string, ModelFailure>> => {
  const body = { model: settings.name, messages, stream: false };
  const first = await attempt(settings, { ...body, temperature: 0, response_format: { type: "json_object" } }, signal);
  const again = !first.ok && REFUSES_OPTIONS.test(first.error) && !signal.aborted;
  return again ? attempt(settings, body, signal) : first;
};
