import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { useFormats } from '../../words/use-formats.ts';
import type { TimeDayView } from './time-requests.ts';
import { useActWords } from './use-act-words.ts';

/** What one did that day, as counts by client: what an office that enters no hours can know. No time is guessed from it. */
export function ActsCard({ acts }: Pick<TimeDayView, 'acts'>) {
  const { t } = useTranslation('time');
  const formats = useFormats();
  const actWords = useActWords();
  const byClient = [...Map.groupBy(acts, ({ clientId }) => clientId).values()];
  return (
    <Card title={t('acts.title')}>
      {byClient.length === 0 && <EmptyNote words={t('acts.empty')} />}
      <ul className="rows">
        {byClient.map((own) => (
          <li key={own[0]!.clientId}>
            <div className="grow">
              <b>
                <bdi>{own[0]!.clientName}</bdi>
              </b>
              <div className="under">{formats.list(own.map(({ act, count }) => actWords(act, count)))}</div>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
