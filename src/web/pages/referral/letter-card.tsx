import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { PaperLink } from '../../design/paper-link.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { LetterEditDialog } from './letter-edit-dialog.tsx';
import { letterAddress, type Referral, type ReferralView, type Sentence } from './referral-requests.ts';

/** The warm letter: sentence by sentence while it is written, as it was given once it has gone. */
export function LetterCard({ view: { client }, referral }: { view: ReferralView; referral: Referral }) {
  const { t } = useTranslation('referral');
  const formats = useFormats();
  const [edited, setEdited] = useState<Sentence | null>(null);
  const { letter } = referral;
  const { sent, language, subject, greeting, sentences, left, lix } = letter;
  return (
    <Card
      title={t(sent ? 'letter.sentTitle' : 'letter.title')}
      aside={<PaperLink href={letterAddress(client.id)}>{t('letter.paper')}</PaperLink>}
    >
      <article className="letter card-body" lang={language}>
        <h3>{sent?.subject ?? subject}</h3>
        <p>{sent?.greeting ?? greeting}</p>
        {sent ? (
          <>
            {sent.paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
            <p>{sent.signature}</p>
          </>
        ) : (
          sentences.map((sentence) => (
            <div key={sentence.key} className="letter-sentence">
              <p className={sentence.text === '' ? 'muted' : ''}>
                {sentence.text === '' ? t('letter.dropped', { words: sentence.plain }) : sentence.text}
              </p>
              {!sentence.fixed && (
                <Action
                  small
                  look="quiet"
                  label={t('letter.editLabel', { words: sentence.text === '' ? sentence.plain : sentence.text })}
                  onClick={() => setEdited(sentence)}
                >
                  {t('letter.edit')}
                </Action>
              )}
            </div>
          ))
        )}
      </article>
      {!sent && (
        <div className="card-foot stack-s">
          <p>{t('letter.lix', { lix: formats.number(Math.round(lix)) })}</p>
          {left.length > 0 && <p>{t('letter.left')}</p>}
        </div>
      )}
      {edited && (
        <LetterEditDialog clientId={client.id} language={language} sentence={edited} onClose={() => setEdited(null)} />
      )}
    </Card>
  );
}
