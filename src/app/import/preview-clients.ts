import type { ClientValues } from '../../domain/import/index.ts';
import type { ImportPreview } from '../../http/contract/office.ts';
import type { Language } from '../../db/tables.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { checkClientRows, type TypedClientRow } from './check-client-rows.ts';
import type { ClientTable } from './read-client-table.ts';
import { writeFaultsCsv } from './write-faults-csv.ts';

/** Shows what an import would read, row by row, with everything that is wrong. Nothing is stored. */
export async function previewClients(
  scope: OfficeScope,
  { columns, rows }: { columns: ClientTable['columns']; rows: readonly TypedClientRow[] },
  language: Language,
): Promise<ImportPreview> {
  const checked = await checkClientRows(scope, rows);
  const shown = checked.map(({ line, values, faults }) => ({
    line,
    values: { ...values, contacts: [...values.contacts] },
    faults: faults.map((fault) => ({ ...fault, details: { ...fault.details } })),
  }));
  const invalid = shown.filter(({ faults }) => faults.length > 0);
  return {
    columns,
    rows: shown,
    valid: shown.length - invalid.length,
    invalid: invalid.length,
    faultsCsv: invalid.length === 0 ? null : writeFaultsCsv(headingsOf(invalid), invalid, cellsOf, language),
  };
}

/** Headings that an import knows again, so that the mended file can be brought in as it is. */
function headingsOf(rows: readonly { values: ClientValues }[]): string[] {
  const contacts = Math.max(1, ...rows.map(({ values }) => values.contacts.length));
  const own = ['Kunde', 'Org.nr', 'Form', 'Mva-termin', 'Lønningsdag', 'Ansvarlig', 'Avtale'];
  const each = Array.from({ length: contacts }, (_, place) =>
    ['Kontakt', 'E-post', 'Mobil', 'Ansvar'].map((heading) => (place === 0 ? heading : `${heading} ${place + 1}`)),
  );
  return [...own, 'Akseptert dato', 'Signert av', ...each.flat()];
}

function cellsOf(values: ClientValues): string[] {
  return [
    values.name,
    values.orgnr,
    values.form,
    values.vatTerm,
    values.payday,
    values.lead,
    values.template,
    values.agreementAcceptedOn,
    values.agreementSigner,
    ...values.contacts.flatMap(({ name, email, mobile, scopes }) => [name, email, mobile, scopes]),
  ];
}
