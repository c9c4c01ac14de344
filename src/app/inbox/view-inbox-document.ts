import { sql } from 'kysely';
import { deriveWorkEstimate, type Finding, type Letter, type ReadDocument } from '../../domain/intake/index.ts';
import type { PagePicture } from '../../db/tables.ts';
import type { FindingView, InboxDocument, InboxItem, ReadView } from '../../http/contract/office-inbox.ts';
import { loadObligations } from '../obligation/load-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { inboxColumns, inboxTables } from './view-inbox.ts';

/** Lines of a statement that a page shows; the file itself has them all. */
const linesShown = 500;

interface DocumentRow extends InboxItem {
  clientLanguage: InboxDocument['clientLanguage'];
  verdict: InboxDocument['verdict'];
  senderAddress: string | null;
  senderVerified: boolean | null;
  personName: string | null;
  partOf: InboxDocument['partOf'];
  failure: string | null;
  cameWith: Letter | null;
  read: ReadDocument | null;
  pictures: PagePicture[] | null;
}

/** One document with everything that is known of it: what was read, what was found, and the delivery that it is part of. */
export async function viewInboxDocument(
  scope: OfficeScope,
  arrivalId: string,
): Promise<InboxDocument | { refused: 'not-found' }> {
  const { rows } = await sql<DocumentRow>`
    select ${inboxColumns}, c.language as "clientLanguage", a.verdict, a.sender_address as "senderAddress", a.sender_verified as "senderVerified", p.name as "personName",
      case when a.part_of is null then null else
        jsonb_build_object('id', a.part_of, 'path', a.part_path, 'name', coalesce(w.file_name, '')) end as "partOf",
      r.failure, wr.document -> 'letter' as "cameWith", r.document as read, r.pictures
    from ${inboxTables}
    left join person p on p.office_id = a.office_id and p.id = a.person_id
    left join arrival w on w.office_id = a.office_id and w.id = a.part_of
    left join reading wr on wr.office_id = a.office_id and wr.arrival_id = a.part_of
    where a.office_id = ${scope.officeId} and a.id = ${arrivalId}`.execute(scope.trx);
  const row = rows[0];
  if (!row) return { refused: 'not-found' };
  const {
    clientLanguage,
    verdict,
    senderAddress,
    senderVerified,
    personName,
    partOf,
    failure,
    cameWith,
    read,
    pictures,
    ...item
  } = row;
  const parts = await scope.trx
    .selectFrom('arrival')
    .select(['id', 'file_name as name'])
    .where('office_id', '=', scope.officeId)
    .where('part_of', '=', arrivalId)
    .orderBy('part_path')
    .execute();
  const findings = await loadFindings(scope, sql`f.arrival_id = ${arrivalId}`);
  return {
    item,
    clientLanguage,
    verdict,
    sender: senderAddress === null ? null : { address: senderAddress, verified: senderVerified === true },
    personName,
    partOf,
    parts: parts.map(({ id, name }) => ({ id, name: name ?? '' })),
    failure,
    letter: read?.letter ?? cameWith,
    read: read === null ? null : readViewOf(read),
    pictures: (pictures ?? []).map(({ page, width, height }) => ({ page, width, height })),
    findings: findings.map(({ view }) => view),
    delivery: item.obligationId === null ? null : await viewDelivery(scope, item.obligationId),
  };
}

function readViewOf(read: ReadDocument): ReadView {
  return {
    format: read.format,
    kind: read.kind,
    source: read.source,
    confidence: read.confidence,
    pages: read.pages,
    fields: read.fields,
    where: read.where,
    vouchers: read.vouchers.map(({ page, confidence }) => ({ page, confidence })),
    codings: [...read.codings],
    statements: read.statements.map(({ lines, ...statement }) => ({
      ...statement,
      lineCount: lines.length,
      lines: lines.slice(0, linesShown).map(({ on, amountMinor, text, kid }) => ({
        on,
        amountMinor,
        text,
        ...(kid === undefined ? {} : { kid }),
      })),
    })),
    faults: [...read.faults],
    signed: read.signed === true,
    attachments: [...(read.attachments ?? [])],
  };
}

async function viewDelivery(scope: OfficeScope, obligationId: string): Promise<InboxDocument['delivery']> {
  const [loaded] = await loadObligations(scope, { ids: [obligationId] });
  if (!loaded) return null;
  const { rows: files } = await sql<NonNullable<InboxDocument['delivery']>['files'][number]>`
    select a.id, coalesce(a.file_name, '') as name, a.item_key as "itemKey", a.verdict,
      (select count(*)::int from finding x where x.office_id = a.office_id and x.arrival_id = a.id and x.gone_at is null
        and x.set_aside_at is null and x.severity <> 'tells') as findings
    from arrival a where a.office_id = ${scope.officeId} and a.obligation_id = ${obligationId} and a.sha256 is not null and a.verdict <> 'opened'
    order by a.received_at, a.part_path nulls first, a.id limit 1000`.execute(scope.trx);
  const all = await loadFindings(scope, sql`f.obligation_id = ${obligationId}`);
  const open = all.filter(({ view }) => !view.setAside).map(({ finding }) => finding);
  return {
    obligationId,
    dueOn: loaded.row.due_on,
    state: loaded.row.state,
    form: [...loaded.clause.form],
    files,
    findings: all.filter(({ view }) => view.arrivalId === null).map(({ view }) => view),
    estimates: deriveWorkEstimate(open).map(({ work, vouchers, minutesPerVoucher, minutes }) => ({
      work,
      vouchers,
      minutesPerVoucher,
      minutes,
      enteredMinutes: loaded.work.find((entered) => entered.work === work)?.minutes ?? 0,
    })),
  };
}

async function loadFindings(
  scope: OfficeScope,
  which: ReturnType<typeof sql>,
): Promise<{ view: FindingView; finding: Finding }[]> {
  const { rows } = await sql<{ id: string; body: Finding; set_aside: boolean }>`
    select f.id, f.body, f.set_aside_at is not null as set_aside from finding f
    where f.office_id = ${scope.officeId} and ${which} and f.gone_at is null
    order by array_position(array['stops', 'asks', 'tells'], f.severity), f.kind, f.key`.execute(scope.trx);
  return rows.map(({ id, body, set_aside: setAside }) => ({
    finding: body,
    view: {
      id,
      kind: body.kind,
      severity: body.severity,
      arrivalId: body.arrivalId ?? null,
      otherIds: [...(body.otherIds ?? [])],
      itemKey: body.itemKey ?? null,
      ground: { ...body.ground },
      demand: body.ground.on === 'form' ? body.ground.demand : null,
      evidence: [...body.evidence],
      mender: body.mender,
      values: { ...body.values },
      setAside,
    },
  }));
}
