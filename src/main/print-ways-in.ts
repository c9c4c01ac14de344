import { personLinkUrl, staffLinkUrl } from '../app/access/links.ts';
import { issuePersonLink } from '../app/access/person-link.ts';
import { issueStaffLink } from '../app/access/staff-link.ts';
import { inOffice } from '../db/connect.ts';
import { builder, castStaff } from '../demo/cast.ts';
import { findDemoSettings } from '../demo/demo-settings.ts';
import { listOffices } from '../jobs/run-workers.ts';
import type { Environment } from './environment.ts';
import type { House } from './open-house.ts';

/** Long enough for an afternoon of looking around. */
const validHours = 24;

/** Prints fresh links into each demo office: two accountants, a manager, and the builder as a client. Real offices sign in by mail. */
export async function printWaysIn(
  house: House,
  { publicUrl }: Pick<Environment, 'publicUrl'>,
  tell: (line: string) => void,
): Promise<void> {
  for (const officeId of await listOffices(house.context)) {
    const demo = await findDemoSettings(house, officeId);
    if (demo === undefined) continue;
    const { office, staff, person } = await findPeople(house, officeId);
    tell(`\n${office} (demo). Each of these links signs in once and is good for ${validHours} hours:`);
    for (const { id, name, role } of staff) {
      const token = await issueStaffLink(house.access, officeId, id, validHours);
      tell(`  ${`${name}, ${role}`.padEnd(28)} ${staffLinkUrl(publicUrl, token)}`);
    }
    if (person === undefined) continue;
    const token = await issuePersonLink(house.access, officeId, person.id);
    if (token !== undefined) tell(`  ${`${person.name}, client`.padEnd(28)} ${personLinkUrl(publicUrl, token)}`);
  }
}

async function findPeople({ context }: House, officeId: string) {
  return inOffice(context.db, officeId, async (trx) => {
    const office = await trx.selectFrom('office').select('name').where('id', '=', officeId).executeTakeFirstOrThrow();
    const all = await trx
      .selectFrom('staff')
      .select(['id', 'name', 'role', 'email'])
      .where('office_id', '=', officeId)
      .execute();
    const person = await trx
      .selectFrom('person')
      .select(['id', 'name'])
      .where('office_id', '=', officeId)
      .where('email', '=', builder.email)
      .executeTakeFirst();
    const shown = castStaff.slice(0, 3).flatMap(({ email }) => all.filter((row) => row.email === email));
    return { office: office.name, staff: shown, person };
  });
}
