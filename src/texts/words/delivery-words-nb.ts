import type { DocumentType } from '../../domain/agreement/index.ts';
import type { DocumentWords, ReturnWords } from './keys.ts';

/** What is delivered, and why it is sent back: all of the shared words that a client's page needs, so that a phone fetches no more of them. */
export const deliveryWordsNb = {
  documentTypes: {
    vouchers: { label: 'Bilag', inSentence: 'bilag', one: 'bilag', theOne: 'bilaget' },
    receipts: { label: 'Kvitteringer', inSentence: 'kvitteringer', one: 'kvittering', theOne: 'kvitteringen' },
    'incoming-invoices': { label: 'Fakturaer', inSentence: 'fakturaer', one: 'faktura', theOne: 'fakturaen' },
    'outgoing-invoices': {
      label: 'Salgsfakturaer',
      inSentence: 'salgsfakturaer',
      one: 'salgsfaktura',
      theOne: 'salgsfakturaen',
    },
    'bank-statement': {
      label: 'Kontoutskrift',
      inSentence: 'kontoutskrift',
      one: 'kontoutskrift',
      theOne: 'kontoutskriften',
    },
    'daily-cash': { label: 'Dagsoppgjør', inSentence: 'dagsoppgjør', one: 'dagsoppgjør', theOne: 'dagsoppgjøret' },
    'expense-claims': { label: 'Utlegg', inSentence: 'utlegg', one: 'utlegg', theOne: 'utlegget' },
    'travel-claims': {
      label: 'Reiseregninger',
      inSentence: 'reiseregninger',
      one: 'reiseregning',
      theOne: 'reiseregningen',
    },
    'payroll-basis': {
      label: 'Lønnsgrunnlag',
      inSentence: 'lønnsgrunnlag',
      one: 'lønnsgrunnlag',
      theOne: 'lønnsgrunnlaget',
    },
    'fixed-pay-changes': {
      label: 'Endringer i fastlønn',
      inSentence: 'endringer i fastlønn',
      one: 'endring i fastlønn',
      theOne: 'endringen i fastlønn',
    },
    'time-sheets': { label: 'Timelister', inSentence: 'timelister', one: 'timeliste', theOne: 'timelisten' },
    'invoicing-basis': {
      label: 'Fakturagrunnlag',
      inSentence: 'fakturagrunnlag',
      one: 'fakturagrunnlag',
      theOne: 'fakturagrunnlaget',
    },
    'stock-count': { label: 'Tellelister', inSentence: 'tellelister', one: 'telleliste', theOne: 'tellelisten' },
    'cash-count': { label: 'Kassetelling', inSentence: 'kassetelling', one: 'kassetelling', theOne: 'kassetellingen' },
    'loan-statements': {
      label: 'Låneoppgaver',
      inSentence: 'låneoppgaver',
      one: 'låneoppgave',
      theOne: 'låneoppgaven',
    },
    securities: {
      label: 'Verdipapirer',
      inSentence: 'oversikt over verdipapirer',
      one: 'oversikt over verdipapirer',
      theOne: 'oversikten over verdipapirer',
    },
    'work-in-progress': {
      label: 'Arbeid som ikke er fakturert',
      inSentence: 'oversikt over arbeid som ikke er fakturert',
      one: 'oversikt over arbeid som ikke er fakturert',
      theOne: 'oversikten over arbeid som ikke er fakturert',
    },
    receivables: {
      label: 'Kundefordringer',
      inSentence: 'liste over kundefordringer',
      one: 'liste over kundefordringer',
      theOne: 'listen over kundefordringer',
    },
    'shareholder-changes': {
      label: 'Endringer blant aksjonærene',
      inSentence: 'endringer blant aksjonærene',
      one: 'endring blant aksjonærene',
      theOne: 'endringen blant aksjonærene',
    },
    contracts: { label: 'Kontrakter', inSentence: 'kontrakter', one: 'kontrakt', theOne: 'kontrakten' },
    'public-notices': {
      label: 'Brev fra det offentlige',
      inSentence: 'brev fra det offentlige',
      one: 'brev fra det offentlige',
      theOne: 'brevet fra det offentlige',
    },
    'tax-account-statement': {
      label: 'Utskrift av skattekontoen',
      inSentence: 'utskrift av skattekontoen',
      one: 'utskrift av skattekontoen',
      theOne: 'utskriften av skattekontoen',
    },
    'customs-declarations': {
      label: 'Tolldeklarasjoner',
      inSentence: 'tolldeklarasjoner',
      one: 'tolldeklarasjon',
      theOne: 'tolldeklarasjonen',
    },
    'private-use': {
      label: 'Privat bruk',
      inSentence: 'oversikt over privat bruk',
      one: 'oversikt over privat bruk',
      theOne: 'oversikten over privat bruk',
    },
    'year-end-statements': {
      label: 'Årsoppgaver',
      inSentence: 'årsoppgaver',
      one: 'årsoppgave',
      theOne: 'årsoppgaven',
    },
    'budget-figures': { label: 'Budsjettall', inSentence: 'budsjettall', one: 'budsjettall', theOne: 'budsjettallene' },
    'meeting-papers': { label: 'Møtepapirer', inSentence: 'møtepapirer', one: 'møtepapir', theOne: 'møtepapiret' },
  } satisfies Record<DocumentType, DocumentWords>,

  returnReasons: {
    'cut-off': { label: 'Kuttet bort', toClient: 'Summen nederst er kuttet bort.' },
    unreadable: { label: 'Ikke til å lese', toClient: 'Teksten er ikke til å lese.' },
    'wrong-period': { label: 'Feil periode', toClient: 'Datoen hører til en annen periode.' },
    'wrong-company': { label: 'Feil selskap', toClient: 'Det gjelder et annet selskap.' },
    'several-in-one': { label: 'Flere i én fil', toClient: 'Det er flere bilag i én fil. Send dem hver for seg.' },
    'not-sorted': { label: 'Ikke sortert', toClient: 'Bilagene er ikke sortert etter dato.' },
    'not-coded': { label: 'Ikke kontert', toClient: 'Konteringen mangler.' },
    incomplete: { label: 'Ikke komplett', toClient: 'Én eller flere sider mangler.' },
    other: { label: 'Annet', toClient: 'Se på siden hva som må gjøres om.' },
  } satisfies Record<string, ReturnWords>,
};
