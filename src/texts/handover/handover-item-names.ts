import type { HandoverItem } from '../../domain/handover/index.ts';
import type { Language } from '../language.ts';

/** What is handed over, by name. Apart from the other words of a handover, since the record of every client names these and no more. */
export const handoverItemNames: Readonly<Record<Language, Readonly<Record<HandoverItem, string>>>> = {
  nb: {
    material: 'Materiale',
    'open-duties': 'Åpne leveringer',
    'statutory-deadlines': 'Lovpålagte frister',
    agreement: 'Avtalen og endringene',
    record: 'Leveringsloggen',
    'accounts-and-accesses': 'Kontoer og tilganger',
    'powers-of-attorney': 'Fullmakter',
    'own-documents': 'Kundens egne dokumenter',
  },
  en: {
    material: 'Material',
    'open-duties': 'Open deliveries',
    'statutory-deadlines': 'Statutory deadlines',
    agreement: 'The agreement and its changes',
    record: 'The record',
    'accounts-and-accesses': 'Accounts and accesses',
    'powers-of-attorney': 'Powers of attorney',
    'own-documents': 'The client’s own documents',
  },
};
