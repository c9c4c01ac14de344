import { sql, type RawBuilder } from 'kysely';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { aboutLine } from './line-about.ts';

/**
 * Whether an objection is open on what a line `l` rests on: the line itself, the delivery that it is about, a day or a file of that, or a question about it.
 * Such a line is not decided, not told and not exported until the objection is answered.
 */
export const isUnderObjection: RawBuilder<boolean> = sql<boolean>`exists (select from objection b
  where b.office_id = l.office_id and b.client_id = l.client_id and b.state = 'open' and (b.line_id = l.id or (b.line_id is null and b.obligation_id = l.obligation_id)))`;

/** Lets the lines rest on which an objection is open. They keep what was decided of them, for when the office was right. Resting twice changes nothing. */
export async function restUnderObjection(scope: OfficeScope, clientIds: readonly string[]): Promise<void> {
  const { rows } = await sql<{
    id: string;
    client_id: string;
    obligation_id: string | null;
    request_id: string | null;
    sum_ore: number;
  }>`
    update surcharge_line l set rested_from = l.state, state = 'resting'
    where l.office_id = ${scope.officeId} and l.client_id = any(${clientIds}::uuid[]) and l.state in ('proposed', 'approved')
      and l.exported_in is null and ${isUnderObjection}
    returning l.id, l.client_id, l.obligation_id, l.request_id, l.sum_ore`.execute(scope.trx);
  await appendRecord(
    scope,
    rows.map((row) => ({
      clientId: row.client_id,
      kind: 'surcharge-rested',
      data: { line: row.id, ...aboutLine(row), sumOre: row.sum_ore },
    })),
  );
}
