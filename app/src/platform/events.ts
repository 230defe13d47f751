import type { Event } from "./event.ts";
import type { Write } from "./hand.ts";

export { defineEvent, type Event } from "./event.ts";

type Handler<P> = (write: Write, payload: P) => Promise<void>;

export type Events = {
  /** Subscribes a higher module; done once, in `app.ts`. */
  readonly on: <P>(event: Event<P>, handler: Handler<P>) => void;
  readonly handle: <P>(event: Event<P>, write: Write, payload: P) => Promise<void>;
};

export const createEvents = (): Events => {
  const handlers = new Map<string, ((write: Write, payload: never) => Promise<void>)[]>();
  return {
    on: (event, handler) => {
      handlers.set(event.name, [...(handlers.get(event.name) ?? []), handler]);
    },
    handle: async (event, write, payload) => {
      // The event's type parameter ties the payload to the handlers that `on` accepted under this name.
      for (const handler of handlers.get(event.name) ?? []) await handler(write, payload as never);
    },
  };
};
