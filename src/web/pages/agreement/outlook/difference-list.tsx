import { useTranslation } from 'react-i18next';
import type { AgreementTerms } from '../../../../domain/agreement/index.ts';
import { differenceInWords } from '../../../../texts/agreement/difference-in-words.ts';
import { keepTogether } from '../../../../texts/keep-together.ts';
import type { Language } from '../../../../texts/language.ts';
import { markSentences, type MarkedSentence } from './mark-sentences.ts';

interface DifferenceListProps {
  before: AgreementTerms;
  after: AgreementTerms;
  language: Language;
}

/** What differs between two sets of terms, in the sentences that the client reads. */
export function DifferenceList({ before, after, language }: DifferenceListProps) {
  const { t } = useTranslation('editor');
  const differences = differenceInWords(before, after, language);
  if (differences.length === 0) return <p className="muted">{t('difference.none')}</p>;
  return (
    <ul className="differences">
      {differences.map(({ key, kind, heading, before: old, after: now }) => (
        <li key={key}>
          <h3>
            {heading}{' '}
            <span className={`tag ${kind === 'changed' ? 'is-late' : 'is-action'}`}>{t(`difference.${kind}`)}</span>
          </h3>
          <p>
            {markSentences(old ?? '', now ?? '').map(({ text, mark }, index) => (
              <Sentence key={index} text={keepTogether(text)} mark={mark} />
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** What is gone and what is new is also said to those who hear it. */
function Sentence({ text, mark }: MarkedSentence) {
  const { t } = useTranslation('editor');
  if (mark === 'same') return <>{text} </>;
  const Mark = mark === 'gone' ? 'del' : 'ins';
  return (
    <>
      <Mark>
        <span className="unseen">{t(mark === 'gone' ? 'difference.was' : 'difference.is')} </span>
        {text}
      </Mark>{' '}
    </>
  );
}
