import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalDetail } from '../../../http/contract/proposals.ts';
import { Action } from '../../design/action.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useFormats } from '../../words/use-formats.ts';
import type { Draft } from './edit/draft-history.ts';
import { DifferenceList } from './outlook/difference-list.tsx';
import { proposalQuery, termsOf } from './proposal-requests.ts';
import type { DraftState } from './use-draft.ts';
import type { Saving } from './use-saving.ts';

interface OvertakenNoteProps {
  proposalId: string;
  state: DraftState;
  saving: Saving;
}

/** Somebody else has saved: what differs, and a choice that loses nothing. Theirs can be taken and Z brings one's own back. */
export function OvertakenNote({ proposalId, state, saving }: OvertakenNoteProps) {
  const { t } = useTranslation('editor');
  const formats = useFormats();
  const client = useQueryClient();
  const [theirs, setTheirs] = useState<ProposalDetail>();
  const [error, setError] = useState<unknown>();
  const look = (): void => {
    setError(undefined);
    client.fetchQuery({ ...proposalQuery(proposalId), staleTime: 0 }).then(setTheirs, setError);
  };
  const take = (proposal: ProposalDetail): void => {
    const draft = draftOf(proposal);
    state.change(draft, 'theirs');
    saving.adopt(proposal.revision, draft);
  };
  return (
    <div className="problem overtaken" role="alert">
      <h2>{t('overtaken.title')}</h2>
      <p>{t('overtaken.kept')}</p>
      {error !== undefined && <ProblemNote error={error} />}
      {theirs === undefined ? (
        <Action small onClick={look}>
          {t('overtaken.look')}
        </Action>
      ) : (
        <>
          <p>
            {t('overtaken.saved', {
              who: theirs.changedBy ?? t('overtaken.somebody'),
              time: formats.time(theirs.changedAt),
            })}
          </p>
          <DifferenceList before={termsOf(theirs.terms)} after={state.draft.terms} language={state.draft.language} />
          <div className="actions">
            <Action look="main" small onClick={() => take(theirs)}>
              {t('overtaken.take')}
            </Action>
            <Action
              small
              onClick={() => {
                saving.adopt(theirs.revision, undefined);
                void saving.flush();
              }}
            >
              {t('overtaken.keep')}
            </Action>
          </div>
        </>
      )}
    </div>
  );
}

export function draftOf({ terms, startOn, language }: ProposalDetail): Draft {
  return { terms: termsOf(terms), startOn, language };
}
