import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientDetail } from '../../../http/contract/office.ts';
import { changeClient, changeGroup } from '../../api/client-acts.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { ChoiceField } from '../../design/choice-field.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useSession } from '../../shell/use-session.ts';
import { GroupField, toTypedGroup, type TypedGroup } from './group-field.tsx';
import { EndEngagement } from './end-engagement.tsx';

/** The client's name, who is in charge, whether it is a consumer, and the companies it belongs with; and the end of the engagement. */
export function ChangeDialog({ client, onClose }: { client: ClientDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const { staffNames } = useSession();
  const [name, setName] = useState(client.name);
  const [leadId, setLeadId] = useState(client.leadId);
  const [consumer, setConsumer] = useState(client.consumer);
  const [group, setGroup] = useState(toTypedGroup(client.group?.id ?? null));
  const [ending, setEnding] = useState(false);
  const change = useAct({
    run: async (changed: Parameters<typeof changeClient>[0]) => {
      await changeClient(changed);
      await changeGroup({ clientId: client.id, ...wantedGroup(group) });
    },
    told: () => t('client.change.told', { name: name.trim() }),
    onDone: onClose,
  });
  if (ending) return <EndEngagement client={client} onClose={onClose} />;
  const nameMissing = name.trim() === '';
  const groupMissing = group.chosen === 'new' && group.name.trim() === '';
  return (
    <Dialog title={t('client.change.title')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (nameMissing || groupMissing || change.isPending) return;
          change.mutate({ clientId: client.id, name: name.trim(), leadId, consumer });
        }}
      >
        <TextInput
          label={t('client.change.name')}
          value={name}
          maxLength={200}
          autoComplete="off"
          data-autofocus
          error={nameMissing ? t('fields.required') : null}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <ChoiceField
          label={t('client.change.lead')}
          value={leadId}
          choices={staffNames.map((person) => ({ value: person.id, label: person.name }))}
          onChange={setLeadId}
        />
        <GroupField value={group} onChange={setGroup} />
        <Checkbox
          label={t('client.change.consumer')}
          checked={consumer}
          onChange={(event) => setConsumer(event.currentTarget.checked)}
        />
        {change.error && <ProblemNote error={change.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={change.isPending}>
            {t('shell.save')}
          </Action>
          <Action onClick={onClose}>{t('shell.cancel')}</Action>
        </div>
      </form>
      <div className="other-acts">
        <Action small onClick={() => setEnding(true)}>
          {t('client.change.end')}
        </Action>
      </div>
    </Dialog>
  );
}

function wantedGroup({ chosen, id, name }: TypedGroup): { groupId: string | null } | { name: string } {
  if (chosen === 'new') return { name: name.trim() };
  return { groupId: chosen === 'group' ? id : null };
}
