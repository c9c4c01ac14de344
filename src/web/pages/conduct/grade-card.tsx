import { useTranslation } from 'react-i18next';
import { completeForLetter, daysForLetter, gradeLetters } from '../../../domain/conduct/index.ts';
import type { ConductFigures } from '../../../http/contract/conduct.ts';
import { Card } from '../../design/card.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { useDays } from './use-days.ts';

/** The letter, the two letters that it comes from, and the rule, so that anybody can work it out again. */
export function GradeCard({ grade }: { grade: ConductFigures['grade'] }) {
  const { t } = useTranslation('conduct');
  const days = useDays();
  const percent = usePercent();
  return (
    <Card title={t('grade.title')}>
      <div className="card-body stack-s">
        {grade.graded ? (
          <>
            <p className="conduct-letter" aria-label={t('grade.letter', { letter: grade.letter })}>
              {grade.letter}
            </p>
            {grade.complete && <p className="small muted">{t('grade.by')}</p>}
            <dl className="conduct-letters">
              <dt>{t('grade.days')}</dt>
              <dd>
                <b>{grade.days.letter}</b>{' '}
                <span className="small muted">
                  {t('grade.daysWhy', { median: days(grade.days.medianDays), of: grade.days.of })}
                </span>
              </dd>
              {grade.complete && (
                <>
                  <dt>{t('grade.complete')}</dt>
                  <dd>
                    <b>{grade.complete.letter}</b>{' '}
                    <span className="small muted">
                      {t('grade.completeWhy', {
                        first: grade.complete.first,
                        of: grade.complete.of,
                        share: percent(grade.complete.first / grade.complete.of),
                      })}
                    </span>
                  </dd>
                </>
              )}
            </dl>
          </>
        ) : (
          <>
            <p>{t('grade.tooFew')}</p>
            <p className="small muted">{t('grade.tooFewWhy', { counted: grade.counted, needed: grade.needed })}</p>
          </>
        )}
        <details>
          <summary>{t('grade.how')}</summary>
          <GradeRule />
        </details>
      </div>
    </Card>
  );
}

function GradeRule() {
  const { t } = useTranslation('conduct');
  const percent = usePercent();
  return (
    <>
      <table className="table conduct-rule">
        <thead>
          <tr>
            <th scope="col">{t('grade.letterHead')}</th>
            <th scope="col">{t('grade.daysRow')}</th>
            <th scope="col">{t('grade.completeRow')}</th>
          </tr>
        </thead>
        <tbody>
          {gradeLetters.map((letter) => (
            <tr key={letter}>
              <th scope="row">{letter}</th>
              <td>{letter === 'D' ? t('grade.more') : t('grade.atMost', { days: daysForLetter[letter] })}</td>
              <td>
                {letter === 'D'
                  ? t('grade.less')
                  : t('grade.atLeast', { share: percent(completeForLetter[letter] / 100) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small muted">{t('grade.leftOut')}</p>
    </>
  );
}

function usePercent(): (share: number) => string {
  const { language } = useFormats();
  return (share) =>
    new Intl.NumberFormat(language === 'nb' ? 'nb-NO' : 'en-GB', { style: 'percent', maximumFractionDigits: 0 }).format(
      share,
    );
}
