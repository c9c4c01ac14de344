import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../texts/format-money.ts';

/** Sizes, times and numbers as they are read, without an office whose day it is. */
export function useMeasures() {
  const { i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'nb';
  return useMemo(() => {
    const number = (value: number): string => formatNumber(Math.round(value * 10) / 10, language);
    const moments = new Intl.DateTimeFormat(language === 'nb' ? 'nb-NO' : 'en-GB', {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone: 'Europe/Oslo',
    });
    return {
      number,
      moment: (at: string | null): string | undefined => (at === null ? undefined : moments.format(new Date(at))),
      seconds: (value: number): string => (value < 90 ? `${number(value)} s` : `${number(value / 60)} min`),
      bytes(value: number): string {
        const steps = ['B', 'kB', 'MB', 'GB', 'TB'];
        const step = Math.min(steps.length - 1, value < 1 ? 0 : Math.floor(Math.log10(value) / 3));
        return `${number(value / 1000 ** step)} ${steps[step]}`;
      },
    };
  }, [language]);
}
