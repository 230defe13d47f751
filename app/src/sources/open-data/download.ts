import { createWriteStream, existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { pipeline } from "node:stream/promises";
import { ok, type Result, refuse } from "@levier/kernel";
import { isFull, isWorldly } from "../../platform/worldly-error.ts";
import type { SourceRefusal } from "./source.ts";

/** Bytes received so far, and how many there will be when the publisher says so. */
export type Progress = (received: number, announced: number | null) => void;

/** A publisher that says nothing for so long is taken for gone. */
const SILENCE = 60_000;

/** How many times one takes up again a download that was cut. */
const ATTEMPTS = 4;

type Begun = { readonly address: string; readonly tag: string };

const begunOf = (part: string, address: string): { readonly tag: string; readonly size: number } | null => {
  if (!existsSync(part) || !existsSync(`${part}.json`)) return null;
  const begun: unknown = JSON.parse(readFileSync(`${part}.json`, "utf8"));
  const isSame = typeof begun === "object" && begun !== null && "address" in begun && begun.address === address;
  return isSame && "tag" in begun && typeof begun.tag === "string" && begun.tag !== ""
    ? { tag: begun.tag, size: statSync(part).size }
    : null;
};

const noted = (part: string, begun: Begun): void => writeFileSync(`${part}.json`, JSON.stringify(begun));

const forget = (part: string): void => {
  rmSync(part, { force: true });
  rmSync(`${part}.json`, { force: true });
};

type Outcome = "whole" | "cut" | SourceRefusal;

const sizeOf = (part: string): number => statSync(part, { throwIfNoEntry: false })?.size ?? 0;

/** How many bytes the whole file has, from the answer to a request that began at `from`; null when it does not say. */
const announcedBy = (answer: Response, from: number): number | null => {
  const range = /\/(\d+)$/.exec(answer.headers.get("content-range") ?? "");
  if (range) return Number(range[1]);
  const length = answer.headers.get("content-length");
  // A length counts the bytes as they travel: compressed, they are not those that one keeps.
  return length === null || answer.headers.get("content-encoding") !== null ? null : from + Number(length);
};

/** One request, from where the last one stopped if the file is still the same one. */
const receive = async (address: string, part: string, progress: Progress): Promise<Outcome> => {
  const begun = begunOf(part, address);
  const headers = begun === null ? {} : { range: `bytes=${begun.size}-`, "if-range": begun.tag };
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), SILENCE);
  try {
    const answer = await fetch(address, { headers: { "accept-encoding": "identity", ...headers }, signal: silence.signal });
    if (answer.status === 416 && begun) return "whole";
    if (!answer.ok || !answer.body) return { reason: "unreachable", value: address, why: `HTTP ${answer.status}` };
    const isResumed = answer.status === 206 && begun !== null;
    const from = isResumed ? begun.size : 0;
    const announced = announcedBy(answer, from);
    noted(part, { address, tag: answer.headers.get("etag") ?? answer.headers.get("last-modified") ?? "" });
    let received = from;
    const { body } = answer;
    const failures: unknown[] = [];
    const counted = async function* () {
      try {
        for await (const chunk of body) {
          clearTimeout(timer);
          timer = setTimeout(() => silence.abort(), SILENCE);
          received += chunk.length;
          progress(received, announced);
          yield chunk;
        }
      } catch (error) {
        // What came before the line broke is written first: the next try takes it up.
        failures.push(error);
      }
    };
    await pipeline(counted, createWriteStream(part, { flags: isResumed ? "a" : "w" }));
    if (failures.length > 0) throw failures[0];
    return announced !== null && sizeOf(part) < announced ? "cut" : "whole";
  } finally {
    clearTimeout(timer);
  }
};

/** What a failure of one request means: a refusal that another try would not lift, or the words of one that it may. */
const judged = (error: unknown, part: string): SourceRefusal | string => {
  if (isFull(error)) {
    forget(part);
    return { reason: "no-room", value: part };
  }
  if (isWorldly(error)) return { reason: "unwritable-data-folder", value: part };
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
};

/**
 * Brings the file of an address to `part`, taking up what an earlier try left when the publisher still has the same file. A
 * download that is cut is taken up again a few times; what was received stays for the next one, unless the disk is full.
 */
export const download = async (address: string, part: string, progress: Progress): Promise<Result<void, SourceRefusal>> => {
  let why = "";
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const outcome = await receive(address, part, progress).catch((error: unknown) => judged(error, part));
    if (outcome === "whole") {
      rmSync(`${part}.json`, { force: true });
      return ok(undefined);
    }
    if (typeof outcome !== "string") return refuse(outcome);
    why = outcome;
  }
  const received = sizeOf(part);
  return refuse(received > 0 ? { reason: "cut-short", value: address, received } : { reason: "unreachable", value: address, why });
};
