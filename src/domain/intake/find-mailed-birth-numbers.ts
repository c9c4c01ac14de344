import type { Delivery } from './delivery.ts';
import type { Finding } from './finding.ts';
import { maskDigits } from './mask-digits.ts';

/**
 * Birth numbers that came by open mail, where anybody on the way can read them. The number is never said again, not even to the office: only where it
 * stands. Source: personopplysningsloven § 12. Example: a payroll basis by mail with two of them → `birth-number`, two places.
 */
export function findMailedBirthNumbers({ files, containers }: Delivery): Finding[] {
  return [...containers, ...files].flatMap((file): Finding[] => {
    const places = file.read?.birthNumbers ?? [];
    if (file.way !== 'mail' || places.length === 0) return [];
    return [
      {
        kind: 'birth-number',
        severity: 'asks',
        key: `birth-number:${file.arrivalId}`,
        arrivalId: file.arrivalId,
        ...(file.itemKey === undefined ? {} : { itemKey: file.itemKey }),
        ground: { on: 'law', paragraph: 'personopplysningsloven § 12' },
        // Whatever stands around the number may hold it.
        evidence: places.map(({ text: _text, ...place }) => place),
        mender: 'client',
        values: { fileName: maskDigits(file.fileName), count: places.length },
      },
    ];
  });
}
