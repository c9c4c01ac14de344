/** What a provider says of somebody of the office, beside who they are. */
export interface StaffClaims {
  /** Only where the provider says that it has made sure of it. */
  verifiedEmail?: string;
  /** Whether it says that two factors were shown (RFC 8176: `mfa`). */
  isTwoFactors?: boolean;
}

/**
 * An address that a person typed into their own profile is no proof of anything, so it is taken only with the provider's word for it: `email_verified`, or
 * `xms_edov` of Entra ID, which says that the domain belongs to the organisation. Example: `{ email: 'Ingrid@nordlys.example', email_verified: true }`
 * gives `{ verifiedEmail: 'Ingrid@nordlys.example' }`.
 */
export function readStaffClaims(claims: Readonly<Record<string, unknown>>): StaffClaims {
  const { email, email_verified: verified, xms_edov: ownDomain, amr } = claims;
  const isVerified = [verified, ownDomain].some(
    (word) => word === true || word === 'true' || word === 1 || word === '1',
  );
  return {
    ...(typeof email === 'string' && email.length <= 254 && isVerified ? { verifiedEmail: email } : {}),
    ...(Array.isArray(amr) && amr.includes('mfa') ? { isTwoFactors: true } : {}),
  };
}
