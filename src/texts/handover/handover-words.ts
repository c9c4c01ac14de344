import type { PowerOfAttorney } from '../../domain/agreement/index.ts';
import type {
  AccessKind,
  DutyOwner,
  HandoverItem,
  LineState,
  LineStep,
  NotApplicableReason,
  SettledReason,
  ToldThing,
} from '../../domain/handover/index.ts';
import type { Language } from '../language.ts';
import { handoverItemNames } from './handover-item-names.ts';

interface HandoverWords {
  items: Readonly<Record<HandoverItem, string>>;
  /** What an item is about, in a sentence under its heading. */
  about: Record<HandoverItem, string>;
  states: Record<LineState, string>;
  steps: Record<LineStep['step'], string>;
  notApplicable: Record<NotApplicableReason, string>;
  settled: Record<SettledReason, string>;
  accesses: Record<AccessKind, string>;
  powers: Record<PowerOfAttorney, string>;
  owners: Record<DutyOwner, string>;
  things: Record<ToldThing, string>;
}

/** What a handover speaks of, in words. */
export const handoverWords: Readonly<Record<Language, HandoverWords>> = {
  nb: {
    items: handoverItemNames.nb,
    about: {
      material: 'Filene er de samme som kunden leverte. SHA-256 viser at ingenting er endret.',
      'open-duties': 'Dette er ikke kommet ennå, og leveres slik det står her.',
      'statutory-deadlines': 'Frister rundt den siste dagen, og hvem som gjør jobben.',
      agreement: 'Det som er avtalt, med dato for da begge godtok det.',
      record: 'Loggen viser hva som ble avtalt og levert, med datoer.',
      'accounts-and-accesses': 'Steder der vi har hatt tilgang for kunden.',
      'powers-of-attorney': 'Våre fullmakter trekkes tilbake. Ny regnskapsfører får egne fra kunden.',
      'own-documents': 'Kunden kan hente alt kunden har levert eller fått fra oss.',
    },
    states: {
      open: 'Ikke begynt',
      prepared: 'Klar',
      'handed-over': 'Overlevert',
      confirmed: 'Bekreftet',
      disputed: 'Noe stemmer ikke',
      settled: 'Avklart',
      'not-applicable': 'Gjelder ikke',
      withdrawn: 'Trukket tilbake',
    },
    steps: {
      prepare: 'Gjør den klar',
      'hand-over': 'Overlever',
      'name-the-receiver': 'Si hvem som tar over',
      'talk-it-over': 'Snakk sammen',
      withdraw: 'Trekk tilbake',
      'call-the-receiver': 'Ring mottakeren',
      confirm: 'Se på den og bekreft',
    },
    notApplicable: {
      'nothing-there': 'Det finnes ikke noe',
      'receiver-has-it': 'Mottakeren har det',
      'client-keeps-it': 'Kunden har det selv',
      other: 'En annen grunn',
    },
    settled: { 'talked-it-over': 'Vi har snakket sammen', 'no-answer': 'Vi fikk ikke svar' },
    accesses: {
      'accounting-system': 'Regnskapssystem',
      'payroll-system': 'Lønnssystem',
      'invoicing-system': 'Fakturasystem',
      bank: 'Bank',
      altinn: 'Altinn',
      'expense-system': 'Utlegg og reise',
      'file-sharing': 'Delt mappe',
    },
    powers: {
      altinn: 'Altinn',
      'bank-view': 'Innsyn i bankkontoer',
      'bank-pay': 'Betaling fra bankkontoer',
      'tax-authorities': 'Skatteetaten',
      nav: 'Nav',
      'company-registers': 'Brønnøysundregistrene',
    },
    owners: { client: 'Kunden', office: 'Forrige byrå', 'next-accountant': 'Ny regnskapsfører' },
    things: {
      'accounting-file': 'Bilag, kontoutskrifter og annet regnskapsmateriale',
      'supporting-file': 'Kontrakter, timelister og annet underlag',
      'unplaced-file': 'Filer uten plass',
      'message-words': 'Meldinger',
      'question-words': 'Spørsmål og svar',
      'objection-words': 'Uenigheter og svar',
      'talk-words': 'Papirer fra samtaler',
      'course-words': 'Grunner i kursendringer',
      'review-words': 'Svar og referater fra felles vurderinger',
      'handover-words': 'Overføringen og uttalelsen',
      'meeting-words': 'Referater og sakslister fra møter',
      'referral-words': 'Brev om et nytt byrå',
      'record-words': 'Leveringsloggen',
      'time-words': 'Notater på timer',
      'agreement-document': 'Avtalen og endringene',
      'breach-letter': 'Brev fra oppdragsansvarlig etter regnskapsførerloven § 5-4',
    },
  },
  en: {
    items: handoverItemNames.en,
    about: {
      material: 'The files are those that the client handed in. SHA-256 shows that nothing is changed.',
      'open-duties': 'This has not come yet, and is handed in as it says here.',
      'statutory-deadlines': 'Deadlines around the last day, and who does the work.',
      agreement: 'What was agreed, with the day on which both accepted it.',
      record: 'The record shows what was agreed and handed in, with dates.',
      'accounts-and-accesses': 'Places where we have come in for the client.',
      'powers-of-attorney': 'Our powers are withdrawn. The next accountant is given others by the client.',
      'own-documents': 'The client can fetch all that the client has handed in or been given by us.',
    },
    states: {
      open: 'Not begun',
      prepared: 'Ready',
      'handed-over': 'Handed over',
      confirmed: 'Confirmed',
      disputed: 'Something is not right',
      settled: 'Settled',
      'not-applicable': 'Does not apply',
      withdrawn: 'Withdrawn',
    },
    steps: {
      prepare: 'Make it ready',
      'hand-over': 'Hand over',
      'name-the-receiver': 'Say who takes over',
      'talk-it-over': 'Talk it over',
      withdraw: 'Withdraw',
      'call-the-receiver': 'Call the receiver',
      confirm: 'Look at it and confirm',
    },
    notApplicable: {
      'nothing-there': 'There is nothing',
      'receiver-has-it': 'The receiver has it',
      'client-keeps-it': 'The client has it',
      other: 'Another reason',
    },
    settled: { 'talked-it-over': 'We have talked it over', 'no-answer': 'We had no answer' },
    accesses: {
      'accounting-system': 'Accounting system',
      'payroll-system': 'Payroll system',
      'invoicing-system': 'Invoicing system',
      bank: 'Bank',
      altinn: 'Altinn',
      'expense-system': 'Expenses and travel',
      'file-sharing': 'Shared folder',
    },
    powers: {
      altinn: 'Altinn',
      'bank-view': 'Sight of bank accounts',
      'bank-pay': 'Payment from bank accounts',
      'tax-authorities': 'The Norwegian Tax Administration',
      nav: 'Nav',
      'company-registers': 'The Brønnøysund registers',
    },
    owners: { client: 'The client', office: 'The earlier office', 'next-accountant': 'The next accountant' },
    things: {
      'accounting-file': 'Vouchers, bank statements and other accounting material',
      'supporting-file': 'Contracts, time sheets and other supporting material',
      'unplaced-file': 'Files without a place',
      'message-words': 'Messages',
      'question-words': 'Questions and answers',
      'objection-words': 'Objections and answers',
      'talk-words': 'Papers from talks',
      'course-words': 'Reasons in changes of course',
      'review-words': 'Answers and minutes of joint reviews',
      'handover-words': 'The handover and the statement',
      'meeting-words': 'Minutes and agendas of meetings',
      'referral-words': 'Letters about a new office',
      'record-words': 'The record',
      'time-words': 'Notes on hours',
      'agreement-document': 'The agreement and its changes',
      'breach-letter': 'Letters from the engagement lead under regnskapsførerloven § 5-4',
    },
  },
};
