import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import type { TestDatabase } from '../../tests/support/database.ts';
import { createIds } from '../app/ids.ts';
import { inOffice } from '../db/connect.ts';
import { instant } from '../domain/kernel/index.ts';
import { openFileStore } from '../files/file-store.ts';
import type { DemoPorts } from './open-world.ts';

/** Everything that a demo needs, with a mail server that takes all; the address of every message is kept. */
export function demoPorts(database: TestDatabase): { ports: DemoPorts; sentTo: string[]; headers: string[] } {
  const clock = { now: () => instant('2026-11-23T06:00:00.000Z') };
  const sentTo: string[] = [];
  const headers: string[] = [];
  const files = openFileStore({
    folder: fs.mkdtempSync(path.join(os.tmpdir(), 'takt-demo-test-')),
    maxBytes: 1_000_000,
  });
  const ports: DemoPorts = {
    context: { db: database.db, clock, ids: createIds(clock), enqueue: async () => undefined },
    files,
    access: { secret: 'secret-of-the-demo-test' },
    sendPorts: {
      worker: 1,
      failpoint: () => undefined,
      send: async ({ toAddress, header }) => {
        sentTo.push(toAddress);
        headers.push(header);
        return { outcome: 'accepted', response: '250 ok' };
      },
    },
  };
  return { ports, sentTo, headers };
}

/** What became of a demo, without the ids that are others each time. */
export async function outcomeOf({ db }: TestDatabase, officeId: string): Promise<Record<string, unknown[]>> {
  return inOffice(db, officeId, async (trx) => {
    const rowsOf = async (query: ReturnType<typeof sql>): Promise<unknown[]> => (await query.execute(trx)).rows;
    return {
      duties:
        await rowsOf(sql`select c.orgnr, o.duty_key, o.state, o.due_on, o.delivered_on, o.days_late, o.extra_minutes, o.returned_once
        from obligation o join client c on c.office_id = o.office_id and c.id = o.client_id order by 1, 2`),
      lines: await rowsOf(sql`select c.orgnr, o.duty_key, l.state, l.sum_ore from surcharge_line l
        join obligation o on o.office_id = l.office_id and o.id = l.obligation_id
        join client c on c.office_id = o.office_id and c.id = o.client_id order by 1, 2`),
      messages: await rowsOf(sql`select m.kind, m.planned_on, t.to_address, t.subject, m.status from message m
        join message_text t on t.office_id = m.office_id and t.message_id = m.id order by 2, 3, 1, 4`),
      tasks: await rowsOf(sql`select t.kind, c.orgnr, t.opened_on, t.closed_at is null as open from task t
        left join client c on c.office_id = t.office_id and c.id = t.client_id order by 2, 3, 1, 4`),
      events: await rowsOf(sql`select e.kind, c.orgnr, count(*)::int from record_event e
        join client c on c.office_id = e.office_id and c.id = e.client_id group by 1, 2 order by 2, 1`),
    };
  });
}
