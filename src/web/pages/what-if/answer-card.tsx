import type { WhatIfView } from '../../../http/contract/what-if.ts';
import { Card } from '../../design/card.tsx';
import { FiguresTable } from './figures-table.tsx';
import { findChanges } from './find-changes.ts';
import { Totals } from './totals.tsx';
import { useWhatIfWords } from './use-what-if-words.ts';
import { WeekendsChart } from './weekends-chart.tsx';

interface AnswerCardProps {
  view: WhatIfView;
  /** The answer to the newest wish is on its way. */
  isOld: boolean;
  isOwn: boolean;
  isWished: boolean;
}

/** The weeks as they are foreseen, beside the weeks as they would be. */
export function AnswerCard({ view, isOld, isOwn, isWished }: AnswerCardProps) {
  const words = useWhatIfWords(isOwn);
  const { t, formats } = words;
  const changes = isWished ? findChanges(view.people) : [];
  return (
    <div className="what-if-answer stack" aria-busy={isOld}>
      <Card
        title={t(isWished ? 'answer.asIf' : 'answer.now')}
        aside={
          isOld
            ? t('answer.busy')
            : t('countedAt', { day: formats.dayAt(view.countedAt), time: formats.time(view.countedAt) })
        }
      >
        <Totals together={view.together} isWished={isWished} />
        {isWished && (
          <div className="card-body what-if-changes" role="status">
            <h3>{t('changes.title')}</h3>
            {changes.length === 0 ? (
              <p>{t('changes.same')}</p>
            ) : (
              <ul>
                {changes.map((change) => (
                  <li key={`${change.name} ${change.of} ${change.saturdayOn}`}>{words.change(change)}</li>
                ))}
              </ul>
            )}
          </div>
        )}
      </Card>
      <Card title={t('chart.title')}>
        <WeekendsChart people={view.people} isOwn={isOwn} isWished={isWished} words={words} />
        <div className="what-if-behind">
          <FiguresTable people={view.people} isOwn={isOwn} words={words} />
          <details>
            <summary>{t('how.show')}</summary>
            <ul>
              {(['same', 'onTime', 'earlier', 'away', 'grown'] as const).map((what) => (
                <li key={what}>{t(`how.${what}`)}</li>
              ))}
            </ul>
          </details>
        </div>
      </Card>
    </div>
  );
}
