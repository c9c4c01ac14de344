import type { MiddlewareHandler } from 'hono';
import { countRequest, findUsedUp, type RateRule } from '../app/access/rate-limit.ts';
import { DomainError } from '../domain/kernel/index.ts';
import { clientAddressOf } from './client-address.ts';
import type { HttpEnv, ServerContext } from './http-env.ts';

const MINUTE = 60;
const DAY = 86_400;

/**
 * How often. An office of thirty may sit behind one address, and a mobile operator's thousands behind one; a scanner may press a button fifty
 * times before the person does, and come in by the link each time: the person must not be shut out for that. What is guessed at, a code, is
 * counted per account, also by the day.
 */
export const rateRules = {
  signInRequestOfAddress: { name: 'sign-in-request-of-address', max: 60, windowSeconds: 15 * MINUTE },
  signInRequestOfAccount: { name: 'sign-in-request-of-account', max: 6, windowSeconds: 15 * MINUTE },
  signInOfAddress: { name: 'sign-in-of-address', max: 100, windowSeconds: 10 * MINUTE },
  signInOfLink: { name: 'sign-in-of-link', max: 60, windowSeconds: 10 * MINUTE },
  codeOfAccount: { name: 'code-of-account', max: 15, windowSeconds: 10 * MINUTE },
  codeOfAccountByDay: { name: 'code-of-account-by-day', max: 60, windowSeconds: DAY },
  enterOfAddress: { name: 'enter-of-address', max: 600, windowSeconds: 10 * MINUTE },
  enterOfLink: { name: 'enter-of-link', max: 600, windowSeconds: 10 * MINUTE },
  newLinkOfLink: { name: 'new-link-of-link', max: 3, windowSeconds: 60 * MINUTE },
  calendarOfAddress: { name: 'calendar-of-address', max: 600, windowSeconds: 10 * MINUTE },
  calendarOfLink: { name: 'calendar-of-link', max: 60, windowSeconds: 10 * MINUTE },
  identityOfPerson: { name: 'identity-of-person', max: 20, windowSeconds: 15 * MINUTE },
  verifyOfAddress: { name: 'verify-of-address', max: 30, windowSeconds: 10 * MINUTE },
  receiveOfAddress: { name: 'receive-of-address', max: 600, windowSeconds: 10 * MINUTE },
  receiveOfLink: { name: 'receive-of-link', max: 600, windowSeconds: 10 * MINUTE },
  wrongKeyOfAddress: { name: 'wrong-key-of-address', max: 60, windowSeconds: 10 * MINUTE },
  wrongCodeOfStaff: { name: 'wrong-code-of-staff', max: 60, windowSeconds: 6 * 60 * MINUTE },
  calendarAskedByStaff: { name: 'calendar-asked-by-staff', max: 30, windowSeconds: 10 * MINUTE },
  codeRequestOfPerson: { name: 'code-request-of-person', max: 6, windowSeconds: 15 * MINUTE },
} as const satisfies Record<string, RateRule>;

/** Counts this request and refuses it when it is one too many. @throws DomainError `request.too-many` */
export async function limitRate(
  server: Pick<ServerContext, 'access'>,
  counts: readonly { rule: RateRule; subject: string }[],
): Promise<void> {
  const counted = await countRequest(server.access, counts);
  if ('refused' in counted) {
    throw new DomainError('request.too-many', { retryAfterSeconds: counted.retryAfterSeconds });
  }
}

const everybody = 'everybody';

/**
 * Wrong mailed codes of all staff accounts together: after sixty in six hours none is taken until the window ends. Whoever guesses at as many accounts as there
 * are has then 240 tries a day and 87 600 a year at a code of a million, which hits one of them in a year with a chance of 8 in 100 at most, and only by keeping
 * codes shut all the time, which the log shows; thirty accounts alone would otherwise give 657 000. People mistype a few codes a day, also where hundreds work.
 *
 * Only tries at a code that was there are counted, so that shutting them takes real addresses and mails to them. It locks nobody out: the link in the same mail,
 * a passkey and the provider are taken as before, and so are codes from an app, for which somebody must have come past the first factor.
 *
 * @throws DomainError `access.codes-paused`
 */
export async function assertCodesTaken({ access }: Pick<ServerContext, 'access'>): Promise<void> {
  const counted = await findUsedUp(access, rateRules.wrongCodeOfStaff, everybody);
  if ('refused' in counted) {
    throw new DomainError('access.codes-paused', { retryAfterSeconds: counted.retryAfterSeconds });
  }
}

/** Counted behind the answer, whose time would tell whether a code was there. */
export function countWrongCode({ access, inBackground }: Pick<ServerContext, 'access' | 'inBackground'>): void {
  inBackground(async () => {
    await countRequest(access, [{ rule: rateRules.wrongCodeOfStaff, subject: everybody }]);
  });
}

/** What is guessed at is counted by the person, in ten minutes and by the day, whatever address it comes from. */
export function limitTries(server: Pick<ServerContext, 'access'>, staffId: string): Promise<void> {
  return limitRate(server, [
    { rule: rateRules.codeOfAccount, subject: staffId },
    { rule: rateRules.codeOfAccountByDay, subject: staffId },
  ]);
}

/** The limit for a whole route, by the address that asks: for uploads, imports and whatever else is dear. */
export function limitRateByAddress(rule: RateRule): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    await limitRate(c.get('server'), [{ rule, subject: clientAddressOf(c) }]);
    return next();
  };
}
