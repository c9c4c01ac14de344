import { sql } from 'kysely';
import { sweepOffice } from '../src/app/reminder/sweep-office.ts';
import type { AppContext } from '../src/app/office/office-scope.ts';
import { inOffice } from '../src/db/connect.ts';
import { instant } from '../src/domain/kernel/index.ts';
import { enqueueBy, startBoss } from '../src/jobs/boss.ts';
import { addSampleOffice, type SampleOffice } from '../tests/support/sample-office.ts';
import { addPortfolio } from './add-portfolio.ts';
import { openBenchDatabase, type BenchDatabase } from './bench-database.ts';
import { measureMs, median, printRatio } from './figures.ts';

const due = 10_000;
const dutiesPerClient = 12;
/** Monday 21 September 2026, the working day after the deadline. */
const sweepAt = instant('2026-09-21T08:00:00.000Z');

/** Everything that a sweep writes; of `obligation` and `record_head` only changed rows count. */
const written = [
  'message',
  'message_text',
  'message_obligation',
  'reminder_step',
  'record_event',
  'record_words',
  'task',
];

/**
 * One office, 10,000 due of 120,000 open duties: decisions, record, texts, outbox and jobs committed, against the bare SQL that inserts the same rows
 * under row security. Then a day on which nothing is due, with 120,000 open duties against 12,000.
 */
export async function run(): Promise<void> {
  const database = await openBenchDatabase();
  const boss = await startBoss(database.appUrl, (error) => process.stderr.write(`${String(error)}\n`));
  try {
    const office = await addSampleOffice(database.db, '2026-09-14T08:00:00.000Z');
    await addPortfolio(database, office, {
      clients: due,
      dutiesPerClient,
      firstDueOn: '2026-09-20',
      dueClients: due,
    });
    await database.asSetup('vacuum analyze');
    office.clock.set(sweepAt);
    const context: AppContext = { ...office.context, enqueue: enqueueBy(boss) };
    let queued = 0;
    const sweepMs = await measureMs(async () => {
      const result = await sweepOffice(context, office.officeId, { smsConfigured: false });
      queued = result.swept ? result.queued : 0;
    });
    const bareMs = await measureBare(database, office);
    process.stdout.write(`${queued} messages queued for ${due} due of ${due * dutiesPerClient} open duties\n`);
    printRatio('sweep with 10,000 due', sweepMs, bareMs, 4);

    const idle = { large: [] as number[], small: [] as number[] };
    const large = await addIdleOffice(database, due);
    const small = await addIdleOffice(database, due / 10);
    for (let round = 0; round < 31; round += 1) {
      idle.large.push(await measureMs(() => sweepOffice(large.context, large.officeId, { smsConfigured: false })));
      idle.small.push(await measureMs(() => sweepOffice(small.context, small.officeId, { smsConfigured: false })));
    }
    printRatio('nothing due, 120,000 against 12,000 open', median(idle.large), median(idle.small), 1.3);
  } finally {
    await boss.stop({ graceful: false });
    await database.close();
  }
}

async function addIdleOffice(database: BenchDatabase, clients: number): Promise<SampleOffice> {
  const office = await addSampleOffice(database.db, '2026-09-14T08:00:00.000Z');
  await addPortfolio(database, office, { clients, dutiesPerClient, firstDueOn: '2026-09-20', dueClients: 0 });
  await database.asSetup('vacuum analyze');
  office.clock.set(sweepAt);
  return office;
}

/** Takes out what the sweep wrote and puts the same rows in again, sent from the program as JSON: no decision, no wording, no hashing. */
async function measureBare({ db, asSetup }: BenchDatabase, { officeId }: SampleOffice): Promise<number> {
  const rows = new Map<string, string[]>();
  await inOffice(db, officeId, async (trx) => {
    for (const table of written) {
      const found = await sql<{ row: string }>`select to_jsonb(t)::text as row from ${sql.table(table)} t`.execute(trx);
      rows.set(
        table,
        found.rows.map(({ row }) => row),
      );
    }
  });
  const jobs = await sql<{
    row: string;
  }>`select to_jsonb(j)::text as row from pgboss.job j where name = 'send-message'`.execute(db);
  const heads = await inOffice(db, officeId, async (trx) =>
    (
      await sql<{ row: string }>`select to_jsonb(h)::text as row from record_head h where sequence > 0`.execute(trx)
    ).rows.map(({ row }) => row),
  );
  const checks = await inOffice(db, officeId, async (trx) =>
    (
      await sql<{
        row: string;
      }>`select jsonb_build_object('id', id, 'd', next_check_on, 's', state, 'l', days_late)::text as row
      from obligation where due_on = '2026-09-20'`.execute(trx)
    ).rows.map(({ row }) => row),
  );
  for (const table of [...written].reverse()) await asSetup(`delete from ${table}`);
  await asSetup("delete from pgboss.job where name = 'send-message'");
  await asSetup("update record_head set sequence = 0, hash = repeat('0', 64)");
  await asSetup("update obligation set next_check_on = due_on + 1 where due_on = '2026-09-20'");
  await asSetup('vacuum analyze');
  return measureMs(() =>
    inOffice(db, officeId, async (trx) => {
      for (const table of written) {
        await sql`insert into ${sql.table(table)} select * from jsonb_populate_recordset(null::${sql.table(table)}, ${`[${rows.get(table)!.join(',')}]`}::jsonb)`.execute(
          trx,
        );
      }
      await sql`update record_head r set sequence = x.sequence, hash = x.hash from jsonb_populate_recordset(null::record_head, ${`[${heads.join(',')}]`}::jsonb) x
        where r.office_id = x.office_id and r.client_id = x.client_id`.execute(trx);
      await sql`update obligation o set next_check_on = x.d, state = x.s, days_late = x.l from jsonb_to_recordset(${`[${checks.join(',')}]`}::jsonb) as x(id uuid, d date, s text, l int)
        where o.office_id = ${officeId} and o.id = x.id`.execute(trx);
      await sql`insert into pgboss.job (id, name, data, priority, start_after, singleton_key, state, created_on)
        select gen_random_uuid(), name, data, priority, start_after, singleton_key, 'created', created_on
        from jsonb_populate_recordset(null::pgboss.job, ${`[${jobs.rows.map(({ row }) => row).join(',')}]`}::jsonb)`.execute(
        trx,
      );
    }),
  );
}
