import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card } from '../design/card.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import { ObjectionPanel } from './objection-panel.tsx';
import { objectionsQuery } from './objection-requests.ts';

/** What this client does not agree with and what it was answered; nothing where there is none. */
export function ObjectionsCard({ clientId }: { clientId: string }) {
  const { t } = useTranslation('objections');
  const open = useQuery(objectionsQuery('open', clientId));
  const answered = useQuery(objectionsQuery('answered', clientId));
  const error = open.error ?? answered.error;
  if (error && !open.data) return <ProblemNote error={error} again={() => void open.refetch()} />;
  const objections = [...(open.data?.objections ?? []), ...(answered.data?.objections.slice(0, 5) ?? [])];
  if (objections.length === 0) return null;
  return (
    <Card title={t('card')}>
      <ul className="rows">
        {objections.map((objection) => (
          <li key={objection.id}>
            <div className="grow">
              <ObjectionPanel objection={objection} />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
