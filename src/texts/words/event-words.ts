import type { ClientEvent } from '../../domain/agreement/index.ts';
import type { Language } from '../language.ts';
import type { EventWords } from './keys.ts';

/** What has a date of its own in the client's business; apart from the other words, since every period in words needs it. */
export const eventWords: Record<Language, Record<ClientEvent, EventWords>> = {
  nb: {
    payday: { label: 'Lønning', each: 'hver lønning', theDay: 'lønningsdagen', dated: 'lønn' },
    'payroll-run': {
      label: 'Lønnskjøring',
      each: 'hver lønnskjøring',
      theDay: 'lønnskjøringen',
      dated: 'lønnskjøring',
    },
    invoicing: { label: 'Fakturering', each: 'hver fakturering', theDay: 'faktureringsdagen', dated: 'fakturering' },
    'general-meeting': {
      label: 'Generalforsamling',
      each: 'hver generalforsamling',
      theDay: 'generalforsamlingen',
      dated: 'generalforsamling',
    },
    'board-meeting': { label: 'Styremøte', each: 'hvert styremøte', theDay: 'styremøtet', dated: 'styremøte' },
  },
  en: {
    payday: { label: 'Payday', each: 'every payday', theDay: 'payday', dated: 'pay on' },
    'payroll-run': {
      label: 'Payroll run',
      each: 'every payroll run',
      theDay: 'the payroll run',
      dated: 'payroll run on',
    },
    invoicing: {
      label: 'Invoicing',
      each: 'every invoicing',
      theDay: 'the day of invoicing',
      dated: 'invoicing on',
    },
    'general-meeting': {
      label: 'General meeting',
      each: 'every general meeting',
      theDay: 'the general meeting',
      dated: 'general meeting on',
    },
    'board-meeting': {
      label: 'Board meeting',
      each: 'every board meeting',
      theDay: 'the board meeting',
      dated: 'board meeting on',
    },
  },
};
