import type { RecordData, RecordKind } from '../../domain/record/index.ts';

/** Kinds that are told differently by what stands in their data. */
export type RecordVariant =
  | 'agreement-registered/unwritten'
  | 'missing-confirmed/nothing'
  | 'message-accepted/free'
  | 'message-bounced/complaint'
  | 'message-dropped/nothing-missing'
  | 'step-noted/no-text-message'
  | 'file-received/unplaced'
  | 'file-received/mends'
  | 'file-moved/away'
  | 'file-moved/unplaced'
  | 'delivered/late'
  | 'surcharge-undone/withdrawn';

/** The key of a telling in the catalogue. */
export type RecordKey = RecordKind | RecordVariant;

/** A sentence ends with a full stop; one whose detail is not known is left out. The first of each always holds. */
export type RecordSentences = Record<RecordKey, string>;

/** Which telling fits an event. `saysFree` is known from the message: that this time there is no surcharge. */
export function recordKey(kind: RecordKind, data: RecordData, saysFree: boolean): RecordKey {
  switch (kind) {
    case 'agreement-registered':
      return data['basis'] === 'unwritten' ? 'agreement-registered/unwritten' : kind;
    case 'missing-confirmed':
      return isEmpty(data['missing']) ? 'missing-confirmed/nothing' : kind;
    case 'message-accepted':
      return saysFree ? 'message-accepted/free' : kind;
    case 'message-bounced':
      return data['bounce'] === 'complaint' ? 'message-bounced/complaint' : kind;
    case 'message-dropped':
      return data['why'] === 'nothing-missing' ? 'message-dropped/nothing-missing' : kind;
    case 'step-noted':
      return data['why'] === 'no-text-message' ? 'step-noted/no-text-message' : kind;
    case 'file-received':
      if (isEmpty(data['obligation'])) return 'file-received/unplaced';
      return isEmpty(data['mends']) ? kind : 'file-received/mends';
    case 'file-moved':
      if (data['movedAway'] === true) return 'file-moved/away';
      return isEmpty(data['obligation']) ? 'file-moved/unplaced' : kind;
    case 'delivered':
      return Number(data['daysLate']) > 0 ? 'delivered/late' : kind;
    case 'surcharge-undone':
      return data['withdrawn'] === true ? 'surcharge-undone/withdrawn' : kind;
    default:
      return kind;
  }
}

function isEmpty(value: RecordData[string] | undefined): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
