import { Checkbox, Radio } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import type { ClientDetail } from '../../../http/contract/office.ts';
import { registerAgreement } from '../../api/client-acts.ts';
import { templatesQuery } from '../../api/queries.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { DateField } from '../../design/date-field.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useToday } from '../../shell/use-session.ts';
import { SignatureFields, type Signature } from './signature-fields.tsx';
import { TemplateChoice } from './template-choice.tsx';

/** An agreement that was signed elsewhere, in one step; or deadlines without one, which never cost the client anything. */
export function RegisterDialog({ client, onClose }: { client: ClientDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const today = useToday();
  const templates = useQuery(templatesQuery);
  const [templateKey, setTemplateKey] = useState<string | null>(null);
  const [written, setWritten] = useState(true);
  const [startOn, setStartOn] = useState<CalendarDate | undefined>(today);
  const [signature, setSignature] = useState<Signature>({ acceptedOn: today, signerName: '', file: null });
  const [dropOtherClauses, setDrop] = useState(false);
  const [tried, setTried] = useState(false);
  const register = useAct({ run: registerAgreement, told: () => t('client.register.told'), onDone: onClose });
  const { acceptedOn, signerName, file } = signature;
  const signed = acceptedOn !== undefined && acceptedOn <= today && signerName.trim() !== '';
  const submit = (): void => {
    setTried(true);
    if (templateKey === null || startOn === undefined || (written && !signed) || register.isPending) return;
    register.mutate({
      clientId: client.id,
      templateKey,
      startOn,
      file: written ? file : null,
      basis: written
        ? { basis: 'written', acceptedOn: acceptedOn!, signerName: signerName.trim() }
        : { basis: 'unwritten' },
      dropOtherClauses,
    });
  };
  return (
    <Dialog title={t('client.register.title')} onClose={onClose} wide>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Loaded query={templates} lines={4}>
          {(list) => (
            <TemplateChoice
              templates={list.templates}
              chosen={templateKey}
              missing={tried && templateKey === null}
              onChoose={setTemplateKey}
            />
          )}
        </Loaded>
        <Radio.Group
          label={t('client.register.basis')}
          value={written ? 'written' : 'unwritten'}
          onChange={(value) => setWritten(value === 'written')}
        >
          <Radio value="written" label={t('client.register.written')} mt={8} />
          <Radio value="unwritten" label={t('client.register.unwritten')} mt={8} />
        </Radio.Group>
        {written && <SignatureFields signature={signature} tried={tried} onChange={setSignature} />}
        <DateField
          label={t('client.register.startOn')}
          start={today}
          onChange={setStartOn}
          error={tried && startOn === undefined ? t('fields.dateUnknown') : null}
        />
        <p className="small muted">{t('client.register.startHint')}</p>
        {client.agreement !== null && (
          <Checkbox
            label={t('client.register.drop')}
            checked={dropOtherClauses}
            onChange={(event) => setDrop(event.currentTarget.checked)}
          />
        )}
        {register.error && <ProblemNote error={register.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={register.isPending}>
            {t('client.register.save')}
          </Action>
          <Action onClick={onClose}>{t('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}
