import { useTranslation } from 'react-i18next';
import type { Week } from '../../../http/contract/office.ts';
import { acceptArrivals } from '../../api/acts.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { LinkAction } from '../../design/link-action.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useToday } from '../../shell/use-session.ts';
import { oslo } from '../../words/oslo-date.ts';
import { useFormats } from '../../words/use-formats.ts';

/** What has come in and waits for a look, by client. G accepts everything that lies in its place; what has no place is left for a person. */
export function ArrivedCard({ arrived, chosen }: { arrived: Week['arrived']; chosen: string | undefined }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const today = useToday();
  const placed = arrived.reduce((sum, { waiting, unplaced }) => sum + waiting - unplaced, 0);
  const accept = useAct({
    run: () => acceptArrivals(arrived.flatMap(({ arrivalIds }) => arrivalIds)),
    told: (_, { accepted }) => t('client.arrivals.accepted', { count: accepted }),
  });
  const acceptAll = (): void => {
    if (placed > 0 && !accept.isPending) accept.mutate();
  };
  useKeys([{ key: 'g', words: t('week.keys.accept'), run: acceptAll }]);
  return (
    <Card
      title={t('week.arrived.title')}
      aside={arrived.length > 0 && t('week.arrived.clients', { count: arrived.length })}
    >
      {accept.error && <ProblemNote error={accept.error} />}
      {arrived.length === 0 ? (
        <EmptyNote words={t('week.arrived.none')} />
      ) : (
        <ul className="rows">
          {arrived.map(({ clientId, name, waiting, unplaced, since }) => (
            <li key={clientId} data-row={`in-${clientId}`} className={chosen === `in-${clientId}` ? 'is-chosen' : ''}>
              <div className="grow">
                <b>{name}</b>
                <div className="under">
                  {[
                    t('week.arrived.files', { count: waiting }),
                    ...(unplaced > 0 ? [t('week.arrived.unplaced', { count: unplaced })] : []),
                    ...(oslo(since) < today ? [t('week.arrived.since', { date: formats.shortDate(oslo(since)) })] : []),
                  ].join(', ')}
                </div>
              </div>
              <LinkAction
                to="/inbox"
                search={{ client: clientId }}
                small
                aria-label={t('week.arrived.lookOne', { name })}
              >
                {t('week.arrived.look')}
              </LinkAction>
            </li>
          ))}
        </ul>
      )}
      {placed > 0 && (
        <div className="card-foot">
          <Action small hint="G" busy={accept.isPending} onClick={acceptAll} wideOnPhone>
            {t('week.arrived.acceptAll', { count: placed })}
          </Action>
        </div>
      )}
    </Card>
  );
}
