import { useTranslation } from 'react-i18next';
import type { FindingView, InboxDocument } from '../../../http/contract/office-inbox.ts';
import { wordFinding } from '../../../texts/intake/word-finding.ts';
import { useFormats } from '../../words/use-formats.ts';
import { FindingEntry } from './finding-entry.tsx';
import { findingOfView } from './finding-of-view.ts';
import { findTogether, whyNothing } from './why-nothing.ts';

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
  const { language } = useFormats();
  const together = findTogether(document);
  const what = together && wordFinding(findingOfView(together), language).label.toLowerCase();
  const nothing = whyNothing(document, together);
  return (
    <section className="judge-part" aria-label={t('findings.title')}>
      <h3>{t('findings.title')}</h3>
      {findings.length === 0 ? (
        nothing && <p className="muted">{t(`findings.${nothing}`, { what: what ?? '' })}</p>
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
