type Step = { readonly url: string; readonly body?: URLSearchParams };
type Jar = Map<string, string>;

const ask = async ({ url, body }: Step, jar: Jar): Promise<Response> => {
  const response = await fetch(url, {
    method: body ? "POST" : "GET",
    redirect: "manual",
    headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; ") },
    ...(body ? { body } : {}),
  });
  for (const line of response.headers.getSetCookie()) {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    jar.set(name, value);
  }
  return response;
};

/** The form of a page, filled; null when the page has none. */
const fill = (page: string, base: string, fields: Readonly<Record<string, string>>): Step | null => {
  const [, action] = /<form[^>]*action="([^"]+)"/.exec(page) ?? [];
  if (!action) return null;
  const body = new URLSearchParams(fields);
  for (const [input] of page.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const [, name = ""] = /name="([^"]*)"/.exec(input) ?? [];
    const [, value = ""] = /value="([^"]*)"/.exec(input) ?? [];
    body.set(name, value);
  }
  return { url: new URL(action.replaceAll("&amp;", "&"), base).href, body };
};

/** Goes from page to page as a browser does, sending the forms it meets, until it is led to `origin`; null when it is not. */
export const walkTo = async (origin: string, address: string, fields: Readonly<Record<string, string>>): Promise<URL | null> => {
  const jar: Jar = new Map();
  let next: Step | null = { url: address };
  for (let left = 20; next !== null && left > 0; left--) {
    const at: Step = next;
    const response = await ask(at, jar);
    const location = response.headers.get("location");
    const led = location === null ? null : new URL(location, at.url);
    if (led?.origin === origin) return led;
    next = led ? { url: led.href } : fill(await response.text(), at.url, fields);
  }
  return null;
};
