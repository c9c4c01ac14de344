import { useTranslation } from 'react-i18next';
import type { AgreementTerms } from '../../../domain/agreement/index.ts';
import type { TemplateList } from '../../../http/contract/proposals.ts';
import type { Language } from '../../../texts/language.ts';
import { Action } from '../../design/action.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { DifferenceList } from '../agreement/outlook/difference-list.tsx';
import { termsOf } from '../agreement/proposal-requests.ts';

interface OvertakenTemplateProps {
  /** As it is saved now. */
  theirs: TemplateList['templates'][number];
  mine: AgreementTerms;
  language: Language;
  onTake: () => void;
  onKeep: () => void;
}

/** Somebody else has saved the template: who, what differs, and a choice that loses nothing. Theirs can be taken and Z brings one's own back. */
export function OvertakenTemplate({ theirs, mine, language, onTake, onKeep }: OvertakenTemplateProps) {
  const { t } = useTranslation('editor');
  const formats = useFormats();
  const who = theirs.changedBy ?? t('overtaken.somebody');
  return (
    <div className="problem overtaken" role="alert">
      <h2>{t('overtaken.template')}</h2>
      <p>{t('overtaken.kept')}</p>
      {theirs.changedAt !== null && <p>{t('overtaken.saved', { who, time: formats.time(theirs.changedAt) })}</p>}
      <DifferenceList before={termsOf(theirs.terms)} after={mine} language={language} />
      <div className="actions">
        <Action look="main" small onClick={onTake}>
          {t('overtaken.take')}
        </Action>
        <Action small onClick={onKeep}>
          {t('overtaken.keep')}
        </Action>
      </div>
    </div>
  );
}
