import { useTranslation } from 'react-i18next';
import type { CalendarDate, Ore } from '../../../../domain/kernel/index.ts';
import { useToday } from '../../../shell/use-session.ts';
import { basisPointsMax, limits, type LimitName } from '../edit/limits.ts';
import { TypedField, type FieldProps } from './typed-field.tsx';
import { calendarDay, kroner, optional, percent, wholeNumber } from './typed-values.ts';

interface CountProps<Value> extends FieldProps<Value> {
  within: LimitName;
}

/** A whole number within its limits. */
export function CountField({ within, ...props }: CountProps<number>) {
  const { t } = useTranslation('editor');
  const [least, most] = limits[within];
  return <TypedField typed={wholeNumber([least, most])} numeric unread={t('between', { least, most })} {...props} />;
}

export function OptionalCountField({ within, ...props }: CountProps<number | undefined>) {
  const { t } = useTranslation('editor');
  const [least, most] = limits[within];
  const typed = optional(wholeNumber([least, most]));
  return <TypedField typed={typed} numeric unread={t('between', { least, most })} {...props} />;
}

/** A sum in kroner, without VAT. */
export function KronerField(props: FieldProps<Ore>) {
  const { t } = useTranslation('editor');
  return <TypedField typed={kroner} numeric unit="kr" unread={t('unreadKroner')} {...props} />;
}

export function OptionalKronerField(props: FieldProps<Ore | undefined>) {
  const { t } = useTranslation('editor');
  return <TypedField typed={optional(kroner)} numeric unit="kr" unread={t('unreadKroner')} {...props} />;
}

interface PercentProps<Value> extends FieldProps<Value> {
  within?: readonly [number, number];
}

export function PercentField({ within = [1, basisPointsMax], ...props }: PercentProps<number>) {
  const { t } = useTranslation('editor');
  return <TypedField typed={percent(within)} numeric unit="%" unread={t('unreadPercent')} {...props} />;
}

export function OptionalPercentField({ within = [1, basisPointsMax], ...props }: PercentProps<number | undefined>) {
  const { t } = useTranslation('editor');
  return <TypedField typed={optional(percent(within))} numeric unit="%" unread={t('unreadPercent')} {...props} />;
}

/** A whole date, or none. */
export function OptionalDateField(props: FieldProps<CalendarDate | undefined>) {
  const { t } = useTranslation();
  return <TypedField typed={optional(calendarDay(useToday()))} unread={t('fields.dateUnknown')} {...props} />;
}
