import { Checkbox, TextInput } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementTerms } from '../../../domain/agreement/index.ts';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import type { CopiedProposals, ProposalDetail } from '../../../http/contract/proposals.ts';
import { clientsQuery } from '../../api/queries.ts';
import { Action } from '../../design/action.tsx';
import { DateField } from '../../design/date-field.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { EmptyLines } from '../../design/empty-lines.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { DifferenceList } from './outlook/difference-list.tsx';
import { copyProposal, termsOf } from './proposal-requests.ts';

interface CopyDialogProps {
  proposal: ProposalDetail;
  terms: AgreementTerms;
  /** Saves what is left: what is copied is what is kept. */
  prepare: () => Promise<number | undefined>;
  onClose: () => void;
}

/** The same terms for many clients: choose them, see what would differ for each, then make the drafts. */
export function CopyDialog({ proposal, terms, prepare, onClose }: CopyDialogProps) {
  const { t } = useTranslation('editor');
  const client = useQueryClient();
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const [startOn, setStartOn] = useState<CalendarDate | undefined>(proposal.startOn);
  const copy = useMutation({
    mutationFn: async (preview: boolean) => {
      await prepare();
      const order = { fromProposalId: proposal.id, clientIds: [...chosen.keys()], startOn: startOn!, preview };
      return { preview, clients: (await copyProposal(order)).clients };
    },
    onSuccess: ({ preview }) => (preview ? undefined : client.invalidateQueries()),
  });
  const ready = chosen.size > 0 && startOn !== undefined && !copy.isPending;
  const answer = copy.data;
  return (
    <Dialog title={t('copy.title')} onClose={onClose} wide>
      <div className="form">
        {answer === undefined ? (
          <>
            <p className="muted">{t('copy.hint')}</p>
            <ClientChoice
              without={proposal.clientId}
              chosen={chosen}
              group={proposal.group}
              onAll={(sisters) => setChosen((before) => withAll(before, sisters))}
              onToggle={(id, name) => setChosen((before) => withClient(before, id, name))}
            />
            <DateField label={t('settings.startOn')} start={proposal.startOn} onChange={setStartOn} />
          </>
        ) : (
          <CopiedList answer={answer} terms={terms} language={proposal.language} />
        )}
        {copy.error && <ProblemNote error={copy.error} />}
        <div className="actions">
          {answer === undefined && (
            <Action look="main" disabled={!ready} busy={copy.isPending} onClick={() => ready && copy.mutate(true)}>
              {t('copy.preview', { count: chosen.size })}
            </Action>
          )}
          {answer?.preview === true && (
            <>
              <Action look="main" busy={copy.isPending} onClick={() => copy.mutate(false)}>
                {t('copy.make', { count: answer.clients.filter(({ refused }) => refused === null).length })}
              </Action>
              <Action onClick={() => copy.reset()}>{t('copy.back')}</Action>
            </>
          )}
          <Action onClick={onClose}>{t(answer?.preview === false ? 'copy.close' : 'copy.cancel')}</Action>
        </div>
      </div>
    </Dialog>
  );
}

interface ClientChoiceProps {
  without: string;
  chosen: ReadonlyMap<string, string>;
  /** The companies that belong with the one that is copied: the likeliest to share its terms. */
  group: ProposalDetail['group'];
  onAll: (sisters: readonly { id: string; name: string }[]) => void;
  onToggle: (id: string, name: string) => void;
}

function ClientChoice({ without, chosen, group, onAll, onToggle }: ClientChoiceProps) {
  const { t } = useTranslation('editor');
  const { t: shared } = useTranslation();
  const [search, setSearch] = useState('');
  const query = useInfiniteQuery(clientsQuery({ filter: 'all', search: search.trim(), sort: 'name' }));
  const clients = query.data?.pages.flatMap((page) => page.clients).filter(({ id }) => id !== without) ?? [];
  return (
    <div className="client-choice">
      {group !== null && group.sisters.length > 0 && (
        <Checkbox
          label={t('copy.group', { name: group.name })}
          description={group.sisters.map(({ name }) => name).join(', ')}
          checked={group.sisters.every(({ id }) => chosen.has(id))}
          onChange={() => onAll(group.sisters)}
        />
      )}
      <TextInput
        label={shared('shell.searchClients')}
        type="search"
        value={search}
        data-autofocus
        autoComplete="off"
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {query.error && <ProblemNote error={query.error} again={() => void query.refetch()} />}
      {query.isPending && <EmptyLines count={4} />}
      <div className="client-options" role="group" aria-label={t('copy.clients')} tabIndex={0}>
        {clients.map(({ id, name }) => (
          <Checkbox key={id} label={name} checked={chosen.has(id)} onChange={() => onToggle(id, name)} />
        ))}
        {query.hasNextPage && (
          <Action small look="quiet" onClick={() => void query.fetchNextPage()}>
            {shared('shell.showMore')}
          </Action>
        )}
      </div>
      {chosen.size > 0 && <p className="small muted">{t('copy.chosen', { names: [...chosen.values()].join(', ') })}</p>}
    </div>
  );
}

interface CopiedListProps {
  answer: CopiedProposals & { preview: boolean };
  terms: AgreementTerms;
  language: ProposalDetail['language'];
}

function CopiedList({ answer, terms, language }: CopiedListProps) {
  const { t } = useTranslation('editor');
  return (
    <ul className="copied">
      {answer.clients.map(({ clientId, clientName, proposalId, before, refused }) => (
        <li key={clientId}>
          {refused !== null ? (
            <p>
              <b>{clientName}</b> <span className="late">{t(`copy.refused.${refused}`)}</span>
            </p>
          ) : proposalId !== null ? (
            <p>
              <Link to="/agreements/$proposalId" params={{ proposalId }} className="link">
                {clientName}
              </Link>{' '}
              <span className="muted">{t('copy.made')}</span>
            </p>
          ) : before === null ? (
            <p>
              <b>{clientName}</b> <span className="muted">{t('copy.new')}</span>
            </p>
          ) : (
            <details>
              <summary>
                <b>{clientName}</b> <span className="muted">{t('copy.changed')}</span>
              </summary>
              <DifferenceList before={termsOf(before)} after={terms} language={language} />
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

function withClient(before: ReadonlyMap<string, string>, id: string, name: string): ReadonlyMap<string, string> {
  const after = new Map(before);
  if (!after.delete(id)) after.set(id, name);
  return after;
}

/** All of them, or none where all were chosen already. */
function withAll(
  before: ReadonlyMap<string, string>,
  sisters: readonly { id: string; name: string }[],
): ReadonlyMap<string, string> {
  const after = new Map(before);
  const all = sisters.every(({ id }) => before.has(id));
  for (const { id, name } of sisters) {
    if (all) after.delete(id);
    else after.set(id, name);
  }
  return after;
}
