import type { SurchargeLineTable } from '../../db/tables.ts';
import type { RecordData } from '../../domain/record/index.ts';

/** What a line is about, as the record names it: a delivery, or something that was asked for at short notice. */
export function aboutLine(line: Pick<SurchargeLineTable, 'obligation_id' | 'request_id'>): RecordData {
  return line.request_id === null ? { obligation: line.obligation_id } : { request: line.request_id };
}
