import { sql } from 'kysely';
import type { Instant } from '../../domain/kernel/index.ts';
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
import type { LoadedProposal, SignerRow } from './load-proposal.ts';

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
          identity: words.identity[signers[index]!.identity!],
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
    identity: { method: signer.identity!, shown: evidence?.['shownBy'] ?? signer.identity! },
    shownSha256: evidence?.['documentSha256'] ?? documentSha256,
    ...(signer.first_seen_at === null ? {} : { openedAt: signer.first_seen_at }),
    acceptedAt: signer.decided_at!,
    ...(evidence?.['address'] === undefined ? {} : { address: evidence['address'] }),
    ...(evidence?.['userAgent'] === undefined ? {} : { userAgent: evidence['userAgent'] }),
    screen: [title, ofOffice ? words.sent : words.accept],
  };
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
  },
} satisfies Record<Language, unknown>;
