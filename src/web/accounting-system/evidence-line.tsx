import '../words/ledger-words.ts';
import { useTranslation } from 'react-i18next';
import type { LedgerEvidence } from './ledger-requests.ts';
import { useFormats } from '../words/use-formats.ts';

/** What lies in the accounting system, beside what a person says of it: how much, since when, and how fresh that is. */
export function EvidenceLine({ evidence }: { evidence: LedgerEvidence }) {
  const { t } = useTranslation('ledger');
  const formats = useFormats();
  const { count, unused, newestOn, readAt } = evidence;
  const told = {
    system: t(`systems.${evidence.system}`),
    since: formats.dayMonth(evidence.sinceOn),
    count,
    unused: formats.number(unused),
    newest: newestOn === null ? '' : formats.dayMonth(newestOn),
  };
  return (
    <span title={t('evidenceHint')}>
      {count === 0 ? t('evidenceNone', told) : t('evidence', told)}
      {' · '}
      <span className="whole">{t('evidenceAt', { day: formats.dayAt(readAt), time: formats.time(readAt) })}</span>
    </span>
  );
}
