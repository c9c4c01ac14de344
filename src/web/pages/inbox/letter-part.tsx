import { useTranslation } from 'react-i18next';
import type { InboxDocument } from '../../../http/contract/office-inbox.ts';

/** What somebody wrote in a mail, as text: nothing in it is drawn, fetched or can be pressed. */
export function LetterPart({ letter }: { letter: NonNullable<InboxDocument['letter']> }) {
  const { t } = useTranslation('inbox');
  const { subject = '', words } = letter;
  return (
    <section>
      <h3>
        {t('document.letter')}
        {subject !== '' && (
          <>
            {': '}
            <bdi>{subject}</bdi>
          </>
        )}
      </h3>
      <p className="letter-words" dir="auto">
        {words === '' ? t('document.letterEmpty') : words}
      </p>
    </section>
  );
}
