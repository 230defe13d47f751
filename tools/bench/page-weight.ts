import type { Browser } from "playwright-core";

export type Weight = { readonly bytes: number; readonly requests: number; readonly nodes: number; readonly foreign: readonly string[] };

/** What a first visit of a page asks for: bytes as they travel, requests, elements of the document, hosts that are not ours. */
export const weigh = async (browser: Browser, url: string): Promise<Weight> => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  const asked: string[] = [];
  let bytes = 0;
  session.on("Network.requestWillBeSent", ({ request }) => asked.push(request.url));
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto(url, { waitUntil: "networkidle" });
  const nodes: number = await page.evaluate("document.querySelectorAll('*').length");
  await context.close();
  const foreign = asked.filter((address) => !address.startsWith("data:") && new URL(address).host !== new URL(url).host);
  return { bytes, requests: asked.filter((address) => !address.startsWith("data:")).length, nodes, foreign };
};
