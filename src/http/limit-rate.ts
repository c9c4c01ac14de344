import type { MiddlewareHandler } from 'hono';
import { countRequest, type RateRule } from '../app/access/rate-limit.ts';
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
  wrongKeyOfAddress: { name: 'wrong-key-of-address', max: 60, windowSeconds: 10 * MINUTE },
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
