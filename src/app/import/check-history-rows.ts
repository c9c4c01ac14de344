import { readHistoryRow, type ImportFault, type ReadDelivery } from '../../domain/import/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { loadHistoryReading } from './load-history-reading.ts';
import type { TypedHistoryRow } from './read-history-table.ts';

export interface CheckedHistoryRow extends TypedHistoryRow {
  faults: readonly ImportFault[];
  /** Absent where there is a fault. */
  delivery?: ReadDelivery;
}

/** Reads every row and compares it with those before it and with what Takt has: a delivery is told of once. */
export async function checkHistoryRows(
  scope: OfficeScope,
  rows: readonly TypedHistoryRow[],
): Promise<CheckedHistoryRow[]> {
  const reading = await loadHistoryReading(scope);
  const lines = new Map<string, number>();
  return rows.map((row) => {
    const result = readHistoryRow(row.values, reading);
    if ('faults' in result) return { ...row, faults: result.faults };
    const { client, duty } = result.delivery;
    const key = `${client.agreementId} ${duty.key}`;
    const earlier = lines.get(key);
    if (earlier !== undefined) {
      return { ...row, faults: [{ field: 'period', code: 'import.delivery-repeated', details: { line: earlier } }] };
    }
    lines.set(key, row.line);
    return { ...row, faults: [], delivery: result.delivery };
  });
}
