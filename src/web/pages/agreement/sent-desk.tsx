import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalDetail } from '../../../http/contract/proposals.ts';
import { Action } from '../../design/action.tsx';
import { ClientLink } from '../../design/client-link.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useInCharge, useToday } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import { CopyDialog } from './copy-dialog.tsx';
import { CompareDialog } from './outlook/compare-dialog.tsx';
import { comparedOf, comparisonsOf, contextOf, groundsOf, surroundingsOf } from './proposal-context.ts';
import { termsOf } from './proposal-requests.ts';
import { ReadinessCard } from './readiness-card.tsx';
import { SignersCard } from './sending/signers-card.tsx';
import { ReviewLink } from './review-link.tsx';
import { TermsEditor } from './terms-editor.tsx';
import { TermsFileDialog } from './terms-file-dialog.tsx';

type Shown = 'compare' | 'file' | 'copy';

/** What was sent, as it was sent, with what has become of it. */
export function SentDesk({ proposal }: { proposal: ProposalDetail }) {
  const { t } = useTranslation('editor');
  const formats = useFormats();
  const inCharge = useInCharge();
  const today = useToday();
  const [shown, setShown] = useState<Shown>();
  const terms = useMemo(() => termsOf(proposal.terms), [proposal]);
  const surroundings = useMemo(() => surroundingsOf(proposal, today), [proposal, today]);
  const grounds = useMemo(() => groundsOf(proposal, today), [proposal, today]);
  const compared = useMemo(() => comparedOf(proposal), [proposal]);
  const context = useMemo(() => contextOf(proposal, proposal.startOn), [proposal]);
  const comparisons = comparisonsOf(proposal, {
    inForce: (version) => t('difference.inForce', { version }),
    template: t('difference.template'),
  });
  const close = (): void => setShown(undefined);
  const compare = (): void => {
    if (comparisons.length > 0) setShown('compare');
  };
  useKeys([{ key: 's', words: t('keys.compare'), run: compare }]);
  return (
    <>
      <PageHead
        title={t('page.with', { name: proposal.clientName })}
        above={<ClientLink clientId={proposal.clientId} name={proposal.clientName} />}
        intro={
          <>
            {proposal.changeNumber !== null && `${t('page.change', { number: proposal.changeNumber })} `}
            {t(`page.states.${proposal.state}`)} {t('page.from', { date: formats.date(proposal.startOn) })}
          </>
        }
      >
        <ReviewLink proposal={proposal} />
        <Action onClick={() => setShown('file')}>{t('file.button')}</Action>
        {inCharge && <Action onClick={() => setShown('copy')}>{t('copy.button')}</Action>}
        {comparisons[0] && (
          <Action hint="S" onClick={compare}>
            {t('difference.button', { name: comparisons[0].name })}
          </Action>
        )}
      </PageHead>
      <TermsEditor
        terms={{ value: terms, path: '', set: () => undefined }}
        fixed
        startOn={proposal.startOn}
        language={proposal.language}
        context={context}
        surroundings={surroundings}
        grounds={grounds}
        consumer={proposal.consumer}
        compared={compared}
        undo={() => undefined}
        above={proposal.signers.length > 0 && <SignersCard proposal={proposal} mayAct={inCharge} />}
        below={
          proposal.state !== 'withdrawn' && (
            <ReadinessCard clientId={proposal.clientId} items={proposal.readiness} mayRegister={inCharge} />
          )
        }
      />
      {shown === 'compare' && (
        <CompareDialog comparisons={comparisons} terms={terms} language={proposal.language} onClose={close} />
      )}
      {shown === 'file' && <TermsFileDialog name={proposal.clientName} terms={terms} onClose={close} />}
      {shown === 'copy' && (
        <CopyDialog proposal={proposal} prepare={() => Promise.resolve(0)} terms={terms} onClose={close} />
      )}
    </>
  );
}
