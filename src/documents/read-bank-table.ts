import {
  findBirthNumbers,
  layOutText,
  readBankRows,
  readFields,
  type Evidence,
  type FileFormat,
  type ReadDocument,
  type ReadFields,
  type TableRow,
} from '../domain/intake/index.ts';
import { dataDocument } from './document-shapes.ts';
import { known } from './read-values.ts';

/** What a table without a heading that is known is judged by: its first lines as text. */
const linesOfText = 15;

/** A table as a document: a bank statement or a coding sheet by its heading, else whatever its words tell. */
export function readTableRows(format: FileFormat, rows: readonly TableRow[], fileName?: string): ReadDocument {
  const table = readBankRows(rows);
  const birthNumbers = findBirthNumbersInTable(rows);
  if (!table) return { ...readAsText(format, rows, fileName), birthNumbers };
  const first = table.statements[0];
  const starts = table.statements
    .map(({ fromOn }) => fromOn)
    .filter((on) => on !== undefined)
    .sort();
  const ends = table.statements
    .map(({ toOn }) => toOn)
    .filter((on) => on !== undefined)
    .sort();
  return dataDocument(format, table.kind, {
    fields: known({ account: first?.account, currency: first?.currency, fromOn: starts[0], toOn: ends.at(-1) }),
    codings: table.codings,
    statements: table.statements,
    sumFaults: table.sumFaults,
    birthNumbers,
    ...(table.listedDates.length > 0 && { listedDates: table.listedDates }),
  });
}

function readAsText(format: FileFormat, rows: readonly TableRow[], fileName?: string): ReadDocument {
  const text = rows
    .slice(0, linesOfText)
    .map((row) => row.cells.map((cell) => cell.slice(0, 500)).join('    '))
    .join('\n');
  const read = readFields(layOutText(text), {
    format,
    source: 'text',
    confidence: 1,
    pages: 1,
    ...(fileName !== undefined && { fileName }),
  });
  // Headings of columns are no names of firms.
  const { seller, buyer, ...fields } = read.fields;
  const parties = known({ seller: seller?.orgnr && seller, buyer: buyer?.orgnr && buyer } as Pick<
    ReadFields,
    'seller' | 'buyer'
  >);
  return { ...read, source: 'data', vouchers: [], fields: { ...fields, ...parties } };
}

/** The heading of a column tells what its numbers are. A spreadsheet drops the zero in front of a number. */
function findBirthNumbersInTable(rows: readonly TableRow[]): Evidence[] {
  const found: Evidence[] = [];
  let headings: readonly string[] = [];
  for (const row of rows) {
    const letters = row.cells.filter((cell) => /\p{L}/u.test(cell) && !/\d/.test(cell)).length;
    if (letters >= 2 && letters >= row.cells.length * 0.6) headings = row.cells;
    row.cells.forEach((cell, index) => {
      const heading = headings[index] ?? '';
      const digits = /^\d{10}$/.test(cell.trim()) && /f[øo]dsel|person|fnr/i.test(heading) ? `0${cell.trim()}` : cell;
      if (findBirthNumbers(`${heading} ${digits}`).length > 0) found.push({ line: row.line });
    });
  }
  return found.filter(({ line }, index) => index === 0 || found[index - 1]!.line !== line);
}
