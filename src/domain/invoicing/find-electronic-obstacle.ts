import { isOrgnr } from '../kernel/index.ts';

/** Why a line cannot go as an electronic invoice. Each is shown to the office in words. */
export const electronicObstacles = ['consumer', 'no-orgnr', 'no-vat'] as const;
export type ElectronicObstacle = (typeof electronicObstacles)[number];

export interface Recipient {
  consumer: boolean;
  orgnr: string | null;
  vatBasisPoints: number;
}

/**
 * What keeps a line from being an electronic invoice; undefined when nothing does. The address in the network is the organisation number, which a
 * consumer has not; and Takt does not know why a line would be without VAT, which the standard asks for.
 * Source: Peppol BIS Billing 3.0, BT-49 with scheme 0192; EN 16931, BR-E-10 and BR-O-10.
 */
export function findElectronicObstacle({ consumer, orgnr, vatBasisPoints }: Recipient): ElectronicObstacle | undefined {
  if (consumer) return 'consumer';
  if (orgnr === null || !isOrgnr(orgnr)) return 'no-orgnr';
  return vatBasisPoints > 0 ? undefined : 'no-vat';
}
