import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatClock } from '../../../texts/time/format-clock.ts';
import { Dialog } from '../../design/dialog.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { stanceFactsQuery, type StanceFactsView } from './stance-requests.ts';

interface FactsDialogProps {
  client: { id: string; name: string };
  year: number;
  onClose: () => void;
}

/** What one's own figures with a client are made of, day by day. */
export function FactsDialog({ client, year, onClose }: FactsDialogProps) {
  const { t } = useTranslation('stance');
  const formats = useFormats();
  const inWords = useFactWords();
  const query = useQuery(stanceFactsQuery(client.id, year));
  return (
    <Dialog title={client.name} onClose={onClose} wide>
      <p className="small muted">{t('facts.intro', { year })}</p>
      <Loaded query={query} lines={6}>
        {({ facts }) => (
          <ol className="stance-facts">
            {facts.map((fact, index) => (
              <li key={index}>
                <span className="muted">{formats.shortDate(fact.on)}</span>
                <span>{inWords(fact)}</span>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </Dialog>
  );
}

function useFactWords(): (fact: StanceFactsView['facts'][number]) => string {
  const { t } = useTranslation('stance');
  const formats = useFormats();
  return (fact) => {
    switch (fact.fact) {
      case 'act':
        return t(`facts.acts.${fact.act}`, { count: fact.count });
      case 'waived':
        return t('facts.waived', { sum: formats.kroner(fact.sumOre) });
      case 'minutes': {
        const what = { time: formatClock(fact.minutes), work: formats.words.timeWorks[fact.work] };
        const paid = fact.paid === null ? 'unsaid' : fact.paid ? 'paid' : 'unpaid';
        return `${t(`facts.minutes.${fact.from}`, what)} ${t(`facts.minutes.${paid}`)}`.trim();
      }
      case 'report':
        return t(fact.inTime ? 'facts.reportInTime' : 'facts.reportLate');
      case 'extended':
      case 'evening':
        return t(`facts.${fact.fact}`);
    }
  };
}
