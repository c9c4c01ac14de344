import type { WeekendView } from '../../../../http/contract/weekend.ts';
import { useSession } from '../../../shell/use-session.ts';
import type { ChosenAround } from './chosen-around.ts';
import { useOvertimeWords } from './use-overtime-words.ts';

/** That a weekend is not free by choice, plainly beside the gauge. */
export function ChosenWeekend({
  chosen: { saturdayMinutes, sundayMinutes },
  person: { staffId, staffName },
}: {
  chosen: ChosenAround;
  person: Pick<WeekendView, 'staffId' | 'staffName'>;
}) {
  const { t, formats } = useOvertimeWords();
  const { staff } = useSession();
  const days = [
    ['saturday', saturdayMinutes],
    ['sunday', sundayMinutes],
  ] as const;
  const told = days
    .filter(([, minutes]) => minutes > 0)
    .map(([day, minutes]) => {
      const values = { hours: formats.hours(minutes), day: t(`weekend.${day}`) };
      return staffId === staff.id ? t('weekend.own', values) : t('weekend.of', { ...values, name: staffName });
    });
  if (told.length === 0) return null;
  return (
    <p className="chosen-weekend">
      {told.join(' ')} {t('weekend.beside')}
    </p>
  );
}
