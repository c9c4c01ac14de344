import { useTranslation } from 'react-i18next';
import type { Beat } from '../../http/contract/office.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { useFormats } from '../words/use-formats.ts';
import { daysFromDue, findSlot, type RowMark } from './derive-row.ts';

interface BeatWords {
  /** What the whole row says to those who do not see it. */
  nameRow: (marks: readonly RowMark[]) => string;
  /** All duties of one month, a line each. */
  describe: (beats: readonly Beat[], slot: number) => string;
  /** "19 dager for sent", "på dagen", "ikke levert ennå". */
  outcomeOf: (beat: Beat) => string;
  /** One duty in a line: period, deadline, delivery, outcome. */
  describeOne: (beat: Beat) => string;
}

export function useBeatWords(today: CalendarDate): BeatWords {
  const { t } = useTranslation();
  const formats = useFormats();

  const outcomeOf = (beat: Beat): string => {
    const days = daysFromDue(beat, today);
    if (beat.deliveredOn === null) {
      return days > 0 ? t('taktlinje.overdue', { count: days }) : t('taktlinje.ahead');
    }
    if (days === 0) return t('taktlinje.inTime');
    return days > 0 ? t('taktlinje.late', { count: days }) : t('taktlinje.early', { count: -days });
  };

  const describeOne = (beat: Beat): string =>
    [
      formats.capitalise(formats.period(beat.period)),
      t('taktlinje.due', { date: formats.shortDate(beat.dueOn) }),
      ...(beat.deliveredOn === null ? [] : [t('taktlinje.delivered', { date: formats.shortDate(beat.deliveredOn) })]),
      outcomeOf(beat),
      ...(beat.returnedOnce ? [t('taktlinje.returned')] : []),
      ...(beat.coin === null ? [] : [t(`taktlinje.coin.${beat.coin}`)]),
    ].join(' · ');

  return {
    outcomeOf,
    describeOne,
    describe: (beats, slot) =>
      beats
        .filter((beat) => beat.state !== 'cancelled' && findSlot(beat.dueOn, today) === slot)
        .map(describeOne)
        .join('\n'),
    nameRow: (marks) => {
      const delivered = marks.filter((mark) => mark.kind !== 'hollow');
      if (marks.length === 0) return t('taktlinje.rowNone');
      const late = delivered.filter((mark) => mark.days > 0).length;
      const overdue = marks.filter((mark) => mark.kind === 'hollow' && mark.days > 0).length;
      return [
        t('taktlinje.rowName', { count: delivered.length }),
        late > 0 ? t('taktlinje.rowLate', { late }) : t('taktlinje.rowAllInTime'),
        ...(overdue > 0 ? [t('taktlinje.rowOpen', { open: overdue })] : []),
      ].join(', ');
    },
  };
}
