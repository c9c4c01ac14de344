import type { WonShown } from '../../../http/contract/hours-won.ts';
import { HeadedTable } from '../../design/headed-table.tsx';
import { useWonWords } from './use-won-words.ts';

type Times = Extract<WonShown, { verdict: 'known' }>['times'];

/** Where the hours lay: each weekend, and the evenings of each week. */
export function TimesTable({ times }: { times: Times }) {
  const { t, formats, when } = useWonWords();
  return (
    <details>
      <summary>{t('times.show')}</summary>
      <div className="table-scroll" role="region" aria-label={t('times.label')} tabIndex={0}>
        <HeadedTable
          className="table won-table"
          headings={[t('times.when'), t('times.who'), t('times.now'), t('times.before')]}
          rows={times.map((time) => [
            when(time),
            time.personName,
            formats.hours(time.nowMinutes),
            formats.hours(time.beforeMinutes),
          ])}
        />
      </div>
    </details>
  );
}
