import { sql } from 'kysely';
import type { DocumentType } from '../../domain/agreement/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import type { Acting } from './find-acting-for.ts';
import { answersForItem } from './item-scope.ts';

/** A duty, or one thing of it. */
export interface Target {
  obligationId: string;
  itemKey?: string;
}

/**
 * Refuses what the person does not answer for: another company's duty, and one that a colleague is the contact for. Both look like something that
 * is not there, so that nothing is told of them.
 */
export async function checkTargets(
  scope: OfficeScope,
  acting: Acting,
  targets: readonly Target[],
): Promise<{ fine: true } | { refused: 'unknown-item' }> {
  const { rows } = await sql<{ id: string; items: { key: string; document: DocumentType }[] }>`
    select o.id, jsonb_agg(jsonb_build_object('key', i.key, 'document', i.document)) as items
    from obligation o join obligation_item i on i.office_id = o.office_id and i.obligation_id = o.id
    where o.office_id = ${scope.officeId} and o.client_id = ${acting.clientId}
      and o.id = any(${targets.map((target) => target.obligationId)}::uuid[])
    group by o.id`.execute(scope.trx);
  const duties = new Map(rows.map((row) => [row.id, row.items]));
  const answers = ({ obligationId, itemKey }: Target): boolean =>
    (duties.get(obligationId) ?? []).some(
      (item, _, all) => (itemKey === undefined || item.key === itemKey) && answersForItem(acting, item, all),
    );
  return targets.every(answers) ? { fine: true } : { refused: 'unknown-item' };
}
