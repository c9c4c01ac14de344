import { Checkbox, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isTimeOfDay, timeOfDay } from '../../../domain/kernel/index.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useSession } from '../../shell/use-session.ts';
import { meetingTimesQuery, setHours, type MeetingTimesView } from './meeting-requests.ts';
import { useMeetingWords } from './use-meeting-words.ts';

type Person = MeetingTimesView['people'][number];
const weekdays = [1, 2, 3, 4, 5] as const;
const weekdayKeys = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;

/** When one can be met: one's own working hours by weekday. */
export function HoursCard() {
  const { t } = useTranslation('meetings');
  const { staff } = useSession();
  const query = useQuery(meetingTimesQuery);
  const [changing, setChanging] = useState(false);
  return (
    <Card
      title={t('hours.title')}
      aside={
        !changing && (
          <button type="button" className="link" onClick={() => setChanging(true)}>
            {t('hours.change')}
          </button>
        )
      }
    >
      <div className="card-body stack-s">
        <Loaded query={query} lines={3}>
          {({ people }) => {
            const own = people.find(({ id }) => id === staff.id);
            if (!own) return null;
            return changing ? <HoursForm person={own} onDone={() => setChanging(false)} /> : <Hours person={own} />;
          }}
        </Loaded>
      </div>
    </Card>
  );
}

function Hours({ person }: { person: Person }) {
  const { t } = useTranslation('meetings');
  const { clock } = useMeetingWords();
  return (
    <>
      <dl className="figures">
        {weekdays.map((weekday, index) => {
          const hours = person.hours.find((one) => one.weekday === weekday);
          return (
            <div key={weekday} className="figure-pair">
              <dt>{t(`hours.weekdays.${weekdayKeys[index]!}`)}</dt>
              <dd>{hours ? `${clock(hours.startsAt)}–${clock(hours.endsAt)}` : t('hours.off')}</dd>
            </div>
          );
        })}
      </dl>
      <p className="small muted">{t('hours.hint')}</p>
    </>
  );
}

function HoursForm({ person, onDone }: { person: Person; onDone: () => void }) {
  const { t } = useTranslation('meetings');
  const { t: shared } = useTranslation();
  const [days, setDays] = useState(() =>
    weekdays.map((weekday) => {
      const hours = person.hours.find((one) => one.weekday === weekday);
      return {
        weekday,
        works: hours !== undefined,
        from: (hours?.startsAt ?? '08:00') as string,
        to: (hours?.endsAt ?? '16:00') as string,
      };
    }),
  );
  const save = useAct({ run: setHours, told: () => t('hours.saved'), onDone });
  const isRight = days.every(({ works, from, to }) => !works || (isTimeOfDay(from) && isTimeOfDay(to) && from < to));
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isRight || save.isPending) return;
        save.mutate({
          staffId: person.id,
          days: days.flatMap(({ weekday, works, from, to }) =>
            works ? [{ weekday, startsAt: timeOfDay(from), endsAt: timeOfDay(to) }] : [],
          ),
        });
      }}
    >
      {days.map((day, index) => {
        const name = t(`hours.weekdays.${weekdayKeys[index]!}`);
        const change = (next: Partial<typeof day>): void =>
          setDays((before) => before.map((one, at) => (at === index ? { ...one, ...next } : one)));
        return (
          <div key={day.weekday} className="hours-day" role="group" aria-label={name}>
            <Checkbox
              label={name}
              checked={day.works}
              onChange={(event) => change({ works: event.currentTarget.checked })}
            />
            {day.works &&
              (['from', 'to'] as const).map((end) => (
                <TextInput
                  key={end}
                  type="time"
                  aria-label={t(`hours.${end}`, { day: name })}
                  value={day[end]}
                  onChange={(event) => change({ [end]: event.currentTarget.value })}
                />
              ))}
          </div>
        );
      })}
      {!isRight && <p role="alert">{t('hours.wrong')}</p>}
      {save.error && <ProblemNote error={save.error} />}
      <div className="actions">
        <Action type="submit" look="main" busy={save.isPending}>
          {t('hours.save')}
        </Action>
        <Action onClick={onDone}>{shared('shell.cancel')}</Action>
      </div>
    </form>
  );
}
