import type { SendOutcome } from '../domain/sending/index.ts';

/** The fields nodemailer puts on its errors; the answer is there only when the server gave one. */
export interface SmtpFailure extends Error {
  code?: string | undefined;
  originalCode?: string | undefined;
  response?: string | undefined;
  responseCode?: number | undefined;
}

/** No content had been asked for, so the message certainly did not leave; the first digit of the answer says whether to try again. */
export function deriveBeforeContent(error: SmtpFailure): SendOutcome {
  const code = error.responseCode;
  // A server that speaks nonsense or fails at TLS is a fault of the connection, whatever number it gave: it may be mended by itself.
  const permanent = code !== undefined && code >= 500 && code < 600 && error.code !== 'ETLS';
  if (error.response !== undefined && code !== undefined) {
    return { outcome: 'not-sent', retry: permanent ? 'never' : 'later', response: error.response, code };
  }
  // A message larger than the server's announced limit is refused here, before it is offered, and will be refused next time too.
  return { outcome: 'not-sent', retry: error.code === 'EMESSAGE' ? 'never' : 'later', reason: reasonOf(error) };
}

/** Only a refusal in so many words counts as one. Silence, a cut, and an answer that is neither yes nor no leave the message in doubt. */
export function deriveAfterContent(error: SmtpFailure): SendOutcome {
  const code = error.responseCode;
  if (error.response !== undefined && code !== undefined && code >= 400 && code < 600) {
    return { outcome: 'not-sent', retry: code < 500 ? 'later' : 'never', response: error.response, code };
  }
  return { outcome: 'in-doubt', reason: reasonOf(error) };
}

function reasonOf(error: SmtpFailure): string {
  const code = error.originalCode ?? error.code;
  return code === undefined ? error.message : `${code}: ${error.message}`;
}
