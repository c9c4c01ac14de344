import type { Delivery } from './delivery.ts';
import type { Finding } from './finding.ts';
import { maskDigits } from './mask-digits.ts';

/** Files that a virus scanner knows: nobody opens them, and the client sends them again from a clean machine. */
export function findViruses({ files, containers }: Delivery): Finding[] {
  return [...containers, ...files]
    .filter(({ infectedWith }) => infectedWith !== undefined)
    .map(({ arrivalId, fileName, infectedWith, itemKey }) => ({
      kind: 'virus',
      severity: 'stops',
      key: `virus:${arrivalId}`,
      arrivalId,
      ...(itemKey === undefined ? {} : { itemKey }),
      ground: { on: 'safety' },
      evidence: [],
      mender: 'client',
      values: { fileName: maskDigits(fileName), name: infectedWith! },
    }));
}
