import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Action } from '../design/action.tsx';
import { Card } from '../design/card.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import { useFormats } from '../words/use-formats.ts';
import { LetterDialog } from './letter-dialog.tsx';
import { lettersQuery } from './objection-requests.ts';

/** The lead's own letters of breach: kept here, written and sent by the lead. */
export function LettersCard({ clientId }: { clientId: string }) {
  const { t } = useTranslation('objections');
  const formats = useFormats();
  const query = useQuery(lettersQuery(clientId));
  const [writing, setWriting] = useState(false);
  if (query.error && !query.data) return <ProblemNote error={query.error} again={() => void query.refetch()} />;
  if (!query.data) return null;
  const { letters, mayWrite } = query.data;
  return (
    <Card
      title={t('letter.card')}
      aside={
        mayWrite ? (
          <Action small onClick={() => setWriting(true)}>
            {t('letter.write')}
          </Action>
        ) : null
      }
    >
      <div className="card-body stack">
        <p className="muted">{t('letter.intro')}</p>
        {!mayWrite && <p className="muted">{t('letter.leadOnly')}</p>}
      </div>
      {letters.length > 0 && (
        <ul className="rows">
          {letters.map((letter) => (
            <li key={letter.id}>
              <div className="grow">
                {formats.date(letter.letterOn)}
                <div className="under">
                  {t('letter.line', {
                    way: t(`letter.ways.${letter.sentBy}`),
                    name: letter.writtenByName,
                    day: formats.date(letter.keptUntilOn),
                  })}
                </div>
              </div>
              {letter.words !== null && (
                <a
                  className="link"
                  href={`/api/office/breach-letters/${letter.id}/document`}
                  target="_blank"
                  rel="noopener noreferrer"
                  aria-label={t('letter.printOf', { day: formats.date(letter.letterOn) })}
                >
                  {t('letter.print')}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      {writing && <LetterDialog clientId={clientId} onClose={() => setWriting(false)} />}
    </Card>
  );
}
