import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Action } from '../../design/action.tsx';
import { SidePane } from '../../design/side-pane.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { minutesLeft } from './tell-minutes.ts';
import { useCapacityWords } from './use-capacity-words.ts';
import type { ChosenWeek } from './week-button.tsx';

/** What a week of somebody is made of, in words. */
export function WeekPane({ person, week, onClose }: ChosenWeek & { onClose: () => void }) {
  const { t } = useTranslation('capacity');
  const { t: tShell } = useTranslation();
  const formats = useFormats();
  const words = useCapacityWords();
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    pane.current?.focus();
    pane.current?.scrollIntoView({ block: 'nearest' });
  }, [person.staffId, week.mondayOn]);
  const { mondayOn, roomMinutes, dueMinutes, lawLeft } = week;
  const moreMinutes = dueMinutes - roomMinutes;
  return (
    <div
      ref={pane}
      className="week-pane"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <SidePane
        title={t('paneTitle', { name: person.name, week: words.week(mondayOn) })}
        aside={words.days(mondayOn)}
        opened
        onClose={onClose}
      >
        <div className="stack">
          <dl className="pane-figures">
            <dt>{t('pane.room')}</dt>
            <dd>{roomMinutes > 0 ? formats.hours(roomMinutes) : t('noRoom')}</dd>
            {week.overtimeMinutes > 0 && (
              <>
                <dt>{t('pane.overtime')}</dt>
                <dd>{formats.hours(week.overtimeMinutes)}</dd>
              </>
            )}
            <dt>{t('pane.due')}</dt>
            <dd>{dueMinutes > 0 ? formats.hours(dueMinutes) : t('pane.nothing')}</dd>
            <dt>{t('pane.evenings')}</dt>
            <dd>{words.outOfHours(week.evenings) ?? t('pane.notExpected')}</dd>
            <dt>{t('pane.weekend', { days: words.saturdayAndSunday(mondayOn) })}</dt>
            <dd>{words.outOfHours(week.weekend) ?? t('pane.notExpected')}</dd>
          </dl>
          {moreMinutes > 0 && <p>{t('pane.more', { hours: formats.hours(moreMinutes) })}</p>}
          {lawLeft.length > 0 && (
            <div>
              <h3 className="law">{t('pane.lawLeft', { hours: formats.hours(minutesLeft(lawLeft)) })}</h3>
              <ul className="law-left-list">
                {lawLeft.map((left) => (
                  <li key={`${left.clientId} ${left.kind} ${left.doneBy}`}>
                    <Link to="/clients/$clientId" params={{ clientId: left.clientId }} className="link">
                      {left.clientName}
                    </Link>
                    <span className="small">
                      {t('pane.left', {
                        kind: formats.words.jobKinds[left.kind],
                        hours: formats.hours(minutesLeft([left])),
                        day: formats.shortDate(left.doneBy),
                      })}
                    </span>
                  </li>
                ))}
              </ul>
              <p className="small muted">{t('pane.lawLeftWhy')}</p>
            </div>
          )}
          <div className="actions">
            <Action small onClick={onClose}>
              {tShell('shell.close')}
            </Action>
          </div>
        </div>
      </SidePane>
    </div>
  );
}
