import type { TemplateKey } from '../agreement/index.ts';
import { readOrgnr, type CalendarDate } from '../kernel/index.ts';
import { cleanValue, findTextFault } from './check-text.ts';
import { findByName, type Named } from './find-by-name.ts';
import { fault, type ClientValues, type ImportFault } from './import-values.ts';
import { readContacts, type AddFault, type ReadContact } from './read-contacts.ts';
import { readTypedDate } from './read-typed-date.ts';
import { isTakenForConsumer, readForm, readPayday, readVatTerm, type VatTerm } from './typed-words.ts';

/** What of a row must be compared with. Addresses are read by those who send to them. */
export interface ClientReading {
  today: CalendarDate;
  leads: readonly Named[];
  /** Who is meant where nobody is named. */
  defaultLeadId: string | undefined;
  templates: readonly (Named & { id: TemplateKey; needsPayday: boolean })[];
  readEmail: (text: string) => string | undefined;
  readMobile: (text: string) => string | undefined;
}

/** A client as it can be added. */
export interface ReadClient {
  name: string;
  orgnr?: string;
  form?: string;
  /** Without an organisation number, or called so: never charged. */
  consumer: boolean;
  vatTerm?: VatTerm;
  paydayOfMonth?: number;
  leadId: string;
  templateKey?: TemplateKey;
  /** Only both together make an agreement in writing. */
  accepted?: { on: CalendarDate; signerName: string };
  contacts: readonly ReadContact[];
}

/** Reads one row, or says what is wrong in it, everything at once. Example: a wrong check digit → `{ field: 'orgnr', code: 'import.orgnr-invalid' }`. */
export function readClientRow(
  typed: ClientValues,
  reading: ClientReading,
): { client: ReadClient } | { faults: ImportFault[] } {
  const values = cleanClientValues(typed);
  const faults: ImportFault[] = textFaultsOf(values);
  const add = (field: string, code: string): undefined => {
    if (!faults.some((known) => known.field === field)) faults.push(fault(field, code));
  };
  const name = values.name === '' ? add('name', 'missing-name') : values.name;
  const orgnr = values.orgnr === '' ? undefined : (readOrgnr(values.orgnr) ?? add('orgnr', 'orgnr-invalid'));
  const vatTerm = values.vatTerm === '' ? undefined : (readVatTerm(values.vatTerm) ?? add('vatTerm', 'unknown-term'));
  const payday = values.payday === '' ? undefined : (readPayday(values.payday) ?? add('payday', 'payday-invalid'));
  const leadId = readLead(values.lead, reading, add);
  const template = readTemplate(values, reading, add);
  const accepted = readAcceptance(values, reading.today, add);
  const contacts = readContacts(values, reading, add);
  if (faults.length > 0 || name === undefined || leadId === undefined) return { faults };
  const form = readForm(values.form);
  return {
    client: {
      name,
      ...(orgnr === undefined ? {} : { orgnr }),
      ...(form === '' ? {} : { form }),
      consumer: isTakenForConsumer(form, orgnr),
      ...(vatTerm === undefined ? {} : { vatTerm }),
      ...(payday === undefined ? {} : { paydayOfMonth: payday }),
      leadId,
      ...(template === undefined ? {} : { templateKey: template }),
      ...(accepted === undefined ? {} : { accepted }),
      contacts,
    },
  };
}

function cleanClientValues(values: ClientValues): ClientValues {
  const { contacts, ...own } = values;
  return {
    ...(Object.fromEntries(Object.entries(own).map(([field, text]) => [field, cleanValue(text)])) as typeof own),
    contacts: contacts.map((contact) => ({
      name: cleanValue(contact.name),
      email: cleanValue(contact.email),
      mobile: cleanValue(contact.mobile),
      scopes: cleanValue(contact.scopes),
    })),
  };
}

function textFaultsOf({ contacts, ...own }: ClientValues): ImportFault[] {
  const all: [string, string][] = [
    ...Object.entries(own),
    ...contacts.flatMap((contact, place) =>
      Object.entries(contact).map(([field, text]): [string, string] => [`contacts.${place}.${field}`, text]),
    ),
  ];
  return all.flatMap(([field, text]) => findTextFault(field, text) ?? []);
}

function readLead(text: string, { leads, defaultLeadId }: ClientReading, add: AddFault): string | undefined {
  if (text === '') return defaultLeadId ?? add('lead', 'unknown-lead');
  const found = findByName(leads, text);
  if (found === 'unknown') return add('lead', 'unknown-lead');
  if (found === 'ambiguous') return add('lead', 'ambiguous-lead');
  return found.id;
}

function readTemplate(values: ClientValues, { templates }: ClientReading, add: AddFault): TemplateKey | undefined {
  if (values.template === '') {
    const agreed = values.agreementAcceptedOn !== '' || values.agreementSigner !== '';
    return agreed ? add('template', 'missing-template') : undefined;
  }
  const found = findByName(templates, values.template);
  const template = typeof found === 'object' ? templates.find(({ id }) => id === found.id) : undefined;
  if (!template) return add('template', 'unknown-template');
  if (template.needsPayday && values.payday === '') add('payday', 'missing-payday');
  return template.id;
}

function readAcceptance(
  { agreementAcceptedOn, agreementSigner }: ClientValues,
  today: CalendarDate,
  add: AddFault,
): ReadClient['accepted'] {
  if (agreementAcceptedOn === '')
    return agreementSigner === '' ? undefined : add('agreementAcceptedOn', 'missing-date');
  const on = readTypedDate(agreementAcceptedOn) ?? add('agreementAcceptedOn', 'date-invalid');
  if (on !== undefined && on > today) add('agreementAcceptedOn', 'date-in-the-future');
  if (agreementSigner === '') return add('agreementSigner', 'missing-signer');
  return on === undefined ? undefined : { on, signerName: agreementSigner };
}
