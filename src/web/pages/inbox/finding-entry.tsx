import { useTranslation } from 'react-i18next';
import type { FindingView } from '../../../http/contract/office-inbox.ts';
import { wordFinding } from '../../../texts/intake/word-finding.ts';
import { Action } from '../../design/action.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { findingOfView } from './finding-of-view.ts';

interface FindingEntryProps {
  finding: FindingView;
  chosen: boolean;
  onChoose: () => void;
  onSetAside: () => void;
}

const looks = { stops: 'is-late', asks: 'is-action', tells: '' } as const;

/** One finding in words. The chosen one is drawn stronger in the document, and is what E sets aside. */
export function FindingEntry({ finding, chosen, onChoose, onSetAside }: FindingEntryProps) {
  const { t } = useTranslation('inbox');
  const { language } = useFormats();
  const worded = wordFinding(findingOfView(finding), language);
  const page = finding.evidence.find((evidence) => evidence.page !== undefined)?.page;
  return (
    <li className={`finding${chosen ? ' is-chosen' : ''}${finding.setAside ? ' is-aside' : ''}`}>
      <button type="button" className="finding-head" aria-current={chosen ? 'true' : undefined} onClick={onChoose}>
        <b>{worded.label}</b>
        <span className={`tag ${finding.setAside ? '' : looks[finding.severity]}`.trim()}>
          {finding.setAside ? t('findings.wasSetAside') : worded.severity}
        </span>
      </button>
      <p>
        {worded.office}
        {page !== undefined && page > 1 && <span className="muted"> ({t('findings.on', { page })})</span>}
      </p>
      <p className="small muted">{t('findings.rests', { ground: worded.ground, mender: worded.mender })}</p>
      {(chosen || finding.setAside) && finding.severity !== 'tells' && (
        <Action small {...(chosen ? { hint: 'E' } : {})} onClick={onSetAside}>
          {t(finding.setAside ? 'findings.takeUp' : 'findings.setAside')}
        </Action>
      )}
    </li>
  );
}
