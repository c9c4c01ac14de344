import { useTranslation } from 'react-i18next';
import type { ObligationView } from '../../../http/contract/office.ts';
import { useFormats } from '../../words/use-formats.ts';

const tones: Partial<Record<ObligationView['items'][number]['state'], string>> = {
  missing: 'late',
  returned: 'late',
  accepted: 'good',
};

/** What a delivery consists of, and how each thing stands. */
export function DutyItems({ items }: Pick<ObligationView, 'items'>) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <dl className="duty-items small">
      {items.map((item) => (
        <div key={item.key}>
          <dt>
            <bdi>{item.name ?? formats.words.documentTypes[item.document].label}</bdi>
            {!item.essential && <span className="muted"> ({t('client.now.optional')})</span>}
          </dt>
          <dd className={item.essential ? (tones[item.state] ?? 'muted') : 'muted'}>
            {item.state === 'waiting'
              ? t('client.now.item.waiting', { count: item.waiting })
              : t(`client.now.item.${item.state}`)}
            {item.state === 'answered' && item.answer?.expectedOn && (
              <>, {t('client.now.expected', { date: formats.shortDate(item.answer.expectedOn) })}</>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
