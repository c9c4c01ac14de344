import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ProposalDetail } from '../../../http/contract/proposals.ts';
import { Problem } from '../../api/problem.ts';
import { proposalQuery, saveProposal } from './proposal-requests.ts';
import type { Draft } from './edit/draft-history.ts';

export type SavingState =
  | { saving: 'saved' | 'waiting' | 'running' }
  /** Somebody else has saved since; nothing more is saved before a person has chosen. */
  | { saving: 'overtaken' }
  | { saving: 'failed'; error: unknown };

export interface Saving {
  state: SavingState;
  /** The one that the server has now. */
  latestRevision: () => number;
  /** Saves what is not saved; true when all is. */
  flush: () => Promise<boolean>;
  isSaved: () => boolean;
  /** Takes another's revision as the one that is built upon. `theirs` is what is saved there now. */
  adopt: (revision: number, theirs: Draft | undefined) => void;
}

/** A pause in the typing of so many milliseconds is saved. */
const pauseMilliseconds = 1200;
/** What was not saved is tried again by itself. */
const retryMilliseconds = 10_000;

/** Saves the draft whenever there is a pause, one request at a time, each building on the revision before. */
export function useSaving(proposal: ProposalDetail, draft: Draft): Saving {
  const client = useQueryClient();
  const { id } = proposal;
  const [state, setState] = useState<SavingState>({ saving: 'saved' });
  const current = useRef(draft);
  const saved = useRef(draft);
  const revision = useRef(proposal.revision);
  const overtaken = useRef(false);
  const running = useRef<Promise<boolean>>(undefined);
  useEffect(() => {
    current.current = draft;
  });

  const isSaved = useCallback(() => saved.current === current.current, []);
  const flush = useCallback(async (): Promise<boolean> => {
    if (running.current) await running.current;
    if (isSaved()) {
      setState({ saving: 'saved' });
      return true;
    }
    if (overtaken.current) return false;
    const sending = current.current;
    setState({ saving: 'running' });
    const attempt = saveProposal({ proposalId: id, revision: revision.current, draft: sending })
      .then((answer) => {
        revision.current = answer.revision;
        saved.current = sending;
        setState({ saving: isSaved() ? 'saved' : 'waiting' });
        client.setQueryData(
          proposalQuery(id).queryKey,
          (before) => before && withSaved(before, answer.revision, sending),
        );
        // What must be in order before it may be in force follows from the terms.
        void client.invalidateQueries({ queryKey: proposalQuery(id).queryKey });
        return true;
      })
      .catch((error: unknown) => {
        overtaken.current = error instanceof Problem && error.facts.status === 409;
        setState(overtaken.current ? { saving: 'overtaken' } : { saving: 'failed', error });
        return false;
      })
      .finally(() => {
        running.current = undefined;
      });
    running.current = attempt;
    return (await attempt) && isSaved();
  }, [client, id, isSaved]);

  useEffect(() => {
    if (overtaken.current) return;
    if (saved.current === draft) {
      // Taken back to what is saved before there was a pause.
      setState((before) => (before.saving === 'running' ? before : { saving: 'saved' }));
      return;
    }
    setState((before) => (before.saving === 'running' ? before : { saving: 'waiting' }));
    const timer = window.setTimeout(() => void flush(), pauseMilliseconds);
    return () => window.clearTimeout(timer);
  }, [draft, flush]);

  const hasFailed = state.saving === 'failed';
  useEffect(() => {
    if (!hasFailed) return;
    const timer = window.setInterval(() => void flush(), retryMilliseconds);
    return () => window.clearInterval(timer);
  }, [hasFailed, flush]);

  const adopt = useCallback((next: number, theirs: Draft | undefined) => {
    revision.current = next;
    overtaken.current = false;
    if (theirs) saved.current = theirs;
    setState({ saving: theirs ? 'saved' : 'waiting' });
  }, []);
  const latestRevision = useCallback(() => revision.current, []);
  return { state, latestRevision, flush, isSaved, adopt };
}

function withSaved(before: ProposalDetail, revision: number, { terms, startOn, language }: Draft): ProposalDetail {
  return { ...before, revision, startOn, language, terms: terms as unknown as ProposalDetail['terms'] };
}
