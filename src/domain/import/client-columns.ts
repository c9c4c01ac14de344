import type { ClientValues, RecognisedColumn, TypedContact } from './import-values.ts';
import { normaliseWord, wordsIn } from './normalise-word.ts';

type OwnField = Exclude<keyof ClientValues, 'contacts'>;
export type ClientField = OwnField | `contacts.${number}.${keyof TypedContact}`;

/** A client has at most so many contacts in a file. */
export const contactsMax = 5;

const headings: Readonly<Record<OwnField, readonly string[]>> = {
  name: wordsIn(`kunde kundenavn klient klientnavn navn firma firmanavn selskap selskapsnavn foretak foretaksnavn virksomhet
    bedrift bedriftsnavn oppdragsgiver client clientname customer customername name company companyname business`),
  orgnr:
    wordsIn(`orgnr orgnummer organisasjonsnr organisasjonsnummer orgno orgid foretaksnummer mvanr organisationnumber
    organizationnumber organisationno organizationno orgnumber companynumber vatnumber registrationnumber`),
  form: wordsIn(`form orgform organisasjonsform selskapsform foretaksform type selskapstype companyform organisationform
    organizationform companytype legalform`),
  vatTerm:
    wordsIn(`mva mvatermin mvaterminer mvaperiode moms momstermin termin terminer meldingsperiode vat vatterm vatperiod
    term`),
  payday:
    wordsIn(`lønnsdag lønningsdag lønndag lønnsdato lønn lonnsdag lonningsdag utbetalingsdag payday payrollday payrolldate
    salaryday dayofpay`),
  lead: wordsIn(`ansvarlig oppdragsansvarlig kundeansvarlig klientansvarlig regnskapsfører saksbehandler medarbeider
    regnskapsforer rf lead engagementlead accountant responsible manager`),
  template:
    wordsIn(`avtale avtalemal avtaleellermal mal avtalemalen avtaletype oppdragsavtale oppdragstype leveringsmal agreement agreementtemplate template
    agreementtype contracttype`),
  agreementAcceptedOn:
    wordsIn(`akseptert akseptertdato aksepteringsdato godtatt godtattdato signert signertdato signeringsdato avtaledato
    underskrevet underskrevetdato datosignert datoakseptert avtalesignert avtaleakseptert accepted acceptedon
    accepteddate dateaccepted signed signedon signeddate datesigned agreementdate signaturedate`),
  agreementSigner:
    wordsIn(`signertav akseptertav godtattav underskrevetav signatar underskriver avtalesignertav signer signedby
    acceptedby signatory agreementsigner`),
};

const contactHeadings: Readonly<Record<keyof TypedContact, readonly string[]>> = {
  name: ['', 'navn', 'person', 'name', 'kontaktnavn'],
  email: ['epost', 'epostadresse', 'mail', 'mailadresse', 'email', 'emailaddress', 'epostaddress'],
  mobile:
    wordsIn(`mobil mobilnr mobilnummer mobiltelefon tlf tlfnr telefon telefonnr telefonnummer mobile mobilenumber phone
    phonenumber cell cellphone sms`),
  scopes: ['ansvar', 'ansvarfor', 'gjelder', 'rolle', 'leverer', 'scope', 'scopes', 'role', 'answersfor'],
};

const byHeading = new Map(
  (Object.keys(headings) as OwnField[]).flatMap((field) => headings[field].map((word) => [word, field] as const)),
);
const byContactHeading = new Map(
  (Object.keys(contactHeadings) as (keyof TypedContact)[]).flatMap((field) =>
    contactHeadings[field].map((word) => [word, field] as const),
  ),
);

/**
 * Finds by its heading what each column holds, in Norwegian and English. The first column of a kind counts, a second one is not known.
 * Examples: "Org.nr." → `orgnr`, "Kontakt 2 e-post" and "E-post 2" → `contacts.1.email`, "Signert av" → `agreementSigner`.
 */
export function recogniseClientColumns(row: readonly string[]): RecognisedColumn<ClientField>[] {
  const taken = new Set<ClientField>();
  return row.map((heading) => {
    const field = findClientField(heading);
    if (field === undefined || taken.has(field)) return { heading, field: null };
    taken.add(field);
    return { heading, field };
  });
}

function findClientField(heading: string): ClientField | undefined {
  const word = normaliseWord(heading);
  if (word === '') return undefined;
  const own = byHeading.get(word);
  return own ?? findContactField(word);
}

/** A number anywhere in the heading says which contact; "kontakt" may stand before the rest or be left out. */
function findContactField(word: string): ClientField | undefined {
  const place = Number(/\d/.exec(word)?.[0] ?? '1');
  if (place < 1 || place > contactsMax) return undefined;
  const bare = word.replaceAll(/\d/g, '');
  const rest = bare.replace(/^(?:kontaktpersonens|kontaktperson|kontakten|kontakt|contactperson|contact)s?/, '');
  const field = byContactHeading.get(rest);
  if (field === undefined || (rest === bare && field === 'name' && bare !== 'kontaktnavn')) return undefined;
  return `contacts.${place - 1}.${field}`;
}

/** A row of cells as the values of a client. Contacts of which nothing was written are left out. */
export function clientValuesOf(
  columns: readonly RecognisedColumn<ClientField>[],
  cells: readonly string[],
): ClientValues {
  const at = (field: ClientField): string => {
    const index = columns.findIndex((column) => column.field === field);
    return index === -1 ? '' : (cells[index] ?? '').trim();
  };
  const contacts = Array.from({ length: contactsMax }, (_, place) => ({
    name: at(`contacts.${place}.name`),
    email: at(`contacts.${place}.email`),
    mobile: at(`contacts.${place}.mobile`),
    scopes: at(`contacts.${place}.scopes`),
  })).filter(({ name, email, mobile }) => name !== '' || email !== '' || mobile !== '');
  return {
    name: at('name'),
    orgnr: at('orgnr'),
    form: at('form'),
    vatTerm: at('vatTerm'),
    payday: at('payday'),
    lead: at('lead'),
    template: at('template'),
    contacts,
    agreementAcceptedOn: at('agreementAcceptedOn'),
    agreementSigner: at('agreementSigner'),
  };
}
