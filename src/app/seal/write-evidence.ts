import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { isSameName } from '../../domain/agreement/index.ts';
import { instant, type Instant } from '../../domain/kernel/index.ts';
import type { OfficeSettings } from '../../db/tables.ts';
import { composeEvidencePage } from '../../pdf/compose-evidence-page.ts';
import type { PaperDocument } from '../../pdf/document.ts';
import type { SealEvidence, SignerEvidence } from '../../sign/evidence.ts';
import { formatDate } from '../../texts/format-date.ts';
import { formatOrgnr } from '../../texts/format-orgnr.ts';
import { formatTime } from '../../texts/format-time.ts';
import type { Language } from '../../texts/language.ts';
import { brandOf } from '../../texts/messages/brand-colours.ts';
import { dateInZone, timeInZone } from '../office-time.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import type { LoadedProposal, SignerRow } from '../proposal/load-proposal.ts';

interface Parties {
  officeName: string;
  officeOrgnr: string;
  settings: OfficeSettings;
  clientName: string;
  clientOrgnr: string | null;
}

export interface WrittenEvidence {
  evidence: SealEvidence;
  /** The page after the agreement, but for what is only known of the bytes. */
  page(document: { sha256: string; bytes: number; pages: number }, sealedAt: Instant): PaperDocument;
  sealer: string;
  reason: string;
}

/** Who accepted what, when, and how they were known: for the page behind the agreement and for the file attached to it. */
export async function writeEvidence(
  scope: OfficeScope,
  { row, signers }: LoadedProposal,
  title: string,
): Promise<WrittenEvidence> {
  const parties = await loadParties(scope, row.client_id);
  const { language } = row;
  const words = wordsIn[language];
  const shown = signers.map((signer) => evidenceOf(signer, row.document_sha256!, parties, title, language));
  const at = (instant: Instant): string =>
    `${formatDate(dateInZone(instant, scope.zone), language, { year: true })} ${formatTime(timeInZone(instant, scope.zone), language)}`;
  return {
    evidence: {
      title,
      office: { name: parties.officeName, orgnr: parties.officeOrgnr },
      client: { name: parties.clientName, ...(parties.clientOrgnr === null ? {} : { orgnr: parties.clientOrgnr }) },
      signers: shown,
    },
    sealer: parties.officeName,
    reason: words.reason,
    page: (document, sealedAt) =>
      composeEvidencePage({
        language,
        createdAt: sealedAt,
        brandColour: brandOf(parties.settings),
        office: { name: parties.officeName, orgnr: formatOrgnr(parties.officeOrgnr) },
        agreementTitle: title,
        reference: title,
        footer: `${words.footer} · ${parties.clientName}`,
        documentSha256: document.sha256,
        documentBytes: document.bytes,
        pages: document.pages,
        sealed: at(sealedAt),
        signers: shown.map((signer, index) => ({
          name: signer.name,
          role: signer.role,
          onBehalfOf: signer.onBehalfOf,
          identity: identityInWords(signers[index]!, language, at),
          accepted: at(signer.acceptedAt),
          ...(signer.openedAt === undefined ? {} : { opened: at(signer.openedAt) }),
          ...(signer.address === undefined ? {} : { address: signer.address }),
          ...(signer.userAgent === undefined ? {} : { userAgent: signer.userAgent }),
          screen: signer.screen,
        })),
      }),
  };
}

function evidenceOf(
  signer: SignerRow,
  documentSha256: string,
  parties: Parties,
  title: string,
  language: Language,
): SignerEvidence {
  const words = wordsIn[language];
  const { evidence } = signer;
  const ofOffice = signer.side === 'office';
  return {
    name: signer.name,
    role: signer.title ?? (ofOffice ? words.forOffice : words.forClient),
    onBehalfOf: ofOffice ? parties.officeName : parties.clientName,
    identity: {
      method: signer.identity!,
      shown: [evidence?.['shownBy'] ?? signer.identity!, evidence?.['codeBy'], evidence?.['codeTo']]
        .filter((part) => part !== undefined)
        .join(', '),
      ...(signer.identity === 'openid-connect' && evidence ? { provider: providerOf(evidence) } : {}),
    },
    shownSha256: evidence?.['documentSha256'] ?? documentSha256,
    ...(signer.first_seen_at === null ? {} : { openedAt: signer.first_seen_at }),
    acceptedAt: signer.decided_at!,
    ...(evidence?.['address'] === undefined ? {} : { address: evidence['address'] }),
    ...(evidence?.['userAgent'] === undefined ? {} : { userAgent: evidence['userAgent'] }),
    screen: [title, ofOffice ? words.sent : words.accept],
  };
}

/** What leaves the house of an identity: enough to hold it against what the provider knows, and not the subject itself. */
function providerOf(evidence: Readonly<Record<string, string>>): NonNullable<SignerEvidence['identity']['provider']> {
  const { provider, issuer, subject, nameAtProvider, acr, authTime, confirmedAt } = evidence;
  return {
    name: provider!,
    issuer: issuer!,
    subjectSha256: hashSubject(issuer!, subject!),
    ...(nameAtProvider === undefined ? {} : { nameGiven: nameAtProvider }),
    ...(acr === undefined ? {} : { acr }),
    signedInAt: instant(authTime ?? confirmedAt!),
  };
}

/** SHA-256 over the issuer, a line feed and the subject: whoever is told the subject, a court or the provider, can work it out again. */
function hashSubject(issuer: string, subject: string): string {
  return createHash('sha256').update(`${issuer}\n${subject}`).digest('hex');
}

/** `Innlogging med BankID (https://id.example). Navnet hos tjenesten er Ola Nordmann. …` Always with the words that it is no signature. */
function identityInWords(signer: SignerRow, language: Language, at: (instant: Instant) => string): string {
  const words = wordsIn[language];
  const { identity, evidence } = signer;
  const { codeTo, codeBy, codeUsedAt } = evidence ?? {};
  if (identity === 'one-time-code' && codeTo !== undefined)
    return words.code(codeBy === 'sms', codeTo, at(instant(codeUsedAt!)));
  if (identity !== 'openid-connect' || !evidence) return words.identity[identity!];
  const { name, issuer, subjectSha256, nameGiven, acr, signedInAt } = providerOf(evidence);
  return [
    words.provider.signedIn(name, issuer, at(signedInAt)),
    nameGiven === undefined
      ? words.provider.noName
      : words.provider.name(nameGiven, isSameName(nameGiven, signer.name) ? undefined : signer.name),
    ...(acr === undefined ? [] : [words.provider.level(acr)]),
    words.provider.subject(subjectSha256),
    words.provider.noSignature,
  ].join(' ');
}

async function loadParties(scope: OfficeScope, clientId: string): Promise<Parties> {
  const { rows } = await sql<Parties>`
    select o.name as "officeName", o.orgnr as "officeOrgnr", o.settings, c.name as "clientName", c.orgnr as "clientOrgnr"
    from client c join office o on o.id = c.office_id
    where c.office_id = ${scope.officeId} and c.id = ${clientId}`.execute(scope.trx);
  return rows[0]!;
}

const wordsIn = {
  nb: {
    reason: 'Avtalen er godtatt av alle parter',
    footer: 'Bevis for godtakelse',
    forOffice: 'for regnskapsbyrået',
    forClient: 'for kunden',
    accept: 'Godta avtalen',
    sent: 'Send til godkjenning',
    identity: {
      'signed-in-staff': 'Innlogget medarbeider hos regnskapsbyrået',
      'one-time-code': 'Personlig lenke og engangskode til kontaktens egen adresse',
      'openid-connect':
        'Innlogging hos en identitetstjeneste (OpenID Connect). Det er innlogging, ikke en BankID-signatur',
      paper: 'Underskrift på papir, registrert av regnskapsbyrået',
    },
    code: (bySms: boolean, to: string, at: string) =>
      `Personlig lenke og engangskode sendt på ${bySms ? 'SMS' : 'e-post'} til ${to}, brukt ${at}`,
    provider: {
      signedIn: (provider: string, issuer: string, at: string) =>
        `Personlig lenke og engangskode, og innlogging med ${provider} (${issuer}) ${at}.`,
      name: (given: string, signer: string | undefined) =>
        signer === undefined
          ? `Navnet hos tjenesten er ${given}.`
          : `Navnet hos tjenesten er ${given}, et annet enn ${signer}.`,
      noName: 'Tjenesten oppga ikke noe navn.',
      level: (acr: string) => `Nivå: ${acr}.`,
      subject: (sha256: string) => `Personens kjennetegn hos tjenesten (SHA-256): ${sha256.slice(0, 16)}….`,
      noSignature: 'Dette er innlogging, ikke en BankID-signatur.',
    },
  },
  en: {
    reason: 'The agreement was accepted by all parties',
    footer: 'Evidence of acceptance',
    forOffice: 'for the accounting office',
    forClient: 'for the client',
    accept: 'Accept the agreement',
    sent: 'Send for acceptance',
    identity: {
      'signed-in-staff': 'Signed-in member of staff of the accounting office',
      'one-time-code': 'Personal link and a one-time code to the contact’s own address',
      'openid-connect':
        'Sign-in with an identity provider (OpenID Connect). It is authentication, not a BankID signature',
      paper: 'Signature on paper, registered by the accounting office',
    },
    code: (bySms: boolean, to: string, at: string) =>
      `Personal link and a one-time code sent by ${bySms ? 'text message' : 'e-mail'} to ${to}, used ${at}`,
    provider: {
      signedIn: (provider: string, issuer: string, at: string) =>
        `Personal link and one-time code, and sign-in with ${provider} (${issuer}) ${at}.`,
      name: (given: string, signer: string | undefined) =>
        signer === undefined
          ? `The name with the provider is ${given}.`
          : `The name with the provider is ${given}, another than ${signer}.`,
      noName: 'The provider gave no name.',
      level: (acr: string) => `Level: ${acr}.`,
      subject: (sha256: string) => `The person’s mark with the provider (SHA-256): ${sha256.slice(0, 16)}….`,
      noSignature: 'This is authentication, not a BankID signature.',
    },
  },
} satisfies Record<Language, unknown>;
