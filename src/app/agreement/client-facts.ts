import type { ClientFacts } from '../../domain/agreement/index.ts';

/** What is stored of a client that clauses depend on. */
export interface ClientFactsRow {
  payday_of_month: number | null;
  invoicing_day_of_month: number | null;
  facts: Omit<ClientFacts, 'paydayOfMonth' | 'invoicingDayOfMonth'> | null;
}

export function toClientFacts(row: ClientFactsRow): ClientFacts {
  return {
    ...row.facts,
    ...(row.payday_of_month === null ? {} : { paydayOfMonth: row.payday_of_month }),
    ...(row.invoicing_day_of_month === null ? {} : { invoicingDayOfMonth: row.invoicing_day_of_month }),
  };
}
