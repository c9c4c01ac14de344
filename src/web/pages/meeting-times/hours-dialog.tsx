import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Weekday } from '../../../domain/kernel/index.ts';
import { workingHoursDefault } from '../../../domain/meeting/index.ts';
import { capitalise } from '../../../texts/format-list.ts';
import { nameWeekday } from '../../../texts/format-date.ts';
import { formatClock } from '../../../texts/format-time.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { readClock } from '../../design/read-clock.ts';
import { TimeField } from '../../design/time-field.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { setHours, type DayHours, type TimesOfPerson } from './times-requests.ts';

/** Meetings are never offered on other days. */
const weekdays = [1, 2, 3, 4, 5] as const satisfies readonly Weekday[];

/** A weekday as it stands in the form. */
interface TypedDay {
  weekday: Weekday;
  works: boolean;
  from: string;
  to: string;
}

interface Fault {
  at: 'from' | 'to';
  why: 'timeMissing' | 'wrongOrder';
}

/** What is proposed where somebody was off. */
const usual = workingHoursDefault[1]!;

/** The hours of one person, by weekday. */
export function HoursDialog({ person, onClose }: { person: TimesOfPerson; onClose: () => void }) {
  const { t } = useTranslation('meetingTimes');
  const { t: shared } = useTranslation();
  const [days, setDays] = useState(() => typeDays(person));
  const [tried, setTried] = useState(false);
  const save = useAct({ run: setHours, told: () => t('hours.saved'), onDone: onClose });
  const submit = (): void => {
    setTried(true);
    const worked = days.filter(({ works }) => works);
    const read = worked.map(readDay).filter((hours) => hours !== undefined);
    if (worked.length === 0 || read.length < worked.length || save.isPending) return;
    // What the form does not show stays as it is.
    const weekend = person.hours.filter(({ weekday }) => weekday > 5);
    save.mutate({ staffId: person.id, days: [...read, ...weekend] });
  };
  return (
    <Dialog title={t('hours.of', { name: person.name })} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {days.map((day, index) => (
          <DayFields
            key={day.weekday}
            day={day}
            fault={tried && day.works ? faultOf(day) : undefined}
            onChange={(next) => setDays((before) => before.map((one, at) => (at === index ? next : one)))}
          />
        ))}
        {tried && !days.some(({ works }) => works) && <p role="alert">{t('hours.none')}</p>}
        <p className="small muted">{t('hours.stands')}</p>
        {save.error && <ProblemNote error={save.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={save.isPending}>
            {t('save')}
          </Action>
          <Action onClick={onClose}>{shared('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}

function DayFields({
  day,
  fault,
  onChange,
}: {
  day: TypedDay;
  fault: Fault | undefined;
  onChange: (day: TypedDay) => void;
}) {
  const { t } = useTranslation('meetingTimes');
  const { language } = useFormats();
  const name = capitalise(nameWeekday(day.weekday, language));
  return (
    <div className="hours-day" role="group" aria-label={name}>
      <Checkbox
        label={name}
        checked={day.works}
        data-autofocus={day.weekday === 1 || undefined}
        onChange={(event) => onChange({ ...day, works: event.currentTarget.checked })}
      />
      {day.works ? (
        (['from', 'to'] as const).map((end) => (
          <TimeField
            key={end}
            label={t(`hours.${end}`, { day: name })}
            hideLabel
            text={day[end]}
            error={fault?.at === end ? t(fault.why) : null}
            onChange={(text) => onChange({ ...day, [end]: text })}
          />
        ))
      ) : (
        <span className="muted">{t('hours.off')}</span>
      )}
    </div>
  );
}

function typeDays({ hours }: TimesOfPerson): TypedDay[] {
  return weekdays.map((weekday) => {
    const span = hours.find((one) => one.weekday === weekday);
    return {
      weekday,
      works: span !== undefined,
      from: formatClock(span?.startsAt ?? usual.from),
      to: formatClock(span?.endsAt ?? usual.to),
    };
  });
}

function readDay(day: TypedDay): DayHours | undefined {
  const startsAt = readClock(day.from);
  const endsAt = readClock(day.to);
  if (startsAt === undefined || endsAt === undefined || startsAt >= endsAt) return undefined;
  return { weekday: day.weekday, startsAt, endsAt };
}

function faultOf(day: TypedDay): Fault | undefined {
  if (readDay(day) !== undefined) return undefined;
  if (readClock(day.from) === undefined) return { at: 'from', why: 'timeMissing' };
  return { at: 'to', why: readClock(day.to) === undefined ? 'timeMissing' : 'wrongOrder' };
}
