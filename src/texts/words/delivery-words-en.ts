import type { DocumentType } from '../../domain/agreement/index.ts';
import type { deliveryWordsNb } from './delivery-words-nb.ts';
import type { DocumentWords, ReturnWords } from './keys.ts';

/** The same in English. */
export const deliveryWordsEn: {
  documentTypes: Record<DocumentType, DocumentWords>;
  returnReasons: Record<keyof typeof deliveryWordsNb.returnReasons, ReturnWords>;
} = {
  documentTypes: {
    vouchers: { label: 'Vouchers', inSentence: 'the vouchers', one: 'voucher', theOne: 'the voucher' },
    receipts: { label: 'Receipts', inSentence: 'the receipts', one: 'receipt', theOne: 'the receipt' },
    'incoming-invoices': { label: 'Invoices', inSentence: 'the invoices', one: 'invoice', theOne: 'the invoice' },
    'outgoing-invoices': {
      label: 'Sales invoices',
      inSentence: 'the sales invoices',
      one: 'sales invoice',
      theOne: 'the sales invoice',
    },
    'bank-statement': {
      label: 'Bank statement',
      inSentence: 'the bank statement',
      one: 'bank statement',
      theOne: 'the bank statement',
    },
    'daily-cash': {
      label: 'Daily cash reports',
      inSentence: 'the daily cash reports',
      one: 'daily cash report',
      theOne: 'the daily cash report',
    },
    'expense-claims': {
      label: 'Expense claims',
      inSentence: 'the expense claims',
      one: 'expense claim',
      theOne: 'the expense claim',
    },
    'travel-claims': {
      label: 'Travel claims',
      inSentence: 'the travel claims',
      one: 'travel claim',
      theOne: 'the travel claim',
    },
    'payroll-basis': {
      label: 'Payroll basis',
      inSentence: 'the payroll basis',
      one: 'payroll basis',
      theOne: 'the payroll basis',
    },
    'fixed-pay-changes': {
      label: 'Changes of fixed pay',
      inSentence: 'the changes of fixed pay',
      one: 'change of fixed pay',
      theOne: 'the change of fixed pay',
    },
    'time-sheets': { label: 'Time sheets', inSentence: 'the time sheets', one: 'time sheet', theOne: 'the time sheet' },
    'invoicing-basis': {
      label: 'Invoicing basis',
      inSentence: 'the invoicing basis',
      one: 'invoicing basis',
      theOne: 'the invoicing basis',
    },
    'stock-count': {
      label: 'Stock count sheets',
      inSentence: 'the stock count sheets',
      one: 'stock count sheet',
      theOne: 'the stock count sheet',
    },
    'cash-count': { label: 'Cash count', inSentence: 'the cash count', one: 'cash count', theOne: 'the cash count' },
    'loan-statements': {
      label: 'Loan statements',
      inSentence: 'the loan statements',
      one: 'loan statement',
      theOne: 'the loan statement',
    },
    securities: {
      label: 'Securities',
      inSentence: 'the list of securities',
      one: 'list of securities',
      theOne: 'the list of securities',
    },
    'work-in-progress': {
      label: 'Work not yet invoiced',
      inSentence: 'the list of work not yet invoiced',
      one: 'list of work not yet invoiced',
      theOne: 'the list of work not yet invoiced',
    },
    receivables: {
      label: 'Receivables',
      inSentence: 'the list of receivables',
      one: 'list of receivables',
      theOne: 'the list of receivables',
    },
    'shareholder-changes': {
      label: 'Changes of shareholders',
      inSentence: 'the changes of shareholders',
      one: 'change of shareholders',
      theOne: 'the change of shareholders',
    },
    contracts: { label: 'Contracts', inSentence: 'the contracts', one: 'contract', theOne: 'the contract' },
    'public-notices': {
      label: 'Letters from public bodies',
      inSentence: 'the letters from public bodies',
      one: 'letter from a public body',
      theOne: 'the letter from a public body',
    },
    'tax-account-statement': {
      label: 'Tax account statement',
      inSentence: 'the tax account statement',
      one: 'tax account statement',
      theOne: 'the tax account statement',
    },
    'customs-declarations': {
      label: 'Customs declarations',
      inSentence: 'the customs declarations',
      one: 'customs declaration',
      theOne: 'the customs declaration',
    },
    'private-use': {
      label: 'Private use',
      inSentence: 'the list of private use',
      one: 'list of private use',
      theOne: 'the list of private use',
    },
    'year-end-statements': {
      label: 'Year-end statements',
      inSentence: 'the year-end statements',
      one: 'year-end statement',
      theOne: 'the year-end statement',
    },
    'budget-figures': {
      label: 'Budget figures',
      inSentence: 'the budget figures',
      one: 'budget figure',
      theOne: 'the budget figures',
    },
    'meeting-papers': {
      label: 'Meeting papers',
      inSentence: 'the meeting papers',
      one: 'meeting paper',
      theOne: 'the meeting paper',
    },
  },

  returnReasons: {
    'cut-off': { label: 'Cut off', toClient: 'The sum at the foot is cut off.' },
    unreadable: { label: 'Not readable', toClient: 'The text cannot be read.' },
    'wrong-period': { label: 'Wrong period', toClient: 'The date belongs to another period.' },
    'wrong-company': { label: 'Wrong company', toClient: 'It is for another company.' },
    'several-in-one': {
      label: 'Several in one file',
      toClient: 'There are several vouchers in one file. Send them one by one.',
    },
    'not-sorted': { label: 'Not sorted', toClient: 'The vouchers are not sorted by date.' },
    'not-coded': { label: 'Not coded', toClient: 'The account coding is missing.' },
    incomplete: { label: 'Not complete', toClient: 'One or more pages are missing.' },
    other: { label: 'Other', toClient: 'See on the page what must be done again.' },
  },
};
