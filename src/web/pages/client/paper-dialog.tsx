import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import type { ObligationView } from '../../../http/contract/office.ts';
import { registerPaper } from '../../api/acts.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { DateField } from '../../design/date-field.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useToday } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import { DutyChoice } from './duty-choice.tsx';

/** Paper that was handed over: what, and on which day. It counts as delivered from that day. */
export function PaperDialog({ open, onClose }: { open: readonly ObligationView[]; onClose: () => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const today = useToday();
  const [duty, setDuty] = useState<ObligationView | undefined>(open[0]);
  const [keys, setKeys] = useState<readonly string[]>(missingOf(open[0]));
  const [day, setDay] = useState<CalendarDate | undefined>(today);
  const [tried, setTried] = useState(false);
  const register = useAct({ run: registerPaper, told: () => t('client.paper.told'), onDone: onClose });
  const wrongDay = day === undefined || day > today;
  return (
    <Dialog title={t('client.paper.title')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!duty || wrongDay || keys.length === 0 || register.isPending) return;
          register.mutate({ obligationId: duty.id, itemKeys: [...keys], handedOverOn: day });
        }}
      >
        <DutyChoice
          open={open}
          chosen={duty}
          onChoose={(chosen) => {
            setDuty(chosen);
            setKeys(missingOf(chosen));
          }}
        />
        {duty && (
          <Checkbox.Group
            label={t('client.paper.what')}
            value={[...keys]}
            onChange={setKeys}
            error={tried && keys.length === 0 ? t('client.paper.nothing') : null}
          >
            {duty.items.map((item, index) => (
              <Checkbox
                key={item.key}
                value={item.key}
                mt={8}
                data-autofocus={index === 0}
                label={item.name ?? formats.words.documentTypes[item.document].label}
              />
            ))}
          </Checkbox.Group>
        )}
        <DateField
          label={t('client.paper.handedOver')}
          start={today}
          direction="back"
          onChange={setDay}
          error={tried && wrongDay ? t('tasks.answer.future') : null}
        />
        {register.error && <ProblemNote error={register.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={register.isPending}>
            {t('client.paper.save')}
          </Action>
          <Action onClick={onClose}>{t('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}

function missingOf(duty: ObligationView | undefined): string[] {
  return duty?.items.filter((item) => item.state === 'missing').map((item) => item.key) ?? [];
}
