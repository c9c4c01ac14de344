export interface ChosenSigner {
  personId: string;
  /** Those with the same place sign in any order; the next place when all of them have. */
  place: number;
  title: string;
}

/** The contacts for the agreement, in their order: nobody else can read it and answer. */
export function firstSigners(
  contacts: readonly { personId: string; forAgreement: boolean }[],
): readonly ChosenSigner[] {
  return contacts
    .filter(({ forAgreement }) => forAgreement)
    .map(({ personId }, index) => ({ personId, place: index + 1, title: '' }));
}

/** With a person put last, or taken out. Places stay without gaps. */
export function withPlace(signers: readonly ChosenSigner[], personId: string): readonly ChosenSigner[] {
  if (!signers.some((signer) => signer.personId === personId)) {
    const last = Math.max(0, ...signers.map(({ place }) => place));
    return [...signers, { personId, place: last + 1, title: '' }];
  }
  const rest = signers.filter((signer) => signer.personId !== personId);
  const places = [...new Set(rest.map(({ place }) => place))].toSorted((a, b) => a - b);
  return rest.map((signer) => ({ ...signer, place: places.indexOf(signer.place) + 1 }));
}

/** The places that can be chosen: as many as there are signers. */
export function placesOf(signers: readonly ChosenSigner[]): readonly number[] {
  return signers.map((_, index) => index + 1);
}
