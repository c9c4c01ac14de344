import type { WonShown } from '../../../http/contract/hours-won.ts';
import { HeadedTable } from '../../design/headed-table.tsx';
import { useWonWords } from './use-won-words.ts';

type Moved = Extract<WonShown, { verdict: 'known' }>['moved'];

/** Each delivery with the day it came, the day it would have come as before, and the day of before. */
export function MovedTable({ moved, more }: { moved: Moved; more: number }) {
  const { t, formats } = useWonWords();
  return (
    <details>
      <summary>{t('moved.show', { count: moved.length + more })}</summary>
      <div className="table-scroll" role="region" aria-label={t('moved.label')} tabIndex={0}>
        <HeadedTable
          className="table won-table"
          headings={[t('moved.client'), t('moved.delivery'), t('moved.came'), t('moved.asBefore'), t('moved.was')]}
          rows={moved.map(({ clientName, documents, period, cameOn, asBeforeOn, before }) => [
            clientName,
            t('moved.of', { delivery: formats.delivery(documents), period: formats.period(period) }),
            cameOn === null ? t('moved.notCome') : formats.shortDate(cameOn),
            formats.shortDate(asBeforeOn),
            formats.dayMonthYear(before.deliveredOn),
          ])}
        />
      </div>
      {more > 0 && <p className="small muted">{t('moved.more', { count: more })}</p>}
    </details>
  );
}
