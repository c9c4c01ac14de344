import { useTranslation } from 'react-i18next';
import type { Outbox } from '../../../http/contract/office.ts';

type Row = Outbox['messages'][number];

const tones: Record<Row['status'], string> = {
  queued: '',
  attempting: '',
  accepted: 'is-good',
  failed: 'is-law',
  'in-doubt': 'is-late',
  dropped: '',
  noted: '',
};

/** What became of the message; a bounce outweighs that a server took it. */
export function StatusTag({ row }: { row: Row }) {
  const { t } = useTranslation();
  if (row.bounced) return <span className="tag is-law">{t('outbox.bounced')}</span>;
  return <span className={`tag ${tones[row.status]}`.trim()}>{t(`outbox.status.${row.status}`)}</span>;
}
