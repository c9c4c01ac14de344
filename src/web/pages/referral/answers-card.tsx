import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { referralWords } from '../../../texts/referral/referral-words.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { NoteAnswerDialog } from './note-answer-dialog.tsx';
import type { Referral, ReferralView } from './referral-requests.ts';

/** All that the client has answered, oldest first: who, how, to whom and what. It is the proof, and is kept. */
export function AnswersCard({ view, referral }: { view: ReferralView; referral: Referral }) {
  const { t } = useTranslation('referral');
  const formats = useFormats();
  const [noting, setNoting] = useState(false);
  const { answers, partners } = referral;
  const words = referralWords[formats.language].toldOf;
  const nameOf = (id: string): string => partners.find(({ partnerId }) => partnerId === id)?.name ?? '–';
  const mayNote = view.client.active && (referral.state === 'consent-asked' || answers.at(-1)?.decision === 'given');
  return (
    <Card title={t('answers.title')}>
      {answers.length === 0 ? (
        <p className="card-body">{t('answers.none')}</p>
      ) : (
        <ul className="rows">
          {answers.map(({ decision, byName, way, at, partnerIds, told }) => (
            <li key={at}>
              <div className="grow">
                <b>
                  {t('answers.line', {
                    what: t(`answers.${decision}`),
                    name: byName,
                    way: t(`answers.ways.${way}`),
                    day: formats.dayAt(at),
                  })}
                </b>
                {decision === 'given' && (
                  <div className="under">
                    {t('answers.to', {
                      offices: formats.list(partnerIds.map(nameOf)),
                      told: formats.list(told.map((fact) => words[fact])),
                    })}
                  </div>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {mayNote && (
        <div className="card-foot">
          <Action onClick={() => setNoting(true)}>{t('answers.note')}</Action>
        </div>
      )}
      {noting && <NoteAnswerDialog view={view} referral={referral} onClose={() => setNoting(false)} />}
    </Card>
  );
}
