import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalDetail } from '../../../http/contract/proposals.ts';
import { findTermFaults } from '../../../domain/agreement/index.ts';
import { Action } from '../../design/action.tsx';
import { ClientLink } from '../../design/client-link.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useToday } from '../../shell/use-session.ts';
import { useTell } from '../../shell/undo-bar.tsx';
import { AgreedCard } from './agreed-card.tsx';
import { CopyDialog } from './copy-dialog.tsx';
import { DraftSettings } from './draft-settings.tsx';
import type { Draft } from './edit/draft-history.ts';
import { partOf, type Part } from './edit/part.ts';
import { LeaveGuard } from './leave-guard.tsx';
import { CompareDialog } from './outlook/compare-dialog.tsx';
import { draftOf, OvertakenNote } from './overtaken-note.tsx';
import { comparedOf, comparisonsOf, contextOf, groundsOf, surroundingsOf } from './proposal-context.ts';
import { ReadinessCard } from './readiness-card.tsx';
import { SavingLine } from './saving-line.tsx';
import { SendDialog } from './sending/send-dialog.tsx';
import { DiscardDialog } from './sending/discard-dialog.tsx';
import { ReviewLink } from './review-link.tsx';
import { TermsEditor } from './terms-editor.tsx';
import { TermsFileDialog } from './terms-file-dialog.tsx';
import { useDraft } from './use-draft.ts';
import { useSaving } from './use-saving.ts';

type Shown = 'send' | 'compare' | 'file' | 'copy' | 'discard';

/** The draft: edited, kept, held against what binds now, and sent. */
export function DraftDesk({ proposal }: { proposal: ProposalDetail }) {
  const { t } = useTranslation('editor');
  const tell = useTell();
  const today = useToday();
  const state = useDraft(draftOf(proposal));
  const { draft, change, undo, canUndo } = state;
  const saving = useSaving(proposal, draft);
  const [shown, setShown] = useState<Shown>();
  const [unreadable, setUnreadable] = useState(0);
  const whole: Part<Draft> = { value: draft, path: '', set: (next, at = '') => change(next, at) };
  const terms = { ...partOf(whole, 'terms'), path: '' };
  const surroundings = useMemo(() => surroundingsOf(proposal, today), [proposal, today]);
  const grounds = useMemo(() => groundsOf(proposal, today), [proposal, today]);
  const compared = useMemo(() => comparedOf(proposal), [proposal]);
  const context = useMemo(() => contextOf(proposal, draft.startOn), [proposal, draft.startOn]);
  const comparisons = comparisonsOf(proposal, {
    inForce: (version) => t('difference.inForce', { version }),
    template: t('difference.template'),
  });
  const faulty = findTermFaults(draft.terms).length > 0 || unreadable > 0;
  const close = (): void => setShown(undefined);
  const send = (): void => {
    if (faulty) tell({ words: t('send.faultsFirst') });
    else setShown('send');
  };
  const prepare = async (): Promise<number | undefined> =>
    (await saving.flush()) ? saving.latestRevision() : undefined;
  const compare = (): void => {
    if (comparisons.length > 0) setShown('compare');
  };
  useKeys([
    { key: 'z', words: t('keys.undo'), run: undo },
    { key: 's', words: t('keys.compare'), run: compare },
    { key: 'y', words: t('keys.file'), run: () => setShown('file') },
  ]);
  useControlEnter(send);
  return (
    <>
      <PageHead
        title={t('page.with', { name: proposal.clientName })}
        above={<ClientLink clientId={proposal.clientId} name={proposal.clientName} />}
        intro={
          <>
            {proposal.changeNumber === null
              ? t('page.newDraft')
              : t('page.changeDraft', { number: proposal.changeNumber, version: proposal.base?.version ?? '–' })}{' '}
            <SavingLine saving={saving} />
          </>
        }
      >
        <ReviewLink proposal={proposal} />
        {canUndo && (
          <Action hint="Z" onClick={undo}>
            {t('keys.undoButton')}
          </Action>
        )}
        <Action hint="Y" onClick={() => setShown('file')}>
          {t('file.button')}
        </Action>
        <Action onClick={() => setShown('copy')}>{t('copy.button')}</Action>
        {comparisons[0] && (
          <Action hint="S" onClick={compare}>
            {t('difference.button', { name: comparisons[0].name })}
          </Action>
        )}
        <Action look="main" onClick={send} hint="Ctrl ↵">
          {t('send.button')}
        </Action>
      </PageHead>
      {saving.state.saving === 'overtaken' && <OvertakenNote proposalId={proposal.id} state={state} saving={saving} />}
      <TermsEditor
        terms={terms}
        startOn={draft.startOn}
        language={draft.language}
        context={context}
        surroundings={surroundings}
        grounds={grounds}
        consumer={proposal.consumer}
        groupName={proposal.group?.name}
        compared={compared}
        undo={undo}
        onUnreadable={setUnreadable}
        aside={
          <>
            <AgreedCard agreed={proposal.agreed} />
            <DraftSettings part={whole} />
            <button type="button" className="link small discard" onClick={() => setShown('discard')}>
              {t('discard.button')}
            </button>
          </>
        }
        below={<ReadinessCard clientId={proposal.clientId} items={proposal.readiness} mayRegister />}
      />
      <LeaveGuard isSaved={saving.isSaved} flush={saving.flush} />
      {shown === 'send' && <SendDialog proposal={proposal} prepare={prepare} onClose={close} />}
      {shown === 'compare' && (
        <CompareDialog comparisons={comparisons} terms={draft.terms} language={draft.language} onClose={close} />
      )}
      {shown === 'file' && (
        <TermsFileDialog
          name={proposal.clientName}
          terms={draft.terms}
          onTake={(next) => terms.set(next, 'file')}
          onClose={close}
        />
      )}
      {shown === 'copy' && <CopyDialog proposal={proposal} prepare={prepare} terms={draft.terms} onClose={close} />}
      {shown === 'discard' && <DiscardDialog proposal={proposal} onClose={close} />}
    </>
  );
}

/** The one key with a modifier: it sends, also from within a field. */
function useControlEnter(run: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  });
}
