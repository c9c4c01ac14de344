import { useTranslation } from 'react-i18next';
import { addMonths, partsOf, calendarDate, type CalendarDate } from '../../../domain/kernel/index.ts';
import type { WhatIfView, WishableView } from '../../../http/contract/what-if.ts';
import { Card } from '../../design/card.tsx';
import { ChoiceField } from '../../design/choice-field.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { SlideField } from './slide-field.tsx';
import { newClientsShown, type WishedFor } from './wishes-place.ts';

interface GrownCardProps {
  wishable: WishableView;
  newClients: WishedFor['newClients'];
  isOwn: boolean;
  /** Who takes them, as it was answered last. */
  taken: WhatIfView['newClients'] | undefined;
  onChange: (newClients: WishedFor['newClients']) => void;
}

/** How many new clients come, and from when. */
export function GrownCard({ wishable: { fromOn, toOn }, newClients, isOwn, taken, onChange }: GrownCardProps) {
  const { t } = useTranslation('whatIf');
  const formats = useFormats();
  const { count } = newClients;
  const months = listMonths(fromOn, toOn);
  const from = months.find((on) => on === newClients.fromOn) ?? months[1] ?? fromOn;
  const choices = months.map((on) => ({
    value: on,
    label: on === fromOn ? t('grown.today') : formats.dayMonth(on),
  }));
  return (
    <Card title={t('grown.title')}>
      <div className="card-body stack">
        <SlideField
          label={t('grown.count')}
          value={count}
          max={newClientsShown}
          said={count === 0 ? t('grown.none') : t('grown.countOf', { count })}
          onChange={(next) => onChange({ count: next, fromOn: from })}
        />
        <ChoiceField
          label={t('grown.from')}
          value={from}
          choices={choices}
          onChange={(on) => onChange({ count, fromOn: on })}
        />
        <p className="small muted">{t(isOwn ? 'grown.noteOwn' : 'grown.note')}</p>
        {count > 0 && taken && (
          <ul className="small">
            {taken.map(({ staffId, name, clients, jobs, minutes }) => (
              <li key={staffId}>
                {t('grown.taken', {
                  count: clients,
                  name,
                  jobs: t('clients.jobs', { count: jobs, hours: formats.hours(minutes) }),
                })}
              </li>
            ))}
            {taken.length === 0 && <li>{t('grown.nothing', { until: formats.date(toOn) })}</li>}
          </ul>
        )}
      </div>
    </Card>
  );
}

/** Today, and the first of each month of the weeks. */
function listMonths(fromOn: CalendarDate, toOn: CalendarDate): CalendarDate[] {
  const { year, month } = partsOf(fromOn);
  const first = calendarDate(`${year}-${String(month).padStart(2, '0')}-01`);
  const later = [1, 2, 3].map((months) => addMonths(first, months)).filter((on) => on > fromOn && on <= toOn);
  return [fromOn, ...later];
}
