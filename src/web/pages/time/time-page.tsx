import '../../words/time-words.ts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, earliest, isoWeekOf, type CalendarDate } from '../../../domain/kernel/index.ts';
import { Action } from '../../design/action.tsx';
import { LinkAction } from '../../design/link-action.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useInCharge, useToday } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import { TimeDesk } from './time-desk.tsx';
import { timeWeekQuery } from './time-requests.ts';
import './time.css';

/** *Tid*: one's own week by day and client, suggestions for a day, and every client's month. */
export function TimePage() {
  const { t } = useTranslation('time');
  const formats = useFormats();
  const today = useToday();
  const inCharge = useInCharge();
  const navigate = useNavigate({ from: '/time' });
  const { on } = useSearch({ from: '/office/time' });
  const day = earliest(on ?? today, today);
  const query = useQuery(timeWeekQuery(day));
  const [text, setText] = useState('');
  const show = (next: CalendarDate): void =>
    void navigate({ search: next >= today ? {} : { on: next }, replace: true, resetScroll: false });
  useKeys([
    { key: 'ArrowLeft', words: t('keys.weekBefore'), run: () => show(addDays(day, -7)) },
    { key: 'ArrowRight', words: t('keys.weekAfter'), run: () => show(addDays(day, 7)) },
  ]);
  return (
    <>
      <PageHead
        title={t('title')}
        intro={t('intro', { week: isoWeekOf(day), day: formats.capitalise(formats.date(day)) })}
      >
        <Action onClick={() => show(addDays(day, -7))}>
          <span aria-hidden="true">‹&nbsp;</span>
          {t('week.number', { week: isoWeekOf(addDays(day, -7)) })}
        </Action>
        {day !== today && <Action onClick={() => show(today)}>{t('week.today')}</Action>}
        {inCharge && (
          <LinkAction to="/import" search={{ kind: 'time' }} look="quiet">
            {t('import')}
          </LinkAction>
        )}
      </PageHead>
      <Loaded query={query} lines={8}>
        {(week) => <TimeDesk week={week} day={day} text={text} onText={setText} onDay={show} />}
      </Loaded>
    </>
  );
}
