import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementTerms } from '../../../../domain/agreement/index.ts';
import type { Language } from '../../../../texts/language.ts';
import { Dialog } from '../../../design/dialog.tsx';
import { DifferenceList } from './difference-list.tsx';

export interface Comparison {
  name: string;
  terms: AgreementTerms;
}

interface CompareDialogProps {
  comparisons: readonly Comparison[];
  terms: AgreementTerms;
  language: Language;
  onClose: () => void;
}

/** What differs from the version in force and from the template. */
export function CompareDialog({ comparisons, terms, language, onClose }: CompareDialogProps) {
  const { t } = useTranslation('editor');
  const [place, setPlace] = useState(0);
  const chosen = comparisons[place] ?? comparisons[0]!;
  return (
    <Dialog title={t('difference.title', { name: chosen.name })} onClose={onClose} wide>
      {comparisons.length > 1 && (
        <div className="chips compare-with" role="group" aria-label={t('difference.with')}>
          {comparisons.map(({ name }, index) => (
            <button
              key={name}
              type="button"
              className="chip"
              aria-pressed={index === place}
              data-autofocus={index === 0}
              onClick={() => setPlace(index)}
            >
              {name}
            </button>
          ))}
        </div>
      )}
      <DifferenceList before={chosen.terms} after={terms} language={language} />
    </Dialog>
  );
}
