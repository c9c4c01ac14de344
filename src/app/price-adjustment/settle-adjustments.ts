import { sql } from 'kysely';
import {
  decideAdjustmentFate,
  type AgreementTerms,
  type Fee,
  type PriceTerms,
  type ToldAdjustment,
} from '../../domain/agreement/index.ts';
import { assert, isSameData, type CalendarDate, type Instant } from '../../domain/kernel/index.ts';
import { dropMessages } from '../message/drop-messages.ts';
import { dateInZone } from '../office-time.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { openTasks } from '../task/open-tasks.ts';
import { notToldKey } from './not-told-key.ts';

interface ToldLine {
  id: string;
  adjustment_id: string;
  client_id: string;
  agreement_id: string;
  start_on: CalendarDate;
  notice_by_on: CalendarDate;
  fees_before: Fee[];
  price: PriceTerms;
  message_id: string;
  status: string;
  answered_at: Instant | null;
  bounced_at: Instant | null;
  ended: boolean;
  lead_id: string;
}

interface NewestVersion {
  agreement_id: string;
  version: number;
  terms: AgreementTerms;
}

/**
 * Sees to what clients were told of new prices: puts them in force on their day, and asks a person where the notice did not get there in time. The new
 * version has the clauses of the one before it, rests on the same acceptance, and moves no duty. Settling twice changes nothing.
 */
export async function settleAdjustments(scope: OfficeScope): Promise<void> {
  const lines = await lockLines(scope, await findLinesToSettle(scope));
  const newest = await loadNewest(
    scope,
    lines.map((line) => line.agreement_id),
  );
  for (const line of lines) {
    const version = newest.get(line.agreement_id);
    assert(version !== undefined, `agreement ${line.agreement_id} has a version`);
    const fate = decideAdjustmentFate(toldOf(line, version, scope.zone), scope.today);
    if (fate === 'in-force') await putInForce(scope, line, version);
    else if (fate !== 'waits') await endLine(scope, line, fate);
  }
}

/** Those for which something has happened: their day, the last day of their notice, a letter that is lost, or another price. Most wait, and are left alone. */
async function findLinesToSettle(scope: OfficeScope): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select l.id from price_adjustment_line l
    join agreement a on a.office_id = l.office_id and a.id = l.agreement_id
    join client c on c.office_id = l.office_id and c.id = l.client_id
    join message m on m.office_id = l.office_id and m.id = l.message_id
    join lateral (select v.terms from agreement_version v where v.office_id = l.office_id and v.agreement_id = l.agreement_id
      order by v.version desc limit 1) v on true
    where l.office_id = ${scope.officeId} and l.state = 'told'
      and (l.start_on <= ${scope.today}::date or l.notice_by_on < ${scope.today}::date or not c.active or a.ended_on < l.start_on
        or m.bounced_at is not null or m.status in ('failed', 'dropped')
        or v.terms #> '{price,fees}' is distinct from l.fees_before or v.terms #> '{price,index}' is null)`.execute(
    scope.trx,
  );
  return rows.map(({ id }) => id);
}

/** With their agreements: a change of one comes before or after, never in between. */
async function lockLines(scope: OfficeScope, ids: readonly string[]): Promise<ToldLine[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<ToldLine>`
    select l.id, l.adjustment_id, l.client_id, l.agreement_id, l.start_on, l.notice_by_on, l.fees_before, l.price, l.message_id,
      m.status, m.answered_at, m.bounced_at, not c.active or coalesce(a.ended_on < l.start_on, false) as ended, c.lead_id
    from price_adjustment_line l
    join agreement a on a.office_id = l.office_id and a.id = l.agreement_id
    join client c on c.office_id = l.office_id and c.id = l.client_id
    join message m on m.office_id = l.office_id and m.id = l.message_id
    where l.office_id = ${scope.officeId} and l.id = any(${ids}::uuid[]) and l.state = 'told'
    order by l.agreement_id, l.id for update of a, l`.execute(scope.trx);
  return rows;
}

/** Read after the lock, so that a change that came first is seen. */
async function loadNewest(scope: OfficeScope, agreementIds: readonly string[]): Promise<Map<string, NewestVersion>> {
  if (agreementIds.length === 0) return new Map();
  const { rows } = await sql<NewestVersion>`
    select distinct on (agreement_id) agreement_id, version, terms from agreement_version
    where office_id = ${scope.officeId} and agreement_id = any(${agreementIds}::uuid[])
    order by agreement_id, version desc`.execute(scope.trx);
  return new Map(rows.map((row) => [row.agreement_id, row]));
}

function toldOf(line: ToldLine, { terms }: NewestVersion, zone: string): ToldAdjustment {
  return {
    startOn: line.start_on,
    noticeByOn: line.notice_by_on,
    letter: letterOf(line, zone),
    samePrices: terms.price?.index !== undefined && isSameData(terms.price.fees, line.fees_before),
    ended: line.ended,
  };
}

function letterOf({ status, answered_at, bounced_at }: ToldLine, zone: string): ToldAdjustment['letter'] {
  if (bounced_at !== null || status === 'failed' || status === 'dropped') return { state: 'gone' };
  if (status === 'accepted' && answered_at !== null) {
    return { state: 'accepted', acceptedOn: dateInZone(answered_at, zone) };
  }
  return { state: status === 'in-doubt' ? 'in-doubt' : 'on-its-way' };
}

/** The same agreement with other prices: accepted when the clause was, by whom the clause was, under the same number of change and in the same file. */
async function putInForce(scope: OfficeScope, line: ToldLine, { version, terms }: NewestVersion): Promise<void> {
  const price = { ...terms.price, fees: line.price.fees, validFromOn: line.start_on };
  await sql`insert into agreement_version (office_id, agreement_id, version, basis, accepted_on, signer_name, start_on, template_key, terms,
      file_sha256, file_name, registered_by, registered_at, change_number, proposal_id, price_adjustment_line_id)
    select office_id, agreement_id, version + 1, basis, accepted_on, signer_name, ${line.start_on}::date, template_key,
      ${JSON.stringify({ ...terms, price })}::jsonb, file_sha256, file_name, null, ${scope.now}::timestamptz, change_number, null, ${line.id}
    from agreement_version
    where office_id = ${scope.officeId} and agreement_id = ${line.agreement_id} and version = ${version}`.execute(
    scope.trx,
  );
  await saveState(scope, line, 'in-force', version + 1);
  await appendRecord(scope, [
    {
      clientId: line.client_id,
      kind: 'price-adjusted',
      data: {
        adjustment: line.adjustment_id,
        agreement: line.agreement_id,
        version: version + 1,
        startOn: line.start_on,
        noticeOn: dateInZone(line.answered_at!, scope.zone),
      },
    },
  ]);
}

/** A letter that is still waiting must not tell of prices that will not come. */
async function endLine(scope: OfficeScope, line: ToldLine, fate: 'not-told' | 'overtaken'): Promise<void> {
  await saveState(scope, line, fate, null);
  await dropMessages(scope, [line.message_id], 'expired');
  await appendRecord(scope, [
    {
      clientId: line.client_id,
      kind: 'price-adjustment-ended',
      data: {
        adjustment: line.adjustment_id,
        agreement: line.agreement_id,
        startOn: line.start_on,
        why: fate,
      },
    },
  ]);
  if (fate === 'overtaken') return;
  await openTasks(scope, [
    {
      kind: 'price-not-told',
      dedupeKey: notToldKey(line.agreement_id),
      clientId: line.client_id,
      messageId: line.message_id,
      leadId: line.lead_id,
    },
  ]);
}

async function saveState(
  scope: OfficeScope,
  { id }: ToldLine,
  state: 'in-force' | 'not-told' | 'overtaken',
  version: number | null,
): Promise<void> {
  await scope.trx
    .updateTable('price_adjustment_line')
    .set({ state, ended_at: scope.now, version })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', id)
    .execute();
}
