import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isoWeekOf } from '../../../domain/kernel/index.ts';
import { weekQuery } from '../../api/queries.ts';
import { Card } from '../../design/card.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { LinkAction } from '../../design/link-action.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { KeepingNote } from '../../safe-keeping/keeping-note.tsx';
import { useSession } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import { WeekBoard } from './week-board.tsx';
import './week.css';

/** The first page of the day: what needs a person, who is late, what has come in, what is due. */
export function WeekPage() {
  const { t } = useTranslation();
  const formats = useFormats();
  const { todayOn, counts, staff } = useSession();
  const query = useQuery(weekQuery(undefined));
  return (
    <>
      <PageHead
        title={t('shell.week')}
        intro={t('shell.weekNumber', { date: formats.capitalise(formats.date(todayOn)), week: isoWeekOf(todayOn) })}
      >
        <LinkAction to="/sends" hint="D">
          {counts.goesToday === null ? t('shell.sends') : t('week.sendsToday', { count: counts.goesToday })}
        </LinkAction>
      </PageHead>
      {(staff.role === 'owner' || staff.role === 'manager') && <KeepingNote />}
      {counts.clients === 0 ? (
        <Card>
          <EmptyNote words={t('clients.none')}>
            <LinkAction to="/import" look="main">
              {t('clients.import')}
            </LinkAction>
          </EmptyNote>
        </Card>
      ) : (
        <Loaded query={query} lines={8}>
          {(week) => <WeekBoard week={week} />}
        </Loaded>
      )}
    </>
  );
}
