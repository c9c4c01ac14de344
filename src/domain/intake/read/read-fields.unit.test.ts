import { describe, expect, test } from 'vitest';
import { layOutText } from './lay-out-text.ts';
import { creditNoteLayouts, invoiceLayouts, otherLayouts, receiptLayouts, type Layout } from './layouts.testdata.ts';
import { moreLayouts } from './more-layouts.testdata.ts';
import { readFields } from './read-fields.ts';
import { statementLayouts } from './statements.testdata.ts';

function read(text: string, fileName?: string) {
  const pages = layOutText(text.replace(/^\n/, ''));
  return readFields(pages, {
    format: 'text',
    source: 'text',
    confidence: 1,
    pages: pages.length,
    ...(fileName && { fileName }),
  });
}

function flat(layout: Layout): Record<string, unknown> {
  const { kind, fields, statements, birthNumbers, codings, vouchers } = read(layout.text);
  const only = statements[0];
  return {
    ...fields,
    kind,
    birthNumbers: birthNumbers.length,
    codings: codings.map(({ account }) => account),
    vouchers: vouchers.map(({ page }) => page),
    ...(layout.reads['amounts'] !== undefined && {
      amounts: only?.lines.map((line) => line.amountMinor),
      openingMinor: only?.openingMinor,
      closingMinor: only?.closingMinor,
    }),
  };
}

const layouts = [
  ...invoiceLayouts,
  ...creditNoteLayouts,
  ...receiptLayouts,
  ...otherLayouts,
  ...statementLayouts,
  ...moreLayouts,
];

describe('what a document says is read from', () => {
  test.each(layouts.map((layout) => [layout.name, layout] as const))('%s', (_, layout) => {
    expect(flat(layout)).toMatchObject(layout.reads);
  });
});
