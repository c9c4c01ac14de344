import { useTranslation } from 'react-i18next';
import type { ProposalDetail } from '../../../http/contract/proposals.ts';
import { Card } from '../../design/card.tsx';
import { useFormats } from '../../words/use-formats.ts';

/** What the minutes say is to stand in the agreement, beside the clauses that it is written into. */
export function AgreedCard({ agreed }: Pick<ProposalDetail, 'agreed'>) {
  const { t } = useTranslation('editor');
  const formats = useFormats();
  if (agreed.length === 0) return null;
  return (
    <Card title={t('agreed.title')}>
      <ul className="rows">
        {agreed.map(({ words, owner, byOn }) => (
          <li key={`${owner}/${words}`}>
            <div className="grow">
              <span dir="auto">{words}</span>
              <div className="under">
                {t(`agreed.owners.${owner}`)}
                {byOn !== undefined && ` · ${formats.date(byOn)}`}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
