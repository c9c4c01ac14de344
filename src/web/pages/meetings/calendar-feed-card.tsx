import { Checkbox, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { calendarFeedQuery, endFeed, makeFeed } from './meeting-requests.ts';

/** One's own meetings, and the plan of one's days, in one's own calendar. The address is shown once; a new one ends the old. */
export function CalendarFeedCard() {
  const { t } = useTranslation('meetings');
  const query = useQuery(calendarFeedQuery);
  const [url, setUrl] = useState<string>();
  const [withPlan, setWithPlan] = useState(true);
  const make = useAct({ run: makeFeed });
  const end = useAct({ run: endFeed, told: () => t('feed.ended'), onDone: () => setUrl(undefined) });
  return (
    <Card title={t('feed.title')}>
      <div className="card-body form">
        <Loaded query={query} lines={2}>
          {({ madeAt }) => (
            <>
              <p>{t(madeAt === null ? 'feed.off' : 'feed.on')}</p>
              {url !== undefined && (
                <>
                  <TextInput
                    label={t('feed.url')}
                    value={withPlan ? `${url}?plan=1` : url}
                    readOnly
                    description={t('feed.once')}
                  />
                  <Checkbox
                    label={t('feed.plan')}
                    checked={withPlan}
                    onChange={({ currentTarget }) => setWithPlan(currentTarget.checked)}
                  />
                </>
              )}
              <div className="actions">
                <Action
                  busy={make.isPending}
                  onClick={() => make.mutate(undefined, { onSuccess: (made) => setUrl(made.url) })}
                >
                  {t(madeAt === null ? 'feed.make' : 'feed.again')}
                </Action>
                {madeAt !== null && (
                  <Action busy={end.isPending} onClick={() => end.mutate()}>
                    {t('feed.end')}
                  </Action>
                )}
              </div>
            </>
          )}
        </Loaded>
        {(make.error ?? end.error) && <ProblemNote error={make.error ?? end.error} />}
      </div>
    </Card>
  );
}
