import { instant } from '../domain/kernel/index.ts';
import { sampleAgreement } from '../pdf/document.testdata.ts';
import { composeEvidencePage } from '../pdf/compose-evidence-page.ts';
import { renderDocument } from '../pdf/render-document.ts';
import type { SealEvidence } from './evidence.ts';
import { makeCertificate, type MadeCertificate } from './make-certificate.ts';
import { sealDocument, sha256Hex, type SealOutcome, type SealRequest } from './seal-document.ts';
import { readPemKey, type SealingKey } from './sealing-key.ts';

export const sealedAt = instant('2027-01-15T07:41:09.000Z');
export const officeName = 'Ærlig Ørn & Ås Regnskap AS';

/** A key and its certificate made for a test. */
export interface TestOffice extends MadeCertificate {
  key: SealingKey;
}

export async function makeOffice(name = officeName): Promise<TestOffice> {
  const made = await makeCertificate({ name, orgnr: '310908274' }, instant('2026-11-20T10:00:00.000Z'));
  return { ...made, key: expectKey(readPemKey(made.certificatePem, made.privateKeyPem)) };
}

export function expectKey(key: ReturnType<typeof readPemKey>): SealingKey {
  if ('refused' in key) throw new Error(`The key was refused: ${key.refused}.`);
  return key;
}

export const unsealedAgreement = renderDocument(sampleAgreement);

export const evidencePage = renderDocument(
  composeEvidencePage({
    language: 'nb',
    createdAt: sealedAt,
    brandColour: '#0d4b3f',
    office: { name: officeName, orgnr: '310 908 274' },
    agreementTitle: 'Avtale om regnskap',
    reference: 'Oppdragsavtale 2024-017, samlet tekst med endring nr. 2',
    footer: 'Bevis for godtakelse · Brattli Bygg AS',
    documentSha256: sha256Hex(unsealedAgreement),
    documentBytes: unsealedAgreement.length,
    pages: 2,
    sealed: 'fredag 15. januar 2027 kl. 08.41',
    signers: [
      {
        name: 'Jo Brattli',
        role: 'daglig leder',
        onBehalfOf: 'Brattli Bygg AS',
        identity: 'Engangskode til mobil +47 ••• •• 123',
        opened: 'fredag 15. januar 2027 kl. 08.32',
        accepted: 'fredag 15. januar 2027 kl. 08.41',
        address: '192.0.2.7',
        userAgent: 'Mozilla/5.0',
        screen: ['Avtale om regnskap', '2 sider', 'Jeg godtar avtalen'],
      },
    ],
  }),
);

export function evidenceFor(unsealed: Uint8Array): SealEvidence {
  return {
    title: 'Avtale om regnskap',
    office: { name: officeName, orgnr: '310908274' },
    client: { name: 'Brattli Bygg AS', orgnr: '312457806' },
    signers: [
      {
        name: 'Jo Brattli',
        role: 'daglig leder',
        onBehalfOf: 'Brattli Bygg AS',
        identity: { method: 'one-time-code-sms', shown: '+47 ••• •• 123' },
        shownSha256: sha256Hex(unsealed),
        openedAt: instant('2027-01-15T07:32:00.000Z'),
        acceptedAt: instant('2027-01-15T07:41:00.000Z'),
        address: '192.0.2.7',
        userAgent: 'Mozilla/5.0',
        screen: ['Avtale om regnskap', '2 sider', 'Jeg godtar avtalen'],
      },
    ],
  };
}

export function requestFor(key: SealingKey, more: Partial<SealRequest> = {}): SealRequest {
  return {
    unsealed: unsealedAgreement,
    evidencePages: evidencePage,
    evidence: evidenceFor(more.unsealed ?? unsealedAgreement),
    key,
    sealedAt,
    sealer: officeName,
    reason: 'Godtatt av begge',
    ...more,
  };
}

export async function seal(
  key: SealingKey,
  more: Partial<SealRequest> = {},
): Promise<Extract<SealOutcome, { sealed: Uint8Array }>> {
  const outcome = await sealDocument(requestFor(key, more));
  if ('refused' in outcome) throw new Error(`The seal was refused: ${outcome.refused}.`);
  return outcome;
}
