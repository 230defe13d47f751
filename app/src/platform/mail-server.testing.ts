import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

type Manners = {
  /** What it waits for before it says that it took a letter. */
  readonly before?: () => Promise<void>;
  /** What it says of every letter, which it then does not take. */
  readonly refusal?: string;
};

/** A real mail server on loopback, which keeps what it receives, and refuses what is sent to `nobody@…`. */
export const openMailServer = async (port = 0, { before = async () => {}, refusal: said }: Manners = {}) => {
  const letters: { to: string[]; text: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: ({ address }, _, done) => {
      const refusal = Object.assign(new Error("no such mailbox"), { responseCode: 550 });
      done(address.startsWith("nobody@") ? refusal : null);
    },
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        letters.push({ to: envelope.rcptTo.map(({ address }) => address), text: Buffer.concat(chunks).toString("utf8") });
        void before().then(() => done(said === undefined ? null : Object.assign(new Error(said), { responseCode: 554 })));
      });
    },
  });
  await new Promise<void>((listening) => void server.listen(port, "127.0.0.1", listening));
  const address = server.server.address() as AddressInfo;
  return { letters, port: address.port, close: () => new Promise<void>((closed) => server.close(() => closed())) };
};
