import { useTranslation } from 'react-i18next';
import { useFormats } from '../../words/use-formats.ts';

/** "9 dager etter fristen", "på dagen", "1 dag før fristen". */
export function useDays(): (days: number) => string {
  const { t } = useTranslation('conduct');
  const formats = useFormats();
  return (days) => {
    if (days === 0) return t('onTime');
    const named = { count: Math.abs(days), days: formats.number(Math.abs(days)) };
    return t(days > 0 ? 'daysLate' : 'daysEarly', named);
  };
}
