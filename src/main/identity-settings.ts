import { readOrgnr, type Orgnr } from '../domain/kernel/index.ts';
import { EnvironmentError, loopbackNames, read, readUrl, type Variables } from './read-variable.ts';

/** How Takt is known to an OpenID Connect provider. */
export interface ProviderSettings {
  /** …ISSUER: its address, from which everything else is discovered. */
  issuer: string;
  /** …CLIENT_ID and …CLIENT_SECRET: what the provider gave the installation. */
  clientId: string;
  clientSecret: string;
  /** …NAME: what people call it, for the button. */
  name: string;
}

/** OIDC_…: by which a signer may confirm who they are. */
export interface IdentitySettings extends ProviderSettings {
  /** OIDC_ACR_VALUES: which way of signing in is asked for, the best first, with spaces between. */
  acrValues: string | undefined;
  /** OIDC_ACR_ACCEPTED: the only levels that are taken when the provider states one; empty takes any. */
  acrAccepted: readonly string[];
}

/** STAFF_OIDC_…: by which the people of the office sign in. */
export interface StaffProviderSettings extends ProviderSettings {
  /** STAFF_OIDC_ORGNR: the one office whose people it vouches for; undefined means every office of the installation. */
  orgnr: Orgnr | undefined;
  /** STAFF_OIDC_TWO_FACTORS=always: the provider lets nobody in with one factor, so Takt asks for no second. */
  asksTwoFactors: boolean;
}

export function readIdentity(variables: Variables, publicUrl: string): IdentitySettings | undefined {
  const acrValues = read(variables, 'OIDC_ACR_VALUES');
  const acrAccepted = read(variables, 'OIDC_ACR_ACCEPTED');
  const provider = readProvider(variables, 'OIDC_', publicUrl, [acrValues, acrAccepted]);
  return provider && { ...provider, acrValues, acrAccepted: acrAccepted?.split(/\s+/) ?? [] };
}

export function readStaffProvider(variables: Variables, publicUrl: string): StaffProviderSettings | undefined {
  const text = read(variables, 'STAFF_OIDC_ORGNR');
  const twoFactors = read(variables, 'STAFF_OIDC_TWO_FACTORS');
  const orgnr = text === undefined ? undefined : readOrgnr(text);
  if (text !== undefined && orgnr === undefined) {
    throw new EnvironmentError('STAFF_OIDC_ORGNR is no organisation number: the check digit does not fit.');
  }
  if (twoFactors !== undefined && twoFactors !== 'always') {
    throw new EnvironmentError('STAFF_OIDC_TWO_FACTORS is "always", or it is not set.');
  }
  const provider = readProvider(variables, 'STAFF_OIDC_', publicUrl, [text, twoFactors]);
  return provider && { ...provider, orgnr, asksTwoFactors: twoFactors === 'always' };
}

/** What is set beside the four names is nothing without them. */
function readProvider(
  variables: Variables,
  prefix: 'OIDC_' | 'STAFF_OIDC_',
  publicUrl: string,
  beside: readonly (string | undefined)[],
): ProviderSettings | undefined {
  const names = ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET', 'NAME'].map((name) => `${prefix}${name}`);
  const missing = names.filter((name) => read(variables, name) === undefined);
  if (missing.length > 0) {
    if (missing.length === names.length && beside.every((value) => value === undefined)) return undefined;
    throw new EnvironmentError(`For an identity provider ${missing.join(' and ')} must be set too.`);
  }
  const issuer = readUrl(variables, `${prefix}ISSUER`, ['http:', 'https:'])!;
  // What comes back opens an agreement, or the office, to whoever reads along, so neither way may be open; on the machine itself nobody does.
  for (const [name, url] of [
    [`${prefix}ISSUER`, issuer],
    ['PUBLIC_URL', publicUrl],
  ] as const) {
    const { protocol, hostname } = new URL(url);
    if (protocol !== 'https:' && !loopbackNames.has(hostname)) {
      throw new EnvironmentError(
        `With an identity provider ${name} must begin with https://, but on this machine itself.`,
      );
    }
  }
  const { search, hash, username } = new URL(issuer);
  if (search !== '' || hash !== '' || username !== '') {
    throw new EnvironmentError(`${prefix}ISSUER is an address without ?, # and user, for example https://id.example`);
  }
  const name = read(variables, `${prefix}NAME`)!;
  if (name.length > 40 || /\p{Cc}/u.test(name)) {
    throw new EnvironmentError(`${prefix}NAME is what the button calls it: at most 40 letters, for example BankID`);
  }
  return {
    issuer,
    clientId: read(variables, `${prefix}CLIENT_ID`)!,
    clientSecret: read(variables, `${prefix}CLIENT_SECRET`)!,
    name,
  };
}
