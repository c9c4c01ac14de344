import type { RecordData, RecordKind } from '../../domain/record/index.ts';

/** Kinds that are told differently by what stands in their data. */
export type RecordVariant =
  | 'client-changed/left'
  | 'client-changed/undone'
  | 'contact-changed/added'
  | 'contact-changed/removed'
  | 'contact-changed/ordered'
  | 'contact-changed/language'
  | 'agreement-registered/unwritten'
  | 'agreement-ended/replaced'
  | 'proposal-sent/change'
  | 'proposal-accepted/paper'
  | 'agreement-in-force/change'
  | 'agreement-ended/client-left'
  | 'price-adjustment-ended/not-told'
  | 'price-adjustment-ended/overtaken'
  | 'duty-cancelled/replaced'
  | 'duty-cancelled/client-left'
  | 'duty-cancelled/facts-changed'
  | 'missing-confirmed/nothing'
  | 'message-accepted/free'
  | 'message-bounced/complaint'
  | 'message-dropped/nothing-missing'
  | 'message-dropped/stale'
  | 'step-noted/no-text-message'
  | 'file-received/unplaced'
  | 'file-received/mends'
  | 'file-moved/away'
  | 'file-moved/unplaced'
  | 'item-accepted/by-rule'
  | 'client-called/no-answer'
  | 'delivered/late'
  | 'surcharge-undone/withdrawn'
  | 'surcharge-rested/objected'
  | 'surcharge-exported/credit'
  | 'objection-answered/alone'
  | 'course-decided/not-now'
  | 'course-decided/no'
  | 'course-noted/bankrupt'
  | 'course-noted/died'
  | 'course-noted/refused'
  | 'course-noted/kept-on'
  | 'course-ended/adjust'
  | 'course-ended/helped-on'
  | 'review-view-given/client'
  | 'review-view-given/again'
  | 'review-view-given/client-again'
  | 'review-views-opened/without-client'
  | 'review-views-opened/without-office'
  | 'review-decided/adjust'
  | 'review-decided/recommend'
  | 'review-minutes-sent/again'
  | 'review-minutes-answered/not-accepted'
  | 'review-closed/changed-agreement'
  | 'review-closed/helping-on'
  | 'meeting-moved/asked'
  | 'meeting-changed/host'
  | 'meeting-changed/attendee'
  | 'meeting-cancelled/offer'
  | 'referral-more-days/partner'
  | 'referral-consent-given/noted'
  | 'referral-consent-declined/noted'
  | 'referral-consent-withdrawn/noted'
  | 'referral-answered/declines'
  | 'referral-ended/nobody'
  | 'referral-ended/client-left'
  | 'handover-begun/office'
  | 'handover-changed/receiver'
  | 'handover-changed/accesses'
  | 'handover-changed/link'
  | 'handover-changed/link-revoked'
  | 'handover-changed/fetched'
  | 'handover-step/hand-over'
  | 'handover-step/confirm'
  | 'handover-step/received'
  | 'handover-step/dispute'
  | 'handover-step/missing'
  | 'handover-step/settle'
  | 'handover-step/mark-not-applicable'
  | 'handover-step/withdraw'
  | 'handover-statement/approved'
  | 'handover-statement/sent'
  | 'handover-ended/withdrawn'
  | 'package-lapsed/holds'
  | 'package-lapsed/not-told'
  | 'package-restored/other-terms';

/** The key of a telling in the catalogue. */
export type RecordKey = RecordKind | RecordVariant;

/** A sentence ends with a full stop; one whose detail is not known is left out. The first of each always holds. */
export type RecordSentences = Record<RecordKey, string>;

/** Which telling fits an event. `saysFree` is known from the message: that this time there is no surcharge. */
export function recordKey(kind: RecordKind, data: RecordData, saysFree: boolean): RecordKey {
  switch (kind) {
    case 'client-changed':
      if (data['active'] !== false) return kind;
      return data['undone'] === true ? 'client-changed/undone' : 'client-changed/left';
    case 'contact-changed':
      return contactKey(data);
    case 'course-decided':
      if (data['decision'] === 'not-now') return 'course-decided/not-now';
      return data['decision'] === 'no' ? 'course-decided/no' : kind;
    case 'course-noted':
      return noteKey(data);
    case 'course-ended':
      if (data['as'] === 'adjust') return 'course-ended/adjust';
      return data['as'] === 'helped-on' ? 'course-ended/helped-on' : kind;
    case 'review-view-given':
    case 'review-views-opened':
    case 'review-decided':
    case 'review-minutes-sent':
    case 'review-minutes-answered':
    case 'review-closed':
      return reviewKey(kind, data);
    case 'meeting-moved':
      return data['agreed'] === false ? 'meeting-moved/asked' : kind;
    case 'meeting-changed':
      if (data['what'] === 'host') return 'meeting-changed/host';
      return data['what'] === 'attendee' ? 'meeting-changed/attendee' : kind;
    case 'meeting-cancelled':
      return isEmpty(data['meetsOn']) ? 'meeting-cancelled/offer' : kind;
    case 'referral-more-days':
      return isEmpty(data['partner']) ? kind : 'referral-more-days/partner';
    case 'referral-consent-given':
    case 'referral-consent-declined':
    case 'referral-consent-withdrawn':
      return data['staff'] === undefined ? kind : `${kind}/noted`;
    case 'referral-answered':
      return data['answer'] === 'declines' ? 'referral-answered/declines' : kind;
    case 'referral-ended':
      if (data['how'] === 'nobody-fits') return 'referral-ended/nobody';
      return data['how'] === 'client-left' ? 'referral-ended/client-left' : kind;
    case 'handover-begun':
      return data['by'] === 'office' ? 'handover-begun/office' : kind;
    case 'handover-changed':
    case 'handover-step':
    case 'handover-statement':
    case 'handover-ended':
      return handoverKey(kind, data);
    case 'agreement-ended':
      if (data['why'] === 'replaced') return 'agreement-ended/replaced';
      return data['why'] === 'client-left' ? 'agreement-ended/client-left' : kind;
    case 'proposal-sent':
      return data['number'] === undefined ? kind : 'proposal-sent/change';
    case 'proposal-accepted':
      return data['identity'] === 'paper' ? 'proposal-accepted/paper' : kind;
    case 'agreement-in-force':
      return data['number'] === undefined ? kind : 'agreement-in-force/change';
    case 'price-adjustment-ended':
      if (data['why'] === 'not-told') return 'price-adjustment-ended/not-told';
      return data['why'] === 'overtaken' ? 'price-adjustment-ended/overtaken' : kind;
    case 'duty-cancelled':
      if (data['why'] === 'agreement-replaced') return 'duty-cancelled/replaced';
      if (data['why'] === 'facts-changed') return 'duty-cancelled/facts-changed';
      return data['why'] === 'client-left' ? 'duty-cancelled/client-left' : kind;
    case 'client-called':
      return data['outcome'] === 'not-reached' ? 'client-called/no-answer' : kind;
    case 'agreement-registered':
      return data['basis'] === 'unwritten' ? 'agreement-registered/unwritten' : kind;
    case 'missing-confirmed':
      return isEmpty(data['missing']) ? 'missing-confirmed/nothing' : kind;
    case 'message-accepted':
      return saysFree ? 'message-accepted/free' : kind;
    case 'message-bounced':
      return data['bounce'] === 'complaint' ? 'message-bounced/complaint' : kind;
    case 'message-dropped':
      if (data['why'] === 'stale') return 'message-dropped/stale';
      return data['why'] === 'nothing-missing' ? 'message-dropped/nothing-missing' : kind;
    case 'step-noted':
      return data['why'] === 'no-text-message' ? 'step-noted/no-text-message' : kind;
    case 'file-received':
      if (isEmpty(data['obligation'])) return 'file-received/unplaced';
      return isEmpty(data['mends']) ? kind : 'file-received/mends';
    case 'file-moved':
      if (data['movedAway'] === true) return 'file-moved/away';
      return isEmpty(data['obligation']) ? 'file-moved/unplaced' : kind;
    case 'item-accepted':
      return data['byRule'] === true ? 'item-accepted/by-rule' : kind;
    case 'delivered':
      return Number(data['daysLate']) > 0 ? 'delivered/late' : kind;
    case 'surcharge-undone':
      return data['withdrawn'] === true ? 'surcharge-undone/withdrawn' : kind;
    case 'objection-answered':
      return data['alone'] === true ? 'objection-answered/alone' : kind;
    case 'surcharge-rested':
      return data['person'] === undefined ? kind : 'surcharge-rested/objected';
    case 'surcharge-exported':
      return data['credit'] === undefined ? kind : 'surcharge-exported/credit';
    case 'package-lapsed':
      if (data['notTold'] === true) return 'package-lapsed/not-told';
      return data['holdsFromOn'] === undefined ? kind : 'package-lapsed/holds';
    case 'package-restored':
      return data['why'] === 'other-terms' ? 'package-restored/other-terms' : kind;
    default:
      return kind;
  }
}

function contactKey(data: RecordData): RecordKey {
  const { change } = data;
  if (change === 'added' || change === 'removed' || change === 'ordered') return `contact-changed/${change}`;
  return change === undefined && data['language'] !== undefined ? 'contact-changed/language' : 'contact-changed';
}

function reviewKey(kind: RecordKind, { side, again, without, outcome, answer, follows }: RecordData): RecordKey {
  switch (kind) {
    case 'review-view-given':
      if (side === 'client') return again === true ? 'review-view-given/client-again' : 'review-view-given/client';
      return again === true ? 'review-view-given/again' : kind;
    case 'review-views-opened':
      if (without === undefined) return kind;
      return without === 'office' ? 'review-views-opened/without-client' : 'review-views-opened/without-office';
    case 'review-decided':
      if (outcome === 'adjust') return 'review-decided/adjust';
      return outcome === 'recommend-another' ? 'review-decided/recommend' : kind;
    case 'review-minutes-sent':
      return again === true ? 'review-minutes-sent/again' : kind;
    case 'review-minutes-answered':
      return answer === 'not-accepted' ? 'review-minutes-answered/not-accepted' : kind;
    default:
      return follows === 'changed-agreement' || follows === 'helping-on' ? `review-closed/${follows}` : 'review-closed';
  }
}

function noteKey({ what }: RecordData): RecordKey {
  if (what === 'bankrupt' || what === 'died' || what === 'refused' || what === 'kept-on') return `course-noted/${what}`;
  return 'course-noted';
}

function isEmpty(value: RecordData[string] | undefined): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

const handoverTellings: Readonly<Record<string, RecordVariant>> = {
  'handover-changed receiver': 'handover-changed/receiver',
  'handover-changed accesses': 'handover-changed/accesses',
  'handover-changed link': 'handover-changed/link',
  'handover-changed link-revoked': 'handover-changed/link-revoked',
  'handover-changed fetched': 'handover-changed/fetched',
  'handover-step hand-over': 'handover-step/hand-over',
  'handover-step confirm': 'handover-step/confirm',
  'handover-step confirm receiver': 'handover-step/received',
  'handover-step dispute': 'handover-step/dispute',
  'handover-step dispute receiver': 'handover-step/missing',
  'handover-step settle': 'handover-step/settle',
  'handover-step mark-not-applicable': 'handover-step/mark-not-applicable',
  'handover-step withdraw': 'handover-step/withdraw',
  'handover-statement approved': 'handover-statement/approved',
  'handover-statement sent': 'handover-statement/sent',
  'handover-ended withdrawn': 'handover-ended/withdrawn',
};

/** The receiver has no account, so that what was done on its page is told without a name. */
function handoverKey(kind: RecordKind, data: RecordData): RecordKey {
  const what = data['what'] ?? data['act'] ?? data['as'];
  const by = data['side'] === 'receiver' ? ' receiver' : '';
  return handoverTellings[`${kind} ${String(what)}${by}`] ?? kind;
}
