import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import { DateField } from '../../design/date-field.tsx';

export interface TypedPeriod {
  fromOn?: CalendarDate | undefined;
  toOn?: CalendarDate | undefined;
}

interface PeriodFieldsProps {
  period: TypedPeriod;
  /** Somebody tried to save: what is missing is said. */
  tried: boolean;
  onChange: (period: TypedPeriod) => void;
}

export function isWholePeriod(period: TypedPeriod): period is { fromOn: CalendarDate; toOn: CalendarDate } {
  return period.fromOn !== undefined && period.toOn !== undefined && period.fromOn <= period.toOn;
}

/** A first and a last day, both counted. */
export function PeriodFields({ period, tried, onChange }: PeriodFieldsProps) {
  const { t } = useTranslation();
  const { fromOn, toOn } = period;
  const reversed = fromOn !== undefined && toOn !== undefined && toOn < fromOn;
  const lastFault = reversed ? t('people.absence.wrongOrder') : tried && !toOn ? t('people.absence.toMissing') : null;
  return (
    <>
      <DateField
        label={t('people.absence.from')}
        onChange={(day) => onChange({ ...period, fromOn: day })}
        error={tried && !fromOn ? t('people.absence.fromMissing') : null}
      />
      <DateField
        label={t('people.absence.to')}
        onChange={(day) => onChange({ ...period, toOn: day })}
        error={lastFault}
      />
    </>
  );
}
