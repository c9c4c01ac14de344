import { sql } from 'kysely';
import type { DocumentType } from '../../domain/agreement/index.ts';
import type { PeriodView } from '../../http/contract/shared.ts';
import type { OfficeScope } from '../office/office-scope.ts';

interface DeliveryName {
  documents: DocumentType[];
  period: PeriodView;
}

/** What a delivery holds and of what time it is; undefined where it is not there any more. */
export type NameDelivery = (clientId: string, key: string) => DeliveryName | undefined;

export async function loadDeliveryNames(
  scope: OfficeScope,
  deliveries: readonly { clientId: string; key: string }[],
): Promise<NameDelivery> {
  const wanted = deliveries.map(({ clientId, key }) => ({ c: clientId, k: key }));
  const { rows } = await sql<DeliveryName & { clientId: string; key: string }>`
    select distinct on (o.client_id, o.duty_key) o.client_id as "clientId", o.duty_key as key,
      json_build_object('of', o.period_of, 'startOn', o.period_start_on, 'endOn', o.period_end_on) as period,
      array(select i.document from obligation_item i where i.office_id = o.office_id and i.obligation_id = o.id order by i.place) as documents
    from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w(c uuid, k text)
    join obligation o on o.office_id = ${scope.officeId} and o.client_id = w.c and o.duty_key = w.k
    order by o.client_id, o.duty_key, o.state = 'cancelled', o.due_on desc`.execute(scope.trx);
  const names = new Map(
    rows.map(({ clientId, key, documents, period }) => [`${clientId} ${key}`, { documents, period }]),
  );
  return (clientId, key) => names.get(`${clientId} ${key}`);
}
