import { instant, type Instant } from '../domain/kernel/index.ts';

/** Who somebody is, as the provider says. No token and no national identity number is ever in it. */
export interface ProvedIdentity {
  issuer: string;
  /** What the provider always calls this person, and by which claim. */
  subject: string;
  subjectClaim: string;
  name?: string;
  /** At which level the person signed in, in the provider's own words. */
  acr?: string;
  authTime?: Instant;
}

/** What the provider said holds, and yet it is not taken. The message is for whoever runs the installation. */
export class UnfitIdentity extends Error {
  override name = 'UnfitIdentity';
}

/**
 * Which claim stays the same for a person. BankID says that its `sub` may change, and names `bankid_altsub` instead; the brokers pass that on under names of
 * their own (developer.bankid.no, ID token; developer.signicat.com, attributes of nbid; docs.idura.app, order-no-bankid).
 */
const stableClaims = ['bankid_altsub', 'nbid_alternative_subject', 'uniqueuserid', 'sub'] as const;

/** An earlier sign-in may be this much older than the question, for clocks that differ. */
const clockToleranceSeconds = 300;

/**
 * Reads who somebody is from verified claims.
 * Example: `{ sub: 'a1', bankid_altsub: '9578-5999-4-1', name: 'Nordmann, Ola' }` → subject `9578-5999-4-1`, name `Nordmann, Ola`.
 * @throws UnfitIdentity where the subject is a national identity number, the level is not one of those taken, or the person signed in before being asked
 */
export function readClaims(
  claims: Readonly<Record<string, unknown>>,
  { acrAccepted, begunAtSeconds }: { acrAccepted: readonly string[]; begunAtSeconds: number },
): ProvedIdentity {
  const subjectClaim = stableClaims.find((claim) => textOf(claims[claim]) !== undefined);
  const subject = subjectClaim && textOf(claims[subjectClaim]);
  if (subject === undefined) throw new UnfitIdentity('the answer has no subject');
  if (holdsNationalNumber(subject)) {
    throw new UnfitIdentity(`${subjectClaim} is a national identity number; ask the provider for another subject`);
  }
  const acr = textOf(claims['acr']);
  if (acrAccepted.length > 0 && (acr === undefined || !acrAccepted.includes(acr))) {
    throw new UnfitIdentity(`the level is ${JSON.stringify(acr ?? null)}, which OIDC_ACR_ACCEPTED does not name`);
  }
  const authTime = claims['auth_time'];
  if (typeof authTime === 'number' && authTime < begunAtSeconds - clockToleranceSeconds) {
    throw new UnfitIdentity('the person had signed in before, and was not asked again');
  }
  const name = nameOf(claims);
  return {
    issuer: String(claims['iss']),
    subject,
    subjectClaim: subjectClaim!,
    ...(name === undefined ? {} : { name }),
    ...(acr === undefined ? {} : { acr }),
    ...(typeof authTime === 'number' ? { authTime: instant(new Date(authTime * 1000).toISOString()) } : {}),
  };
}

function nameOf(claims: Readonly<Record<string, unknown>>): string | undefined {
  const parts = [claims['given_name'], claims['family_name']].map(textOf).filter((part) => part !== undefined);
  const name = textOf(claims['name']) ?? textOf(parts.join(' '));
  return name === undefined || holdsNationalNumber(name) ? undefined : name;
}

/** Eleven digits in a row, also with the usual space after the sixth. */
function holdsNationalNumber(text: string): boolean {
  return /(?<!\d)\d{6} ?\d{5}(?!\d)/.test(text);
}

/** One line of at most two hundred letters; undefined where nothing is left. */
function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, 200);
  return text === '' ? undefined : text;
}
