import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import { sendsQuery } from '../../api/queries.ts';
import { Loaded } from '../../design/loaded.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useToday } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import { DayChips } from './day-chips.tsx';
import { SendsDesk } from './sends-desk.tsx';
import { SendingSwitch } from './sending-switch.tsx';
import '../../design/desk.css';
import './sends.css';

/** What goes out on a day, in its exact words, and why each other client gets nothing. Nothing here sends anything. */
export function SendsPage() {
  const { t } = useTranslation();
  const formats = useFormats();
  const today = useToday();
  const navigate = useNavigate({ from: '/sends' });
  const place = useSearch({ from: '/office/sends' });
  const day = place.on !== undefined && place.on > today ? place.on : today;
  const show = (on: CalendarDate): void => void navigate({ search: on === today ? {} : { on }, replace: true });
  const query = useQuery(sendsQuery(day));
  const silent = query.data?.silent.reduce((sum, { clients }) => sum + clients.length, 0) ?? 0;
  const goes = query.data?.goes.length ?? 0;
  const words = query.data && [
    goes === 0 && day === today ? t('sends.noMore') : t('sends.goes', { count: goes }),
    t('sends.silent', { count: silent }),
    ...(query.data.clients.shown < query.data.clients.of
      ? [
          t('sends.part', {
            shown: formats.number(query.data.clients.shown),
            of: formats.number(query.data.clients.of),
          }),
        ]
      : []),
    ...(day !== today ? [t('sends.dryLater')] : goes > 0 ? [t('sends.dry')] : []),
  ];
  return (
    <>
      <PageHead
        title={t('sends.title')}
        intro={`${formats.capitalise(formats.date(day))} ${t('sends.when')}. ${words?.join(' ') ?? ''}`}
      >
        <DayChips day={day} onChange={show} />
        <SendingSwitch />
      </PageHead>
      <Loaded query={query} lines={8}>
        {(sends) => <SendsDesk key={sends.onDate} sends={sends} />}
      </Loaded>
    </>
  );
}
