import { useTranslation } from 'react-i18next';
import { useFormats } from '../../words/use-formats.ts';
import type { OfficeRecord } from './access-requests.ts';

type Event = OfficeRecord['events'][number];
const settings = ['office', 'invoicing', 'time', 'intake', 'ladders'] as const;

/** One event of the office's record as a sentence. */
export function useEventWords(): (event: Event) => string {
  const { t } = useTranslation('access');
  const formats = useFormats();
  const roleOf = (role: unknown): string => {
    const known = Object.keys(formats.words.staffRoles) as (keyof typeof formats.words.staffRoles)[];
    const found = known.find((one) => one === role);
    return found === undefined ? '' : formats.words.staffRoles[found].toLowerCase();
  };
  return ({ kind, byName, whoName, data }) => {
    const of = settings.find((one) => one === data['of']);
    return t(`record.events.${kind}`, {
      by: byName ?? t('record.takt'),
      who: whoName ?? t('record.someone'),
      role: roleOf(data['role']),
      wasRole: roleOf(data['wasRole']),
      of: of === undefined ? '' : t(`record.of.${of}`),
    });
  };
}
