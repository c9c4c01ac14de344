import { sql } from 'kysely';
import type { PortalReceived } from '../../http/contract/portal.ts';
import type { Instant } from '../../domain/kernel/index.ts';
import { personOf, type OfficeScope } from '../office/office-scope.ts';
import type { Acting } from './find-acting-for.ts';
import { mayReadArrival } from './may-read-arrival.ts';
import { isReceivedItself, settledRemarks, settledVerdict } from './settled-verdict.ts';

/** Sendings on one page; the older ones come when they are asked for. */
const batchesPerPage = 50;

interface BatchRow {
  batchId: string;
  receivedAt: Instant;
  receivedOn: PortalReceived['batches'][number]['receivedOn'];
  count: number;
  files: NonNullable<PortalReceived['batches'][number]['files']>;
}

/**
 * What the office has received from a company, newest first: days and counts, and with a code what each was called and how it stands. What came
 * for payroll is listed for those who answer for payroll, and for whoever sent it. A file that was opened or joined is one line, as it came.
 */
export async function viewReceived(
  scope: OfficeScope,
  { clientId, named }: Acting,
  { opened, before }: { opened: boolean; before?: Instant },
): Promise<PortalReceived> {
  const { rows } = await sql<BatchRow>`
    select a.batch_id as "batchId", max(a.received_at) as "receivedAt", max(a.received_on) as "receivedOn", count(*)::int as count,
      jsonb_agg(jsonb_build_object('arrivalId', a.id, 'name', a.file_name, 'sizeBytes', coalesce(a.size_bytes, 0),
        'document', i.document, 'verdict', ${settledVerdict}, 'remarks', ${settledRemarks}) order by a.received_at, a.id) as files
    from arrival a
    left join obligation_item i on i.office_id = a.office_id and i.obligation_id = a.obligation_id and i.key = a.item_key
    where a.office_id = ${scope.officeId} and a.client_id = ${clientId} and ${isReceivedItself} and ${mayReadArrival(named, personOf(scope))}
    group by a.batch_id
    having ${before ?? null}::timestamptz is null or max(a.received_at) < ${before ?? null}::timestamptz
    order by max(a.received_at) desc, a.batch_id limit ${batchesPerPage + 1}`.execute(scope.trx);
  const shown = rows.slice(0, batchesPerPage);
  return {
    batches: shown.map((row) => ({ ...row, files: opened ? row.files : null })),
    nextBefore: rows.length > batchesPerPage ? shown.at(-1)!.receivedAt : null,
  };
}
