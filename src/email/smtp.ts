/** One attempt to hand one mail to a server; the only importer of nodemailer's connection. */
import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Recipient } from './recipients.ts';
import type { MailServer } from './server.ts';

export interface Attempt {
  /**
   * `later` is safe to try again: the server has not got the mail, or has said that it will not keep it. `unusable` is
   * a server that takes no mail from us: not there, no TLS, or a wrong password.
   */
  readonly kind: 'sent' | 'refused' | 'later' | 'unknown' | 'unusable';
  /** What the server said, or what kept us from asking it. */
  readonly detail: string;
}

export interface AttemptOptions {
  readonly server: MailServer;
  readonly from: Recipient;
  readonly allowPlaintext: boolean;
  /** Milliseconds. */
  readonly timeout: number;
  /** Called before the first byte of the mail goes out; where it throws, none does. */
  readonly onBegin: () => void;
}

/** Throws what `onBegin` throws. */
export const attemptOnce = async (
  to: Recipient,
  message: Buffer,
  options: AttemptOptions,
): Promise<Attempt> => {
  const connection = connectionTo(options);
  let phase: Phase = 'connect';
  const hindrances: unknown[] = [];
  const begin = () => {
    try {
      options.onBegin();
      phase = 'data';
    } catch (error) {
      hindrances.push(error);
      throw error;
    }
  };
  const { server, from } = options;
  const { login } = server;
  const step = stepsOf(connection);
  try {
    await step((done) => connection.connect(done));
    if (login) await step((done) => connection.login({ ...login }, done));
    phase = 'mail';
    const envelope = { from: from.address, to: [to.address] };
    const info = await step<{ response?: string | undefined }>((done) =>
      connection.send(envelope, readWhenAsked(message, begin), done),
    );
    connection.quit();
    return { kind: 'sent', detail: info?.response ?? '' };
  } catch (error) {
    connection.close();
    if (hindrances.length > 0) throw hindrances[0];
    return { kind: classify(error, phase), detail: error instanceof Error ? error.message : String(error) };
  }
};

type Phase = 'connect' | 'mail' | 'data';

const connectionTo = ({ server, allowPlaintext, timeout }: AttemptOptions): SMTPConnection =>
  new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: server.isSecure,
    requireTLS: !allowPlaintext && !server.isSecure,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    dnsTimeout: timeout,
    tls: { rejectUnauthorized: server.isVerified },
  });

type Done<Result> = (error?: Error | null, result?: Result) => void;

/** Does one thing after another with a connection, whose end is the end of what is under way. */
const stepsOf = (connection: SMTPConnection) => {
  const broken = new Promise<never>((_, fail) => {
    connection.on('error', fail);
    connection.on('end', () => fail(new Error('The server closed the connection')));
  });
  broken.catch(() => undefined);
  return <Result>(act: (done: Done<Result>) => void): Promise<Result | undefined> =>
    Promise.race([
      broken,
      new Promise<Result | undefined>((done, fail) =>
        act((error, result) => (error ? fail(error) : done(result))),
      ),
    ]);
};

/** Is read only once the server has said that it will take the mail. */
const readWhenAsked = (message: Buffer, onBegin: () => void): Readable =>
  Readable.from(
    (function* () {
      onBegin();
      yield message;
    })(),
    { objectMode: false, highWaterMark: 0 },
  );

/** The commands whose answers are about one mail, not about us. */
const ABOUT_MAIL = /^(?:MAIL FROM|RCPT TO|DATA)$/;
/** A connection that did not come about, or broke, for no reason that will stay. */
const PASSING = /^(?:ETIMEDOUT|ECONNRESET|EPIPE|ECONNABORTED|ECONNECTION)$/;

const classify = (error: unknown, phase: Phase): Attempt['kind'] => {
  const code = readField(error, 'responseCode');
  if (typeof code === 'number' && code >= 500)
    return ABOUT_MAIL.test(String(readField(error, 'command'))) ? 'refused' : 'unusable';
  if (typeof code === 'number' && code >= 400) return 'later';
  if (phase === 'data') return 'unknown';
  const reason = String(readField(error, 'originalCode') ?? readField(error, 'code'));
  return phase === 'mail' || PASSING.test(reason) ? 'later' : 'unusable';
};

const readField = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
