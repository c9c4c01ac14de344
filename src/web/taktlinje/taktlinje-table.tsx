import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { useFormats } from '../words/use-formats.ts';
import type { Band } from './derive-bands.ts';
import { useBeatWords } from './use-beat-words.ts';

/** The same figures as the line, newest first. */
export function TaktlinjeTable({ bands, today }: { bands: readonly Band[]; today: CalendarDate }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { outcomeOf } = useBeatWords(today);
  const rows = bands
    .flatMap((band) => band.beats.map((beat) => ({ band, beat })))
    .filter(({ beat }) => beat.state !== 'cancelled')
    .toSorted((a, b) => (a.beat.dueOn < b.beat.dueOn ? 1 : -1));
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('taktlinje.table.what')}</th>
            <th scope="col">{t('taktlinje.table.due')}</th>
            <th scope="col">{t('taktlinje.table.delivered')}</th>
            <th scope="col">{t('taktlinje.table.days')}</th>
            <th scope="col">{t('taktlinje.table.surcharge')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ band, beat }) => (
            <tr key={beat.obligationId}>
              <th scope="row">
                {formats.delivery(band.documents)}, {formats.period(beat.period)}
              </th>
              <td className="whole">{formats.shortDate(beat.dueOn)}</td>
              <td className="whole">{beat.deliveredOn === null ? '–' : formats.shortDate(beat.deliveredOn)}</td>
              <td className={beat.daysLate > 0 ? 'late' : ''}>
                {outcomeOf(beat)}
                {beat.returnedOnce && <>, {t('taktlinje.returned')}</>}
              </td>
              <td>{beat.coin === null ? '–' : t(`taktlinje.coin.${beat.coin}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
