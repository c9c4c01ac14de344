import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CalendarDate } from '../../../../domain/kernel/index.ts';
import type { WeekendView } from '../../../../http/contract/weekend.ts';
import { useCount } from '../../../api/use-count.ts';
import { Action } from '../../../design/action.tsx';
import { Card } from '../../../design/card.tsx';
import { EmptyNote } from '../../../design/empty-note.tsx';
import { Loaded } from '../../../design/loaded.tsx';
import { ProblemNote } from '../../../design/problem-note.tsx';
import { useInCharge } from '../../../shell/use-session.ts';
import { OvertimePart } from '../overtime/overtime-part.tsx';
import { CountLine } from './count-line.tsx';
import { HowCounted } from './how-counted.tsx';
import { PersonChoice } from './person-choice.tsx';
import { useWeekendWords } from './use-weekend-words.ts';
import { WeekendChoice } from './weekend-choice.tsx';
import { WeekendShown } from './weekend-shown.tsx';
import { WeekendTable } from './weekend-table.tsx';
import './weekend.css';

interface WeekendCardProps {
  query: UseQueryResult<WeekendView>;
  /** Who was chosen, until their figures are here too; nobody: oneself. */
  staffId: string | undefined;
  onPerson: (staffId: string) => void;
}

/** What the coming weekend is likely to cost, and why: the first thing on the first page. */
export function WeekendCard({ query, staffId, onPerson }: WeekendCardProps) {
  const { t, dates } = useWeekendWords();
  const inCharge = useInCharge();
  const [chosenOn, setChosenOn] = useState<CalendarDate>();
  const count = useCount(query.data, query.isFetchedAfterMount);
  const weekends = query.data?.weekends ?? [];
  const shown = weekends.find(({ saturdayOn }) => saturdayOn === chosenOn) ?? weekends[0];
  return (
    <Card
      className="weekend"
      title={shown === undefined ? t('titleAlone') : t('title', { dates: dates(shown.saturdayOn) })}
      aside={
        query.data && (
          <div className="weekend-aside">
            <CountLine view={query.data} count={count} />
            <PersonChoice people={query.data.people} staffId={staffId ?? query.data.staffId} onPerson={onPerson} />
          </div>
        )
      }
    >
      {count.error && <ProblemNote error={count.error} again={count.again} />}
      <Loaded query={query} lines={5}>
        {(view) => (
          <>
            {view.countedAt === null && (
              <EmptyNote words={t('count.before')}>
                {view.counting === null && (
                  <Action look="main" busy={count.busy} onClick={count.ask}>
                    {t('count.ask')}
                  </Action>
                )}
              </EmptyNote>
            )}
            {view.countedAt !== null && shown === undefined && (
              <EmptyNote words={t('count.nobody', { name: view.staffName })} />
            )}
            {shown && (
              <>
                <WeekendShown weekend={shown} person={view} busy={query.isPlaceholderData} />
                <WeekendChoice
                  weekends={weekends}
                  overtime={view.overtime}
                  shownOn={shown.saturdayOn}
                  onChoose={setChosenOn}
                />
              </>
            )}
            {view.countedAt !== null && <OvertimePart key={view.staffId} view={view} />}
            <div className="weekend-behind">
              {weekends.length > 0 && <WeekendTable weekends={weekends} overtime={view.overtime} />}
              <HowCounted />
              {inCharge && <Link to="/what-if">{t('whatIf')}</Link>}
            </div>
          </>
        )}
      </Loaded>
    </Card>
  );
}
