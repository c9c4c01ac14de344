import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import { mustDoAnswerInWords, mustDoWords } from '../../../texts/review/must-do-words.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { DateField } from '../../design/date-field.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useInCharge } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import { ChoiceRow } from './choice-row.tsx';
import { answerMustDo, type OpenedReview, type ReviewPageView } from './review-requests.ts';

type Item = OpenedReview['mustDos'][number];

/** What is looked at once a year. Two of the items are the office's own, and on no page of the client. */
export function MustDosCard({ view, review }: { view: ReviewPageView; review: OpenedReview }) {
  const { t } = useTranslation('review');
  return (
    <Card title={t('mustDos.title')}>
      <div className="card-body form">
        <p className="small muted">{t('mustDos.intro')}</p>
        {review.mustDos.map((item) => (
          <MustDo key={item.mustDo} clientId={view.client.id} item={item} isClosed={review.closedOn !== null} />
        ))}
      </div>
    </Card>
  );
}

function MustDo({ clientId, item, isClosed }: { clientId: string; item: Item; isClosed: boolean }) {
  const { t } = useTranslation('review');
  const { language } = useFormats();
  const inCharge = useInCharge();
  const answer = useAct({ run: answerMustDo });
  // What was pressed shows at once; what is kept shows when the page has it.
  const [picked, setPicked] = useState<'yes' | 'no' | 'later' | null>(null);
  const [byOn, setByOn] = useState<CalendarDate | undefined>();
  const given = item.answer;
  const later = picked === 'later';
  const chosen = picked ?? given?.answer ?? null;
  const question = mustDoWords[language][item.mustDo];
  return (
    <div className="stack-s">
      <ChoiceRow
        legend={item.officeOnly ? `${question} (${t('mustDos.officeOnly')})` : question}
        choices={(['yes', 'no', 'later'] as const).map((value) => ({ value, label: t(`mustDos.${value}`) }))}
        value={chosen}
        disabled={!inCharge || isClosed}
        onChoose={(pressed) => {
          if (answer.isPending) return;
          setPicked(pressed);
          if (pressed === 'later') return;
          answer.mutate(
            { clientId, mustDo: item.mustDo, answer: { answer: pressed } },
            { onSettled: () => setPicked(null) },
          );
        }}
      />
      {given?.answer === 'later' && !later && <p className="small muted">{mustDoAnswerInWords(given, language)}</p>}
      {later && (
        <div className="review-later">
          <DateField
            label={`${t('mustDos.by')}: ${question}`}
            start={given?.answer === 'later' ? given.byOn : null}
            onChange={setByOn}
          />
          <Action
            small
            busy={answer.isPending}
            label={`${t('mustDos.save')}: ${question}`}
            onClick={() => {
              if (byOn === undefined) return;
              answer.mutate(
                { clientId, mustDo: item.mustDo, answer: { answer: 'later', byOn } },
                { onSuccess: () => setPicked(null) },
              );
            }}
          >
            {t('mustDos.save')}
          </Action>
        </div>
      )}
      {answer.error && <ProblemNote error={answer.error} />}
    </div>
  );
}
