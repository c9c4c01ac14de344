import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandoverLineView } from '../../../http/contract/handover.ts';

/** One line: what it is, where it stands with who and when, what it holds, and what can be done with it. The office and the receiver see the same. */
export function LineRow({ line, children }: { line: HandoverLineView; children?: ReactNode }) {
  const { t, i18n } = useTranslation('handover');
  const words = line.words[i18n.language === 'en' ? 'en' : 'nb'];
  const isDone = line.next === null;
  return (
    <li className={`handover-line ${isDone ? 'is-done' : ''}`.trim()}>
      <div className="handover-line-head">
        <b>{words.line}</b>
        <span className={line.state === 'disputed' || line.changed ? 'handover-action' : 'muted'}>
          {words.standing}
        </span>
      </div>
      {words.details.length > 0 && (
        <details>
          <summary className="small">{t('lines.details')}</summary>
          <ul className="handover-details">
            {words.details.map((each, index) => (
              <li key={index}>{each}</li>
            ))}
          </ul>
        </details>
      )}
      {children}
    </li>
  );
}
