import type { AdvisedJob } from '../../../../http/contract/weekend.ts';
import { Action } from '../../../design/action.tsx';
import { ProblemNote } from '../../../design/problem-note.tsx';
import { useKeys } from '../../../keys/use-keys.ts';
import { useFormats } from '../../../words/use-formats.ts';
import { useGiveJob } from './use-give-job.ts';
import { useWeekendWords } from './use-weekend-words.ts';

/** What would help, best first, each with what is left when it and those before it are done; 1, 2 and 3 do it. */
export function AdviceList({ advice, busy: isOld }: { advice: readonly AdvisedJob[]; busy: boolean }) {
  const { t, chance } = useWeekendWords();
  const formats = useFormats();
  const { give, error, busy } = useGiveJob();
  const sayOf = ({ kind, clientName: name, toName: to }: AdvisedJob) => ({ job: t(`theJob.${kind}`), name, to });
  useKeys(
    advice.map((one, at) => ({
      key: `${at + 1}`,
      words: t('advice.doOne', sayOf(one)),
      run: () => {
        if (!isOld) give(one);
      },
    })),
  );
  return (
    <section className="weekend-advice" aria-label={t('advice.title')}>
      {error && <ProblemNote error={error} />}
      <ol className="rows">
        {advice.map((one, at) => (
          <li key={`${one.clientId} ${one.jobKey} ${one.toStaffId}`}>
            <div className="grow">
              <p>{t('advice.give', { ...sayOf(one), hours: formats.hours(one.minutes) })}</p>
              <p className="under">
                {t(at === 0 ? 'advice.after' : 'advice.afterToo', {
                  to: one.toName,
                  chance: chance(one.after.lost),
                  likely: formats.hours(one.after.minutes.likely),
                })}
              </p>
            </div>
            <Action small hint={`${at + 1}`} busy={busy || isOld} onClick={() => give(one)}>
              {t('advice.do')} <span className="unseen">{t('advice.doFor', sayOf(one))}</span>
            </Action>
          </li>
        ))}
      </ol>
    </section>
  );
}
