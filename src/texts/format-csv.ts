/** What a spreadsheet would work out as a formula when a cell begins with it. Source: OWASP, "CSV Injection". */
const formulaStart = /^[=+\-@\t\r]/;

/** A number, a telephone number or a date may begin with a sign and is no formula. */
const harmless = /^[+-]?[\d\s.,()-]*$/;

/**
 * Rows as CSV for Norwegian spreadsheets: UTF-8 with a mark in front, `;` between cells, CRLF. A cell that a spreadsheet would work out gets an
 * apostrophe in front, which the spreadsheet hides: `=1+1` → `'=1+1`.
 */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(formatCell).join(';')).join('\r\n')}\r\n`;
}

function formatCell(text: string): string {
  const safe = formulaStart.test(text) && !harmless.test(text) ? `'${text}` : text;
  return /[";\r\n\t]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
