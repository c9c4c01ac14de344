import { useTranslation } from 'react-i18next';
import { passesFrom, tellsNothing } from '../../../domain/intake/index.ts';
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
  const { findings } = document;
  const nothing = whyNothing(document);
  return (
    <section className="judge-part" aria-label={t('findings.title')}>
      <h3>{t('findings.title')}</h3>
      {findings.length === 0 ? (
        nothing && <p className="muted">{t(`findings.${nothing}`)}</p>
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

/** What it means that nothing was found; nothing is said where the file was not read, for then that is said. */
function whyNothing({
  item,
  read,
}: InboxDocument): 'noneYet' | 'noneUnplaced' | 'noneUnsure' | 'noneTold' | 'none' | undefined {
  if (item.reading === 'waiting' || item.reading === 'reading') return 'noneYet';
  if (item.reading !== 'read' || !read) return undefined;
  if (item.obligationId === null) return 'noneUnplaced';
  if (read.source === 'none' || read.confidence < passesFrom) return 'noneUnsure';
  return tellsNothing(read) ? 'noneTold' : 'none';
}
