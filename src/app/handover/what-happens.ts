import { deriveWayToFetch } from '../../domain/handover/index.ts';
import { whatHappensNow } from '../../texts/handover/what-happens-now.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { inBoth } from './line-view.ts';
import type { LoadedHandover } from './load-handover.ts';

/** "Dette skjer nå" as the client reads it, and as the office sees that the client does. */
export function wordWhatHappens({ today }: Pick<OfficeScope, 'today'>, { row, facts }: LoadedHandover) {
  const { duties, deadlines, powers } = facts.contents;
  const told = {
    lastOn: row.last_on,
    nextOffice: row.receiver?.kind === 'next-accountant' ? row.receiver.name : null,
    due: { duties, deadlines },
    way: deriveWayToFetch(row.access_closed_on, today),
    hasPowers: powers.length > 0,
  };
  return inBoth((language) => whatHappensNow(told, language));
}
