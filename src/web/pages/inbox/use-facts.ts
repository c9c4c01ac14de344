import { useTranslation } from 'react-i18next';
import type { InboxDocument, ReadView } from '../../../http/contract/office-inbox.ts';
import { intakeWordsOf } from '../../../texts/intake/intake-words.ts';
import { formatShare } from '../../../texts/format-money.ts';
import { useFormats, type Formats } from '../../words/use-formats.ts';
import type { Evidence } from './lit.ts';
import { writeAccount, writeAmount } from './write-figures.ts';

export interface Fact {
  key: string;
  label: string;
  value: string;
  /** Where in the file it stands, where that is known. */
  where?: Evidence;
}

const order = [
  'issuedOn',
  'dueOn',
  'fromOn',
  'toOn',
  'number',
  'seller',
  'buyer',
  'totalMinor',
  'vatMinor',
  'netMinor',
  'kid',
  'account',
] as const satisfies readonly (keyof ReadView['fields'])[];

/** Whose figures it is; nobody sells anything by them. */
const companyKinds: ReadonlySet<ReadView['kind']> = new Set([
  'bank-statement',
  'payment-list',
  'ledger',
  'cash-report',
  'payroll-basis',
  'time-sheet',
  'stock-count',
]);

/** What was read out of a document, in words and in the order in which people ask for it. */
export function useFacts(): (document: InboxDocument) => Fact[] {
  const { t } = useTranslation('inbox');
  const formats = useFormats();
  return ({ read }) => {
    if (!read || read.source === 'none') return [];
    const words = intakeWordsOf(formats.language);
    const sure =
      read.source === 'ocr' && read.confidence > 0
        ? `, ${t('facts.sure', { share: formatShare(Math.round(read.confidence * 100) * 100, formats.language) })}`
        : '';
    const ofCompany = companyKinds.has(read.kind);
    const labelOf = (field: (typeof order)[number]): string =>
      field === 'seller' && ofCompany ? t('facts.company') : words.fields[field];
    const fields = order.flatMap((field): Fact[] => {
      const value = writeField(read.fields, field, formats);
      if (value === undefined) return [];
      const where = read.where[field];
      return [{ key: field, label: labelOf(field), value, ...(where?.box || where?.page ? { where } : {}) }];
    });
    return [
      { key: 'kind', label: t('facts.kind'), value: words.documentKinds[read.kind] },
      ...fields,
      { key: 'source', label: t('facts.source'), value: `${words.sources[read.source]}${sure}` },
    ];
  };
}

function writeField(fields: ReadView['fields'], field: (typeof order)[number], formats: Formats): string | undefined {
  switch (field) {
    case 'issuedOn':
    case 'dueOn':
    case 'fromOn':
    case 'toOn':
      return fields[field] && formats.dayMonthYear(fields[field]);
    case 'totalMinor':
    case 'vatMinor':
    case 'netMinor':
      return fields[field] === undefined ? undefined : writeAmount(fields[field], fields.currency ?? 'NOK', formats);
    case 'seller':
    case 'buyer': {
      const { name, orgnr } = fields[field] ?? {};
      const parts = [name, orgnr && formats.orgnr(orgnr)].filter((part) => part !== undefined && part !== '');
      return parts.length === 0 ? undefined : parts.join(', ');
    }
    case 'account':
      return fields.account && writeAccount(fields.account);
    case 'number':
    case 'kid':
      return fields[field];
  }
}
