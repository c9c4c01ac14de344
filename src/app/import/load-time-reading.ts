import { readOrgnr } from '../../domain/kernel/index.ts';
import type { TimeReading } from '../../domain/time/index.ts';
import { initialsOf } from '../office/initials-of.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** What lines of hours are compared with: everybody who works or has worked here, and every client, also those who have left. */
export async function loadTimeReading(scope: OfficeScope): Promise<TimeReading> {
  const staff = await scope.trx
    .selectFrom('staff')
    .select(['id', 'name', 'email'])
    .where('office_id', '=', scope.officeId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return {
    today: scope.today,
    people: staff.map(({ id, name, email }) => ({
      id,
      names: [name, email],
      shortNames: [initialsOf(name), name.split(' ')[0] ?? ''],
    })),
    findClient: await loadClientFinder(scope),
  };
}

interface FoundClient {
  id: string;
  active: boolean;
}

/** A number or a name stands for whoever bears it now, and for somebody who has left only where nobody does. */
async function loadClientFinder(scope: OfficeScope): Promise<TimeReading['findClient']> {
  const clients = await scope.trx
    .selectFrom('client')
    .select(['id', 'name', 'orgnr', 'active'])
    .where('office_id', '=', scope.officeId)
    .execute();
  const byOrgnr = Map.groupBy(clients, ({ orgnr }) => orgnr ?? '');
  const byName = Map.groupBy(clients, ({ name }) => name.toLowerCase());
  return (text) => {
    const numbered = byOrgnr.get(readOrgnr(text) ?? 'none') ?? [];
    return theOneOf(numbered.length > 0 ? numbered : (byName.get(text.toLowerCase()) ?? []));
  };
}

function theOneOf(found: readonly FoundClient[]): { id: string } | 'unknown' | 'ambiguous' {
  const active = found.filter((client) => client.active);
  const [first, second] = active.length > 0 ? active : found;
  if (first === undefined) return 'unknown';
  return second === undefined ? { id: first.id } : 'ambiguous';
}
