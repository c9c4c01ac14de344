import { useTranslation } from 'react-i18next';
import { ChipChoice } from '../../design/chip-choice.tsx';
import { useFormats } from '../../words/use-formats.ts';
import type { WishableClient } from './what-if-requests.ts';

export type ClientWish = 'expected' | 'onTime' | 'gone';

interface ClientRowProps {
  client: WishableClient;
  wish: ClientWish;
  onChoose: (wish: ClientWish) => void;
}

/** One client: as expected, in time where something is still to come, or gone. */
export function ClientRow({ client: { name, jobs, minutes, awaited, shareMinutes }, wish, onChoose }: ClientRowProps) {
  const { t } = useTranslation('whatIf');
  const { hours } = useFormats();
  const choices = [
    { value: 'expected' as const, label: t('clients.expected') },
    ...(awaited ? [{ value: 'onTime' as const, label: t('clients.onTime') }] : []),
    { value: 'gone' as const, label: t('clients.gone') },
  ];
  // Less than a tenth of an hour is not told.
  const counts = Math.round(shareMinutes / 6) > 0;
  const facts = [
    t('clients.jobs', { count: jobs, hours: hours(minutes) }),
    ...(counts ? [t('clients.counts', { hours: hours(shareMinutes) })] : []),
    ...(awaited ? [] : [t('clients.allIn')]),
  ];
  return (
    <li>
      <b>{name}</b>
      <p className="small muted">{facts.join(' · ')}</p>
      <ChipChoice label={t('clients.choose', { name })} choices={choices} value={wish} onChoose={onChoose} />
    </li>
  );
}
