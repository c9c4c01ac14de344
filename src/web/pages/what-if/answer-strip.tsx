import { useTranslation } from 'react-i18next';
import type { WhatIfView } from '../../../http/contract/what-if.ts';
import { useFormats } from '../../words/use-formats.ts';

interface AnswerStripProps {
  together: WhatIfView['together'];
  isOld: boolean;
  isWished: boolean;
}

/** On a phone the answer lies below what one drags: its first line stays in sight. It says nothing that the answer does not, and is not read aloud. */
export function AnswerStrip({ together: { now, asIf }, isOld, isWished }: AnswerStripProps) {
  const { t } = useTranslation('whatIf');
  const { hours } = useFormats();
  return (
    <p className={isOld ? 'what-if-strip is-old' : 'what-if-strip'} aria-hidden="true">
      <span>{t('answer.outOfHours')}</span>
      <span>
        {isWished && `${hours(now.outOfHours.likely)} → `}
        <b>{hours(asIf.outOfHours.likely)}</b>
      </span>
    </p>
  );
}
