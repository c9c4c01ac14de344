import writeXlsxFile, { type CellObject } from 'write-excel-file/node';
import {
  orderLineCells,
  orderLineHeadings,
  type TableCell,
  type TableLine,
} from '../../texts/invoicing/order-line-table.ts';
import { cleanText } from '../../texts/invoicing/write-xml.ts';
import type { Language } from '../../texts/language.ts';

/** A cell of a workbook holds no more. */
const cellTextMax = 32_767;

/**
 * Order lines as an Excel workbook. Text cells are typed as text, so that nothing in them is worked out; sums are numbers with two decimals.
 * A workbook bears the time at which it was written, so that writing it twice does not give the same bytes: what was written once is kept.
 */
export async function writeOrderWorkbook(lines: readonly TableLine[], language: Language): Promise<Buffer> {
  const heading = orderLineHeadings(language).map((value): CellObject => ({ value, type: String, fontWeight: 'bold' }));
  const rows = lines.map((line) => orderLineCells(line, language).map(toCell));
  return writeXlsxFile([heading, ...rows], {
    sheet: language === 'nb' ? 'Ordrelinjer' : 'Order lines',
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer();
}

const widths = [38, 12, 32, 20, 80, 12, 12, 8, 14, 8, 14, 12, 14, 38];

function toCell(cell: TableCell): CellObject | null {
  if ('ore' in cell) return { value: cell.ore / 100, type: Number, format: '0.00' };
  if ('basisPoints' in cell) return { value: cell.basisPoints / 100, type: Number };
  if ('count' in cell) return { value: cell.count, type: Number };
  const text = cleanText(cell.text).slice(0, cellTextMax).toWellFormed();
  return text === '' ? null : { value: text, type: String };
}
