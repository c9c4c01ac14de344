import type { DatabaseTransaction } from '../../db/connect.ts';
import type { PersonLinkFacts } from './access-context.ts';

/** A person of a client and where a message reaches them. */
export type Reachable = Omit<PersonLinkFacts, 'token'>;

/**
 * The address that the office holds of a person: the mail, or the mobile where there is no mail or it bounced; undefined when there is none of
 * the kind that was wished.
 */
export async function findReachable(
  trx: DatabaseTransaction,
  { officeId, personId }: { officeId: string; personId: string },
  wished?: 'email' | 'sms',
): Promise<Reachable | undefined> {
  const person = await trx
    .selectFrom('person')
    .innerJoin('office', 'office.id', 'person.office_id')
    .select(['person.name', 'person.language', 'person.email', 'person.mobile', 'person.email_bounced_at as bouncedAt'])
    .select('office.name as officeName')
    .where('person.office_id', '=', officeId)
    .where('person.id', '=', personId)
    .executeTakeFirst();
  if (!person) return undefined;
  const addresses = { email: person.bouncedAt === null ? person.email : null, sms: person.mobile };
  const channel = wished ?? (addresses.email === null ? 'sms' : 'email');
  const to = addresses[channel];
  const { name, language, officeName } = person;
  return to === null ? undefined : { officeId, officeName, personId, name, language, channel, to };
}
