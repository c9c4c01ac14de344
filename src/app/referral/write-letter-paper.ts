import { composeRecommendationLetter } from '../../pdf/compose-recommendation-letter.ts';
import type { PaperDocument } from '../../pdf/document.ts';
import { formatDate } from '../../texts/format-date.ts';
import { formatOrgnr } from '../../texts/format-orgnr.ts';
import { brandOf } from '../../texts/messages/brand-colours.ts';
import { paragraphsOf } from '../../texts/referral/recommendation-letter.ts';
import { dateInZone } from '../office-time.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { findNewestReferral } from './find-referral.ts';
import { wordLetter } from './word-letter.ts';

/** The warm letter on paper: as it was given to the client, or as it stands while it is being written. */
export async function writeLetterPaper(
  scope: OfficeScope,
  clientId: string,
): Promise<{ document: PaperDocument; name: string } | { refused: 'not-found' }> {
  const row = await findNewestReferral(scope, clientId);
  // Once it was given only what was given is there to read; nothing is made up for one that was erased.
  if (!row || (row.letter === null && row.state !== 'proposed')) return { refused: 'not-found' };
  const { letter, language, parties, contact } = await wordLetter(scope, row);
  const writtenIn = row.letter?.language ?? language;
  const writtenAt = row.letter_sent_at ?? scope.now;
  const { office, client } = parties;
  const document = composeRecommendationLetter({
    language: writtenIn,
    createdAt: writtenAt,
    brandColour: brandOf(office.settings),
    office: { name: office.name, orgnr: formatOrgnr(office.orgnr) },
    client: { name: client.name, orgnr: client.orgnr === null ? null : formatOrgnr(client.orgnr) },
    contactName: contact?.name ?? null,
    leadName: parties.lead.name,
    writtenOn: formatDate(dateInZone(writtenAt, scope.zone), writtenIn, { year: true }),
    title: row.letter?.subject ?? letter.subject,
    greeting: row.letter?.greeting ?? letter.greeting,
    paragraphs: row.letter?.paragraphs ?? paragraphsOf(letter),
    signature: row.letter?.signature ?? `${parties.lead.name}, ${office.name}`,
  });
  return { document, name: `${names[writtenIn]} ${client.name}.pdf` };
}

const names = { nb: 'Brev', en: 'Letter' } as const;
