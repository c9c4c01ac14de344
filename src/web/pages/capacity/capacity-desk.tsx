import { useMediaQuery } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findRoomForNewWork } from '../../../domain/weekend/index.ts';
import { useFormats } from '../../words/use-formats.ts';
import { CapacityGrid } from './capacity-grid.tsx';
import { CapacityLegend } from './capacity-legend.tsx';
import type { PersonCapacity } from './capacity-requests.ts';
import { CapacityWeeks } from './capacity-weeks.tsx';
import { FiguresTable } from './figures-table.tsx';
import { findHeadline } from './find-headline.ts';
import { hasWork } from './has-work.ts';
import { OvertimeTable } from './overtime-table.tsx';
import { sumOffice } from './sum-office.ts';
import { useCapacityWords } from './use-capacity-words.ts';
import type { ChooseWeek, ChosenWeek } from './week-button.tsx';
import { WeekPane } from './week-pane.tsx';

/** What matters most, then everybody's weeks, and what they rest on. */
export function CapacityDesk({ people }: { people: readonly PersonCapacity[] }) {
  const { t } = useTranslation('capacity');
  const formats = useFormats();
  const words = useCapacityWords();
  const isPhone = useMediaQuery('(max-width: 760px)', false, { getInitialValueInEffect: false });
  const [place, setPlace] = useState<{ staffId: string; mondayOn: string }>();
  const opener = useRef<HTMLButtonElement>(null);
  const headline = findHeadline(people);
  const newWork = headline.of === 'no-work' ? undefined : findRoomForNewWork(people);
  const isFitting = headline.of === 'fits' || headline.of === 'mostly-fits';
  const hasOvertime = people.some(({ weeks }) => weeks.some(({ overtimeMinutes }) => overtimeMinutes > 0));
  const busy = people.filter(hasWork);
  const idle = people.filter((person) => !hasWork(person));
  const office = sumOffice(people);
  const chosen = findChosen(busy, place);
  const choose: ChooseWeek = ({ person, week }, button) => {
    opener.current = button;
    const isOpen = chosen?.person.staffId === person.staffId && chosen.week.mondayOn === week.mondayOn;
    setPlace(isOpen ? undefined : { staffId: person.staffId, mondayOn: week.mondayOn });
  };
  const close = (): void => {
    setPlace(undefined);
    opener.current?.focus();
  };
  const first = 'name' in headline ? busy.find(({ name }) => name === headline.name)?.staffId : undefined;
  return (
    <>
      <p className={headline.of === 'law-left' ? 'capacity-headline law' : 'capacity-headline'}>
        {words.headline(headline)}
        {isFitting && hasOvertime && ` ${t('headline.counted')}`}
      </p>
      {newWork && <p className="capacity-new">{words.newWork(newWork)}</p>}
      {busy.length > 0 &&
        (isPhone ? (
          <CapacityWeeks people={busy} office={office} first={first} chosen={chosen} onChoose={choose} />
        ) : (
          <CapacityGrid people={busy} office={office} chosen={chosen} onChoose={choose} />
        ))}
      {idle.length > 0 && busy.length > 0 && (
        <p className="small muted">{t('idle', { names: formats.list(idle.map(({ name }) => name)) })}</p>
      )}
      {chosen && <WeekPane {...chosen} onClose={close} />}
      <OvertimeTable people={people} />
      <CapacityLegend />
      <FiguresTable people={people} />
    </>
  );
}

function findChosen(
  people: readonly PersonCapacity[],
  place: { staffId: string; mondayOn: string } | undefined,
): ChosenWeek | undefined {
  const person = people.find(({ staffId }) => staffId === place?.staffId);
  const week = person?.weeks.find(({ mondayOn }) => mondayOn === place?.mondayOn);
  return person && week && { person, week };
}
