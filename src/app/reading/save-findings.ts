import { sql } from 'kysely';
import type { Finding } from '../../domain/intake/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** What a set of findings is about: a delivery, or what lies unplaced at a client. */
export interface FindingPlace {
  clientId: string;
  obligationId: string | null;
}

/**
 * Brings the stored findings in step with those of now. What is found again is the same row, also when somebody set it aside; what is found no more is
 * gone, and kept for the figures. Saving the same again changes nothing. Answers the keys of those that a person has set aside.
 */
export async function saveFindings(
  scope: OfficeScope,
  { clientId, obligationId }: FindingPlace,
  findings: readonly Finding[],
): Promise<ReadonlySet<string>> {
  const rows = findings.map((finding) => ({
    id: scope.ids.next(),
    k: finding.key,
    a: finding.arrivalId ?? null,
    kind: finding.kind,
    severity: finding.severity,
    body: finding,
  }));
  await sql`
    insert into finding (office_id, id, client_id, obligation_id, arrival_id, key, kind, severity, body, found_at)
    select ${scope.officeId}, f.id, ${clientId}, ${obligationId}::uuid, f.a, f.k, f.kind, f.severity, f.body, ${scope.now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as f(id uuid, k text, a uuid, kind text, severity text, body jsonb)
    on conflict (office_id, client_id, coalesce(obligation_id, '00000000-0000-0000-0000-000000000000'), key) do update
      set severity = excluded.severity, body = excluded.body, gone_at = null
      where finding.gone_at is not null or finding.body is distinct from excluded.body`.execute(scope.trx);
  await sql`
    update finding set gone_at = ${scope.now}
    where office_id = ${scope.officeId} and client_id = ${clientId} and obligation_id is not distinct from ${obligationId}::uuid
      and gone_at is null and not (key = any(${findings.map(({ key }) => key)}::text[]))`.execute(scope.trx);
  const { rows: aside } = await sql<{ key: string }>`
    select key from finding where office_id = ${scope.officeId} and client_id = ${clientId}
      and obligation_id is not distinct from ${obligationId}::uuid and set_aside_at is not null`.execute(scope.trx);
  return new Set(aside.map(({ key }) => key));
}
