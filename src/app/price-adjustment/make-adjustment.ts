import { addressedWords } from '../message/addressed-words.ts';
import { agreementInWords } from '../../texts/agreement/agreement-in-words.ts';
import { isPlausibleChange, type Adjustment, type IndexChange } from '../../domain/agreement/index.ts';
import { addDays, timeOfDay, type CalendarDate } from '../../domain/kernel/index.ts';
import type { AdjustmentMade } from '../../http/contract/price-adjustment.ts';
import { brandOf } from '../../texts/messages/brand-colours.ts';
import { composePriceAdjustment } from '../../texts/messages/price-adjustment-message.ts';
import { endOfHold } from '../message/client-letters.ts';
import { linkPlace } from '../message/link-place.ts';
import { queueMessages, type NewMessage } from '../message/queue-messages.ts';
import { instantAt } from '../office-time.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import type { ClientToRemind, Recipient } from '../reminder/load-recipients.ts';
import { closeTasks } from '../task/open-tasks.ts';
import { decideForAgreements, type WantedAdjustment } from './decide-for-agreement.ts';
import { loadAgreementsToAdjust, type AgreementToAdjust } from './load-agreements-to-adjust.ts';
import { notToldKey } from './not-told-key.ts';

/** An agreement as somebody saw it in the preview. */
export interface SeenAgreement {
  agreementId: string;
  version: number;
  startOn: CalendarDate;
}

interface ToTell {
  agreement: AgreementToAdjust;
  adjustment: Adjustment;
  client: ClientToRemind;
  recipient: Recipient;
}

/**
 * Tells the chosen clients of their new prices: one letter a client, in the transaction that keeps what was told. The new prices hold from their day if
 * the letter has reached a server in time (`settleAdjustments` sees to it). What has changed since it was seen, or was told already, is left out and
 * named: of two people at once one tells a client, and the other is shown why not.
 */
export async function makeAdjustment(
  scope: OfficeScope,
  wanted: WantedAdjustment,
  seen: readonly SeenAgreement[],
): Promise<AdjustmentMade | { refused: 'index-out-of-range' }> {
  if (!isPlausibleChange(wanted.change)) return { refused: 'index-out-of-range' };
  const wantedById = new Map(seen.map((one) => [one.agreementId, one]));
  const agreements = await loadAgreementsToAdjust(scope, [...wantedById.keys()]);
  const decisions = await decideForAgreements(scope, agreements, wanted);
  const found = new Set(agreements.map(({ agreementId }) => agreementId));
  const skipped: AdjustmentMade['skipped'] = [...wantedById.keys()]
    .filter((agreementId) => !found.has(agreementId))
    .map((agreementId) => ({ agreementId, clientName: null, refused: 'not-found' }));
  const toTell: ToTell[] = [];
  for (const agreement of agreements) {
    const { agreementId, clientName, version } = agreement;
    const decision = decisions.get(agreementId)!;
    const asSeen = wantedById.get(agreementId)!;
    if ('refused' in decision) skipped.push({ agreementId, clientName, refused: decision.refused });
    else if (version !== asSeen.version || decision.adjustment.startOn !== asSeen.startOn) {
      skipped.push({ agreementId, clientName, refused: 'list-changed' });
    } else toTell.push({ agreement, ...decision });
  }
  if (toTell.length === 0) return { adjustmentId: null, adjusted: [], letters: 0, skipped };
  const adjustmentId = await addAdjustment(scope, wanted.change);
  const letters = await queueLetters(scope, adjustmentId, wanted.change, toTell);
  await addLines(scope, adjustmentId, toTell, letters);
  return {
    adjustmentId,
    adjusted: toTell.map(({ agreement }) => agreement.agreementId),
    letters: letters.size,
    skipped,
  };
}

async function addAdjustment(scope: OfficeScope, change: IndexChange): Promise<string> {
  const id = scope.ids.next();
  await scope.trx
    .insertInto('price_adjustment')
    .values({
      office_id: scope.officeId,
      id,
      ...(change.by === 'figures'
        ? { from_figure: change.fromFigure, to_figure: change.toFigure }
        : { basis_points: change.basisPoints }),
      made_by: staffOf(scope),
      made_at: scope.now,
    })
    .execute();
  return id;
}

/** The letters by client; each waits a little, so that a slip can be taken back before anybody has read it. */
async function queueLetters(
  scope: OfficeScope,
  adjustmentId: string,
  change: IndexChange,
  toTell: readonly ToTell[],
): Promise<Map<string, string>> {
  const office = await scope.trx
    .selectFrom('office')
    .select(['name', 'orgnr', 'settings'])
    .where('id', '=', scope.officeId)
    .executeTakeFirstOrThrow();
  const identity = { name: office.name, brandColour: brandOf(office.settings) };
  const letters = [...Map.groupBy(toTell, ({ client }) => client.id)].map(([clientId, parts]): NewMessage => {
    const { client, recipient } = parts[0]!;
    const composed = composePriceAdjustment(
      {
        language: recipient.language,
        recipientName: recipient.name,
        office: identity,
        leadName: client.leadName,
        contactFor: recipient.scopes,
        href: linkPlace,
      },
      client,
      { change, adjusted: parts.map((part) => partOf(part, recipient.language, office)) },
    );
    return {
      id: scope.ids.next(),
      kind: 'price-adjustment',
      channel: 'email',
      chasing: false,
      to: { personId: recipient.personId },
      clientId,
      matterKey: `price-adjustment/${adjustmentId}/${clientId}`,
      plannedOn: scope.today,
      notBefore: endOfHold(scope),
      // After its last day it would be no notice any more.
      expiresAt: instantAt(addDays(earliestOf(parts), 1), timeOfDay('00:00'), scope.zone),
      words: addressedWords(recipient, client, composed),
      duties: [],
    };
  });
  await queueMessages(scope, letters);
  return new Map(letters.map(({ clientId, id }) => [clientId!, id]));
}

function earliestOf(parts: readonly ToTell[]): CalendarDate {
  return parts.map(({ adjustment }) => adjustment.noticeByOn).toSorted()[0]!;
}

/** The prices of one agreement, and the letter that its section on prices has on paper. */
function partOf(
  { agreement, adjustment }: ToTell,
  language: Recipient['language'],
  office: { name: string; orgnr: string },
): Parameters<typeof composePriceAdjustment>[2]['adjusted'][number] {
  const { sections } = agreementInWords(agreement.terms, language, {
    officeName: office.name,
    officeOrgnr: office.orgnr,
    clientName: agreement.clientName,
    startOn: adjustment.startOn,
  });
  const section = sections.find(({ key }) => key === 'price')?.number;
  return {
    startOn: adjustment.startOn,
    fees: adjustment.fees,
    ...(section === undefined ? {} : { section }),
  };
}

async function addLines(
  scope: OfficeScope,
  adjustmentId: string,
  toTell: readonly ToTell[],
  letters: ReadonlyMap<string, string>,
): Promise<void> {
  for (const { agreement, adjustment } of toTell) {
    const { agreementId, clientId, version } = agreement;
    await scope.trx
      .insertInto('price_adjustment_line')
      .values({
        office_id: scope.officeId,
        id: scope.ids.next(),
        adjustment_id: adjustmentId,
        client_id: clientId,
        agreement_id: agreementId,
        base_version: version,
        year: adjustment.year,
        start_on: adjustment.startOn,
        notice_by_on: adjustment.noticeByOn,
        fees_before: JSON.stringify(adjustment.fees.map(({ before }) => before)),
        price: JSON.stringify(adjustment.price),
        message_id: letters.get(clientId)!,
        state: 'told',
        ended_at: null,
        version: null,
      })
      .execute();
  }
  await appendRecord(
    scope,
    toTell.map(({ agreement, adjustment }) => ({
      clientId: agreement.clientId,
      kind: 'price-adjustment-made',
      data: {
        adjustment: adjustmentId,
        agreement: agreement.agreementId,
        startOn: adjustment.startOn,
        noticeByOn: adjustment.noticeByOn,
      },
    })),
  );
  await closeTasks(
    scope,
    toTell.map(({ agreement }) => notToldKey(agreement.agreementId)),
  );
}
