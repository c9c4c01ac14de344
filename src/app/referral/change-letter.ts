import { editLetter, type LetterEditRefusal } from '../../texts/referral/edit-letter.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { findReferralToChange, openOnly } from './find-referral.ts';
import { wordLetter } from './word-letter.ts';

export type LetterChanged =
  { changed: true } | { refused: 'edits'; edits: LetterEditRefusal[] } | { refused: 'not-found' | 'referral-not-open' };

/**
 * Writes sentences of the warm letter anew, in the language that it goes out in; null gives Takt's own again. All edits are taken or none. Once the
 * client has it nothing of it changes.
 */
export async function changeLetter(
  scope: OfficeScope,
  clientId: string,
  change: Readonly<Record<string, string | null>>,
): Promise<LetterChanged> {
  const found = await findReferralToChange(scope, clientId);
  if (!found) return { refused: 'not-found' };
  const row = openOnly(found.row);
  if (row?.state !== 'proposed') return { refused: 'referral-not-open' };
  const { language, plain, context } = await wordLetter(scope, row);
  const standing = new Map<string, string>(plain.paragraphs.flat().map(({ key, text }) => [key, text]));
  const written = Object.fromEntries(
    Object.entries(change).flatMap(([key, text]) =>
      text === null ? [] : [[key, { text, insteadOf: standing.get(key) ?? '' }] as const],
    ),
  );
  const checked = editLetter(plain, written, context);
  if ('refused' in checked) return { refused: 'edits', edits: checked.refused };
  const kept = Object.entries(row.letter_edits[language] ?? {}).filter(([key]) => !(key in change));
  await scope.trx
    .updateTable('referral')
    .set({
      letter_edits: JSON.stringify({ ...row.letter_edits, [language]: { ...Object.fromEntries(kept), ...written } }),
      changed_at: scope.now,
    })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', row.id)
    .execute();
  return { changed: true };
}
