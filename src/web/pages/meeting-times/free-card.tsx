import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../../domain/kernel/index.ts';
import { formatClock } from '../../../texts/format-time.ts';
import { Card } from '../../design/card.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { useSession, useToday } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import { joinSlots } from './join-slots.ts';
import { freeTimesQuery } from './times-requests.ts';

/** What rules, hours and promises leave of one's own coming two weeks: the effect of a change is seen here at once. */
export function FreeCard() {
  const { t } = useTranslation('meetingTimes');
  const formats = useFormats();
  const today = useToday();
  const { staff } = useSession();
  const query = useQuery(freeTimesQuery(staff.id, today, addDays(today, 13)));
  return (
    <Card title={t('free.title')}>
      <Loaded query={query} lines={5}>
        {({ all }) =>
          all.length === 0 ? (
            <EmptyNote words={t('free.none')} />
          ) : (
            <ul className="rows">
              {joinSlots(all).map(({ on, stretches, choices }) => (
                <li key={on}>
                  <div className="grow">
                    {formats.capitalise(formats.date(on))}
                    <div className="under">{t('free.choices', { count: choices })}</div>
                  </div>
                  <span className="free-times">
                    {stretches.map(({ from, to }) => (
                      <span key={from}>
                        {formatClock(from)}–{formatClock(to)}
                      </span>
                    ))}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <p className="card-foot">{t('free.hint')}</p>
    </Card>
  );
}
