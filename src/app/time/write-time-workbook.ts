import writeXlsxFile, { type CellObject } from 'write-excel-file/node';
import { timeCells, timeHeadings, type TableTime, type TimeCell } from '../../texts/time/time-table.ts';
import { cleanText } from '../../texts/invoicing/write-xml.ts';
import type { Language } from '../../texts/language.ts';

/** Entries of time as an Excel workbook. Text cells are typed as text, so that nothing in them is worked out. */
export async function writeTimeWorkbook(times: readonly TableTime[], language: Language): Promise<Buffer> {
  const heading = timeHeadings(language).map((value): CellObject => ({ value, type: String, fontWeight: 'bold' }));
  const rows = times.map((time) => timeCells(time, language).map(toCell));
  return writeXlsxFile([heading, ...rows], {
    sheet: language === 'nb' ? 'Timer' : 'Hours',
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer();
}

const widths = [12, 24, 32, 20, 20, 10, 18, 50, 12, 12, 12, 24, 12, 38];

function toCell(cell: TimeCell): CellObject | null {
  if ('count' in cell) return { value: cell.count, type: Number };
  if ('hours' in cell) return { value: Math.round(cell.hours * 100) / 100, type: Number, format: '0.00' };
  const text = cleanText(cell.text).toWellFormed();
  return text === '' ? null : { value: text, type: String };
}
