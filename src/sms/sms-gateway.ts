import { request as requestHttp, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { DomainError } from '../domain/kernel/index.ts';
import type { SendOutcome } from '../domain/sending/index.ts';

export interface Sms {
  /** E.164, from `normaliseMobile`. */
  to: string;
  text: string;
  /** Our id of this message, the same if a person sends it again, so that a gateway which knows such ids can drop the second. */
  messageId: string;
}

export interface SmsGateway {
  send(sms: Sms): Promise<SendOutcome>;
}

export interface SmsGatewayOptions {
  /** `https://TOKEN@gateway.example/path`. Plain http is taken on the machine itself only. */
  smsUrl: string;
  timeoutMs?: number;
}

/**
 * A gateway that takes `POST {"to","text","messageId"}` as JSON with a bearer token and answers 2xx when it has taken the message. An office whose
 * supplier speaks otherwise puts a small translator in between.
 *
 * The outcome is known as *not sent* until the connection stands; from then on only the gateway's answer settles it. A 500 or 503 is its own word
 * that it failed, but 502 and 504 are those of a proxy that does not know what happened behind it, so they leave the message in doubt.
 */
export function createSmsGateway({ smsUrl, timeoutMs = 20_000 }: SmsGatewayOptions): SmsGateway {
  const { url, token } = readSmsUrl(smsUrl);
  return { send: (sms) => post(url, token, sms, timeoutMs) };
}

function readSmsUrl(smsUrl: string): { url: URL; token: string } {
  const url = URL.canParse(smsUrl) ? new URL(smsUrl) : undefined;
  const local = url !== undefined && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
  if (!url || (url.protocol !== 'https:' && !(url.protocol === 'http:' && local))) throw new DomainError('sms.url');
  const token = decodeURIComponent(url.password === '' ? url.username : url.password);
  url.username = url.password = '';
  return { url, token };
}

function post(url: URL, token: string, sms: Sms, timeoutMs: number): Promise<SendOutcome> {
  const body = JSON.stringify(sms);
  return new Promise((resolve) => {
    let connected = false;
    let answered = false;
    const fail = (reason: string) => {
      // The status line settles the outcome, also when the connection is lost in the words after it.
      if (!answered)
        resolve(connected ? { outcome: 'in-doubt', reason } : { outcome: 'not-sent', retry: 'later', reason });
    };
    const request: ClientRequest = (url.protocol === 'https:' ? requestHttps : requestHttp)(
      url,
      {
        method: 'POST',
        // A connection of its own: one that is reused may have died, and what was written to it could not be told from what was lost.
        agent: false,
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'content-length': Buffer.byteLength(body),
          'idempotency-key': sms.messageId,
          ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
        },
      },
      (answer) => {
        answered = true;
        void readAnswer(answer).then(resolve);
      },
    );
    const timer = setTimeout(() => request.destroy(new Error(`no answer in ${timeoutMs} ms`)), timeoutMs);
    request.once('close', () => {
      clearTimeout(timer);
      fail('the connection was closed without an answer');
    });
    request.once('error', (error) => fail(error.message));
    // Nothing is written before the connection stands, so that a failure up to here is known to have sent nothing.
    request.once('socket', (socket) => {
      socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
        connected = true;
        request.end(body);
      });
    });
  });
}

async function readAnswer(answer: IncomingMessage): Promise<SendOutcome> {
  const code = answer.statusCode ?? 0;
  const words = await firstWords(answer);
  const response = `${code} ${words}`.trim();
  if (code >= 200 && code < 300) return { outcome: 'accepted', response };
  if (code === 502 || code === 504) return { outcome: 'in-doubt', reason: response };
  const later = code >= 500 || code === 429 || code === 408 || code === 425;
  return { outcome: 'not-sent', retry: later ? 'later' : 'never', response, code };
}

/** At most 500 characters: an answer is evidence to keep, an error page is not. The status has settled the outcome whatever follows it. */
async function firstWords(answer: IncomingMessage): Promise<string> {
  let words = '';
  try {
    for await (const chunk of answer) {
      words += String(chunk);
      if (words.length >= 500) break;
    }
  } catch {
    // Cut off in its words; the number stands.
  }
  return words.slice(0, 500);
}
