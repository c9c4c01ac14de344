import { sql } from 'kysely';
import { inOffice, type DatabaseTransaction } from '../db/connect.ts';
import type { DemoSettings } from '../db/tables.ts';
import type { DemoPorts } from './open-world.ts';

/** Writes down how far the demo has come. */
export async function noteDemo(
  { context }: Pick<DemoPorts, 'context'>,
  officeId: string,
  changes: Partial<DemoSettings>,
): Promise<void> {
  await inOffice(context.db, officeId, (trx) => noteDemoIn(trx, officeId, changes));
}

/** The same within a transaction. */
export async function noteDemoIn(
  trx: DatabaseTransaction,
  officeId: string,
  changes: Partial<DemoSettings>,
): Promise<void> {
  await sql`update office set settings = jsonb_set(settings, '{demo}', (settings -> 'demo') || ${JSON.stringify(changes)}::jsonb)
    where id = ${officeId}`.execute(trx);
}

/** How a demo office stands; undefined when the office is none. */
export async function findDemoSettings(
  { context }: Pick<DemoPorts, 'context'>,
  officeId: string,
): Promise<DemoSettings | undefined> {
  return inOffice(context.db, officeId, async (trx) => {
    const office = await trx
      .selectFrom('office')
      .select(['demo', 'settings'])
      .where('id', '=', officeId)
      .executeTakeFirst();
    return office?.demo === true ? office.settings.demo : undefined;
  });
}

/** The same of an office that is one. Throws where it is none. */
export async function getDemoSettings(ports: DemoPorts, officeId: string): Promise<DemoSettings> {
  const settings = await findDemoSettings(ports, officeId);
  if (settings === undefined) throw new Error('not a demo office');
  return settings;
}
