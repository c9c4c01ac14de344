import { useTranslation } from 'react-i18next';
import type { ClientRow } from '../../../http/contract/office.ts';
import { useFormats } from '../../words/use-formats.ts';

const tones: Partial<Record<ClientRow['now']['what'], string>> = {
  missing: 'late',
  bounced: 'late',
  'no-address': 'late',
  'all-delivered': 'good',
};

/** What is true of the client now, in a few words; what is late in multe, what is in order in gran. */
export function NowWords({ now }: { now: ClientRow['now'] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const words = (): string => {
    switch (now.what) {
      case 'missing':
        return now.documents.length === 1
          ? t('clients.now.missing', { documents: formats.documents(now.documents) })
          : t('clients.now.missing', { documents: formats.counted(now.documents.length, 'thing') });
      case 'due-soon':
        return t('clients.now.due-soon', { date: now.on ? formats.shortDate(now.on) : '' });
      case 'arrived':
        return t('clients.now.arrived', { count: now.count });
      case 'paused':
        return now.on ? t('clients.now.paused', { date: formats.dayMonth(now.on) }) : t('clients.now.pausedOpen');
      default:
        return t(`clients.now.${now.what}`);
    }
  };
  return <span className={tones[now.what] ?? ''}>{words()}</span>;
}
