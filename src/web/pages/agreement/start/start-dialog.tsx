import { Radio } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../../domain/kernel/index.ts';
import type { ProposalList } from '../../../../http/contract/proposals.ts';
import { useAct } from '../../../api/use-act.ts';
import { Action } from '../../../design/action.tsx';
import { ChoiceField } from '../../../design/choice-field.tsx';
import { DateField } from '../../../design/date-field.tsx';
import { Dialog } from '../../../design/dialog.tsx';
import { Loaded } from '../../../design/loaded.tsx';
import { ProblemNote } from '../../../design/problem-note.tsx';
import { useToday } from '../../../shell/use-session.ts';
import { useFormats } from '../../../words/use-formats.ts';
import { makeProposal, templateListQuery, type ProposalStart } from '../proposal-requests.ts';
import { ClientField } from './client-field.tsx';

interface StartDialogProps {
  clientId: string;
  inForce: ProposalList['inForce'];
  onClose: () => void;
}

type Source = 'in-force' | 'template' | 'client';

/** What the draft begins with, and from when it is to hold; then the editor. */
export function StartDialog({ clientId, inForce, onClose }: StartDialogProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const today = useToday();
  const navigate = useNavigate();
  const templates = useQuery(templateListQuery);
  const sources: readonly Source[] = inForce === null ? ['template', 'client'] : ['in-force', 'template', 'client'];
  const [source, setSource] = useState<Source>(sources[0]!);
  const [chosenRef, setRef] = useState<string>();
  const [other, setOther] = useState<{ id: string; name: string }>();
  const [startOn, setStartOn] = useState<CalendarDate | undefined>(today);
  const [tried, setTried] = useState(false);
  const make = useAct({ run: makeProposal });
  const ref = chosenRef ?? templates.data?.templates[0]?.ref;
  const from = startOf(source, ref, other?.id);
  const labels = {
    'in-force': 'agreement.start.inForce',
    template: 'agreement.start.template',
    client: 'agreement.start.client',
  } as const;
  return (
    <Dialog title={t('agreement.start.title')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (from === undefined || startOn === undefined || make.isPending) return;
          make.mutate(
            { clientId, from, startOn },
            { onSuccess: ({ proposalId }) => void navigate({ to: '/agreements/$proposalId', params: { proposalId } }) },
          );
        }}
      >
        <Radio.Group
          label={t('agreement.start.from')}
          value={source}
          onChange={(value) => setSource(sources.find((each) => each === value) ?? source)}
        >
          {sources.map((each, index) => (
            <Radio key={each} value={each} label={t(labels[each])} mt={8} data-autofocus={index === 0} />
          ))}
        </Radio.Group>
        {source === 'template' && (
          <Loaded query={templates} lines={2}>
            {(list) => (
              <ChoiceField
                label={t('agreement.start.whichTemplate')}
                value={ref ?? ''}
                choices={list.templates.map((template) => ({ value: template.ref, label: formats.say(template.name) }))}
                onChange={setRef}
              />
            )}
          </Loaded>
        )}
        {source === 'client' && (
          <ClientField
            without={clientId}
            chosen={other}
            onChoose={setOther}
            error={tried && other === undefined ? t('agreement.start.noClient') : null}
          />
        )}
        <DateField
          label={t('agreement.start.startOn')}
          start={today}
          onChange={setStartOn}
          error={tried && startOn === undefined ? t('fields.dateUnknown') : null}
        />
        {make.error && <ProblemNote error={make.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={make.isPending}>
            {t('agreement.start.save')}
          </Action>
          <Action onClick={onClose}>{t('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}

function startOf(source: Source, ref: string | undefined, clientId: string | undefined): ProposalStart | undefined {
  if (source === 'in-force') return { from: 'in-force' };
  if (source === 'template') return ref === undefined ? undefined : { from: 'template', ref };
  return clientId === undefined ? undefined : { from: 'client', clientId };
}
