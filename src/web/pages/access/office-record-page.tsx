import '../../words/access-words.ts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sendRequest } from '../../api/send-request.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useFormats } from '../../words/use-formats.ts';
import type { OfficeRecord } from './access-requests.ts';
import { useEventWords } from './use-event-words.ts';
import './access.css';

/** *Kontorets logg*: what was done to the office itself, the newest first. */
export function OfficeRecordPage() {
  const { t } = useTranslation('access');
  const formats = useFormats();
  const say = useEventWords();
  const query = useInfiniteQuery({
    queryKey: ['office-record'],
    queryFn: ({ pageParam, signal }) =>
      sendRequest<OfficeRecord>(`/api/office/record${pageParam === null ? '' : `?before=${pageParam}`}`, { signal }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ events, hasMore }) => (hasMore ? events.at(-1)!.sequence : undefined),
  });
  return (
    <>
      <PageHead title={t('record.title')} intro={t('record.intro')}>
        <a className="link" href="/api/office/record/file" download="takt-office-record.json">
          {t('record.file')}
        </a>
      </PageHead>
      <Card>
        <Loaded query={query} lines={6}>
          {({ pages }) => (
            <ol className="rows">
              {pages
                .flatMap(({ events }) => events)
                .map((event) => (
                  <li key={event.sequence}>
                    <div className="grow">
                      {say(event)}
                      <div className="under">
                        {formats.dayAt(event.at)} {formats.time(event.at)}
                      </div>
                    </div>
                  </li>
                ))}
              {pages[0]?.events.length === 0 && <li className="muted">{t('record.none')}</li>}
            </ol>
          )}
        </Loaded>
        {query.hasNextPage && (
          <div className="card-foot">
            <Action small busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {t('record.more')}
            </Action>
          </div>
        )}
      </Card>
    </>
  );
}
