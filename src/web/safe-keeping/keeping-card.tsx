import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SafeKeeping } from '../../http/contract/safe-keeping.ts';
import { Card } from '../design/card.tsx';
import { Loaded } from '../design/loaded.tsx';
import { useFormats } from '../words/use-formats.ts';
import { keepingQuery, redOf } from './keeping-query.ts';
import './keeping.css';

type Thing = NonNullable<SafeKeeping['backup']>;

/** When everything was last backed up, checked and restored on trial, red when old or amiss, and what was found at this office. */
export function KeepingCard() {
  const { t } = useTranslation('keeping');
  const query = useQuery(keepingQuery);
  return (
    <Card title={t('title')}>
      <Loaded query={query} lines={3}>
        {(kept) => {
          const red = redOf(kept);
          const { backup, check, trial, besideData, faults } = kept;
          return (
            <div className="card-body form">
              <dl className="figures keeping">
                {backup && <Standing name={t('backup')} thing={backup} red={red.includes('backup')} />}
                <Standing name={t('check')} thing={check} red={red.includes('check')} />
                {trial && <Standing name={t('trial')} thing={trial} red={red.includes('trial')} />}
              </dl>
              {backup === null && <p>{t('byOthers')}</p>}
              {besideData && <p className="note-line">{t('besideData')}</p>}
              {faults.length > 0 && <Faults faults={faults} />}
              {red.length > 0 && <p>{t('whatNow')}</p>}
            </div>
          );
        }}
      </Loaded>
      <div className="card-foot">
        <p>{t('hint')}</p>
      </div>
    </Card>
  );
}

const failures = {
  'storage.full': 'full',
  'storage.unavailable': 'unavailable',
  'backup.none': 'none',
  'backup.folder-of-another': 'ofAnother',
} as const;

function failureOf(code: string | null): (typeof failures)[keyof typeof failures] | 'unexpected' {
  return failures[code as keyof typeof failures] ?? 'unexpected';
}

function Standing({ name, thing, red }: { name: string; thing: Thing; red: boolean }) {
  const { t } = useTranslation('keeping');
  const formats = useFormats();
  const { standing, doneAt, failure } = thing;
  const when = doneAt === null ? undefined : { day: formats.dayAt(doneAt), time: formats.time(doneAt) };
  return (
    <>
      <dt>{name}</dt>
      <dd className={red ? 'is-red' : undefined}>
        {standing === 'failed' ? (
          <>
            {when === undefined ? t('failedNever') : t('failedSince', when)}
            <p className="small">{t(`failures.${failureOf(failure)}`)}</p>
          </>
        ) : (
          <>
            {when === undefined ? t('never') : t('doneAt', when)}
            {standing !== 'never' && <> · {t(`standings.${standing}`)}</>}
          </>
        )}
      </dd>
    </>
  );
}

function Faults({ faults }: Pick<SafeKeeping, 'faults'>) {
  const { t, i18n } = useTranslation('keeping');
  const wordOf = (fault: string): string =>
    i18n.exists(`keeping:faults.${fault}`) ? t(`faults.${fault as 'other'}`) : t('faults.other');
  return (
    <details className="keeping-faults">
      <summary>
        {t('found')} ({faults.length})
      </summary>
      <ul>
        {faults.map(({ fault, subject }) => (
          <li key={`${fault} ${subject}`}>
            {wordOf(fault)} <bdi className="muted small">{subject}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}
