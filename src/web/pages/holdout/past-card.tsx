import { useTranslation } from 'react-i18next';
import type { TrialVerdict } from '../../../http/contract/holdout.ts';
import { Card } from '../../design/card.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { useFormats } from '../../words/use-formats.ts';
import type { PastTrial } from './holdout-requests.ts';

/** The answers, the newest first: each with the interval in which the effect lies. */
export function PastCard({ past }: { past: readonly PastTrial[] }) {
  const { t } = useTranslation('holdout');
  const formats = useFormats();
  return (
    <Card title={t('past.title')}>
      {past.length === 0 ? (
        <EmptyNote words={t('past.none')} />
      ) : (
        <ul className="holdout-past">
          {past.map(({ trialId, begunOn, judgeOn, withIt, without, ended, verdict }) => (
            <li key={trialId}>
              {verdict && <Verdict verdict={verdict} />}
              {ended && <p>{t('past.ended', { day: formats.date(ended.on), name: ended.byName })}</p>}
              <p className="small muted">
                {t('past.span', {
                  from: formats.dayMonthYear(begunOn),
                  to: formats.dayMonthYear(ended?.on ?? judgeOn),
                  withIt,
                  without,
                })}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Verdict({ verdict }: { verdict: TrialVerdict }) {
  const { t } = useTranslation('holdout');
  const formats = useFormats();
  const days = (count: number): string => t('verdict.days', { count, days: formats.number(count) });
  const later = (count: number): string => {
    if (count === 0) return t('verdict.nought');
    return t(count < 0 ? 'verdict.earlierBy' : 'verdict.laterBy', { days: days(Math.abs(count)) });
  };
  const leftOut = verdict.leftOut > 0 && <p className="small">{t('past.leftOut', { count: verdict.leftOut })}</p>;
  if (verdict.verdict === 'too-few')
    return (
      <>
        <p>
          <b>{t('verdict.too-few', { needed: verdict.needed })}</b>
        </p>
        {leftOut}
      </>
    );
  return (
    <>
      <p>
        <b>{t(`verdict.${verdict.verdict}`, { days: days(Math.abs(verdict.shiftDays)) })}</b>
      </p>
      <p>{t('verdict.interval', { least: later(verdict.leastDays), most: later(verdict.mostDays) })}</p>
      {leftOut}
    </>
  );
}
