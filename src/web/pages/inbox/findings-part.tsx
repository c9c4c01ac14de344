import { useTranslation } from 'react-i18next';
import type { FindingView, InboxDocument } from '../../../http/contract/office-inbox.ts';
import { FindingEntry } from './finding-entry.tsx';

interface FindingsPartProps {
  document: InboxDocument;
  chosenId: string | undefined;
  onChoose: (id: string) => void;
  onSetAside: (finding: FindingView) => void;
}

/** What was found about this document, what it rests on, and who can mend it. */
export function FindingsPart({ document, chosenId, onChoose, onSetAside }: FindingsPartProps) {
  const { t } = useTranslation('inbox');
  const { findings, item } = document;
  const reading = item.reading === 'waiting' || item.reading === 'reading';
  return (
    <section className="judge-part" aria-label={t('findings.title')}>
      <h3>{t('findings.title')}</h3>
      {findings.length === 0 ? (
        item.reading === 'read' || reading ? (
          <p className="muted">{t(reading ? 'findings.noneYet' : 'findings.none')}</p>
        ) : null
      ) : (
        <ul className="findings">
          {findings.map((finding) => (
            <FindingEntry
              key={finding.id}
              finding={finding}
              chosen={finding.id === chosenId}
              onChoose={() => onChoose(finding.id)}
              onSetAside={() => onSetAside(finding)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
