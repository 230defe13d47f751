import { Agent, get, type IncomingHttpHeaders } from "node:http";

export type Load = { readonly perSecond: number; readonly firstByte: readonly number[]; readonly failures: number };

/**
 * Reads an address in a closed loop over `connections` kept-alive connections for `seconds`; times in milliseconds from the
 * request to the first byte of its answer. A status other than 200 or an error is a failure.
 */
export const load = async (
  url: string,
  { connections, seconds, headers = {} }: { connections: number; seconds: number; headers?: Record<string, string> },
): Promise<Load> => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const firstByte: number[] = [];
  let failures = 0;
  const end = performance.now() + seconds * 1000;
  const once = (): Promise<void> =>
    new Promise((resolve) => {
      const began = performance.now();
      const request = get(url, { agent, headers }, (response) => {
        firstByte.push(performance.now() - began);
        if (response.statusCode !== 200) failures++;
        response
          .on("end", resolve)
          .on("error", () => resolve())
          .resume();
      });
      request.on("error", () => {
        failures++;
        resolve();
      });
    });
  const began = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < end) await once();
    }),
  );
  const elapsed = (performance.now() - began) / 1000;
  agent.destroy();
  return { perSecond: firstByte.length / elapsed, firstByte, failures };
};

/** One answer, whole: its headers and body as they travel. */
export const fetchRaw = (
  url: string,
  headers: Record<string, string>,
): Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }> =>
  new Promise((resolve, reject) => {
    get(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }));
    }).on("error", reject);
  });
