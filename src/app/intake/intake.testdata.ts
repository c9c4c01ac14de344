import type { SampleOffice } from '../../../tests/support/sample-office.ts';
import { inOfficeScope, type Actor, type OfficeScope } from '../office/office-scope.ts';
import { registerArrival } from './register-arrival.ts';

/** Runs a use case as somebody of the sample office, by default the accountant. */
export function inSample<T>(
  office: SampleOffice,
  work: (scope: OfficeScope) => Promise<T>,
  actor: Actor = { staffId: office.staffId },
): Promise<T> {
  return inOfficeScope(office.context, office.officeId, actor, work);
}

/** The first duties of a client, by deadline. */
export async function dutiesOf(office: SampleOffice, clientId: string): Promise<string[]> {
  const rows = await inSample(office, (scope) =>
    scope.trx
      .selectFrom('obligation')
      .select('id')
      .where('office_id', '=', office.officeId)
      .where('client_id', '=', clientId)
      .orderBy('due_on')
      .execute(),
  );
  return rows.map((row) => row.id);
}

/** One file from the client's telephone: to an item, or unsorted. */
export async function sendSample(
  office: SampleOffice,
  from: { clientId: string; personId: string },
  item?: { obligationId: string; itemKey: string },
): Promise<string> {
  const id = office.context.ids.next();
  const outcome = await inSample(
    office,
    (scope) =>
      registerArrival(scope, {
        id,
        clientId: from.clientId,
        ...(item ? { item } : {}),
        batchId: id,
        via: 'portal',
        file: { sha256: 'a'.repeat(64), sizeBytes: 10, name: 'kvittering «æøå».jpg', kind: 'jpeg' },
      }),
    { personId: from.personId },
  );
  if ('refused' in outcome) throw new Error(outcome.refused);
  return id;
}

/** The letters of the office, oldest first: kind, person, subject and plain words. */
export async function lettersOf(
  office: SampleOffice,
): Promise<{ kind: string; to: string; subject: string; text: string; chasing: boolean }[]> {
  const rows = await inSample(office, (scope) =>
    scope.trx
      .selectFrom('message as m')
      .innerJoin('message_text as t', (join) =>
        join.onRef('t.office_id', '=', 'm.office_id').onRef('t.message_id', '=', 'm.id'),
      )
      .select(['m.kind', 't.to_address', 't.subject', 't.body_text', 'm.chasing'])
      .where('m.office_id', '=', office.officeId)
      .where('m.chasing', '=', false)
      .orderBy('m.created_at')
      .orderBy('m.id')
      .execute(),
  );
  return rows.map(({ kind, to_address, subject, body_text, chasing }) => ({
    kind,
    to: to_address,
    subject,
    text: body_text,
    chasing,
  }));
}

/** The open tasks of the office, by kind. */
export async function openTasksOf(office: SampleOffice): Promise<string[]> {
  const rows = await inSample(office, (scope) =>
    scope.trx
      .selectFrom('task')
      .select('kind')
      .where('office_id', '=', office.officeId)
      .where('closed_at', 'is', null)
      .orderBy('kind')
      .execute(),
  );
  return rows.map((row) => row.kind);
}
