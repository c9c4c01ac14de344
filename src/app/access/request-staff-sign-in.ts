import { inOffice } from '../../db/connect.ts';
import type { AccessContext, AccessPorts } from './access-context.ts';
import { findStaffByEmail, type StaffOfOffice } from './find-staff.ts';
import { makeCode } from './one-time-code.ts';
import { makeStaffLink } from './staff-link.ts';

/**
 * Somebody wants to sign in with this address. Whether anyone has it is not told, by the answer or by anything else: the caller answers the
 * same at once and lets this run behind. Who has it gets one message per office, with a link for fifteen minutes and a code for ten: mail
 * scanners press buttons too, and then the code still works.
 */
export async function requestStaffSignIn(
  context: AccessContext,
  ports: Pick<AccessPorts, 'sendSignIn'>,
  email: string,
): Promise<{ requested: true }> {
  for (const owner of await findStaffByEmail(context.db, email)) await sendSignIn(context, ports, owner);
  return { requested: true };
}

/** The same message for somebody who is known already. */
export async function sendSignIn(
  context: AccessContext,
  ports: Pick<AccessPorts, 'sendSignIn'>,
  owner: StaffOfOffice,
): Promise<void> {
  await inOffice(context.db, owner.officeId, async (trx) => {
    const staff = await trx
      .selectFrom('staff')
      .innerJoin('office', 'office.id', 'staff.office_id')
      .select(['staff.name', 'staff.email', 'staff.language', 'office.name as officeName'])
      .where('staff.office_id', '=', owner.officeId)
      .where('staff.id', '=', owner.staffId)
      .where('staff.active', '=', true)
      .executeTakeFirst();
    if (!staff) return;
    const secretRef = context.ids.next();
    const link = await makeStaffLink(context, trx, owner, secretRef);
    const code = await makeCode(context, trx, owner, secretRef);
    await ports.sendSignIn(trx, { ...owner, ...staff, ...link, ...code, secretRef });
  });
}
