import { sql } from 'kysely';
import type { OfficeScope } from '../app/office/office-scope.ts';
import { addDays } from '../domain/kernel/index.ts';
import type { DemoPaper } from './demo-papers.ts';
import type { DemoWorld } from './demo-world.ts';
import { createSeeded } from './seeded.ts';
import { storePaper, writeFreshPaper, type PaperFacts } from './write-fresh-paper.ts';

/** What will be read is a paper of its own, of the right kind and period; what came long ago, or is for nothing, is any of the stack. */
export async function choosePaper(
  scope: OfficeScope,
  world: DemoWorld,
  { obligationId, itemKey, arrivalId }: { obligationId: string; itemKey: string | undefined; arrivalId: string },
): Promise<DemoPaper> {
  const seeded = createSeeded(arrivalId);
  if (scope.enqueueReadings === undefined) return seeded.pick(world.papers);
  const { rows } = await sql<PaperFacts>`
    select coalesce(i.document, 'receipts') as document, i.name as "itemName", c.name as "clientName", coalesce(c.orgnr, '') as "clientOrgnr",
      o.period_start_on as "fromOn", o.period_end_on as "toOn"
    from obligation o join client c on c.office_id = o.office_id and c.id = o.client_id
    left join obligation_item i on i.office_id = o.office_id and i.obligation_id = o.id and i.key = ${itemKey ?? ''}
    where o.office_id = ${scope.officeId} and o.id = ${obligationId}`.execute(scope.trx);
  const facts = rows[0]!;
  const toOn = facts.toOn < scope.today ? facts.toOn : addDays(scope.today, -1);
  return storePaper(world.files, world.officeId, writeFreshPaper({ ...facts, toOn }, seeded));
}
