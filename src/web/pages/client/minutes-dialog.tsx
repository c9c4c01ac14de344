import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { workKinds, type WorkKind } from '../../../domain/agreement/index.ts';
import type { ObligationView } from '../../../http/contract/office.ts';
import { enterMinutes } from '../../api/client-acts.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { ChoiceField } from '../../design/choice-field.tsx';
import { DateField } from '../../design/date-field.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { readMinutes } from '../../../domain/time/index.ts';
import { useToday } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import { DutyChoice } from './duty-choice.tsx';

const allowedMinutes = { least: 0, most: 10_000 };

/**
 * How many minutes of a kind of extra work a delivery took, in all, and on which day: what stands there before of that kind is replaced, so that nothing
 * is counted twice.
 */
export function MinutesDialog({ open, onClose }: { open: readonly ObligationView[]; onClose: () => void }) {
  const { t } = useTranslation();
  const { words, capitalise } = useFormats();
  const today = useToday();
  const [duty, setDuty] = useState<ObligationView | undefined>(open[0]);
  const [work, setWork] = useState<WorkKind>(kindOf(open[0]));
  const entered = findWork(duty, work);
  const [text, setText] = useState(entered === undefined ? '' : String(entered.minutes));
  const [day, setDay] = useState(entered?.on ?? today);
  const [dayRead, setDayRead] = useState(true);
  const [tried, setTried] = useState(false);
  const enter = useAct({ run: enterMinutes, told: () => t('client.minutes.told') });
  const minutes = readMinutes(text, allowedMinutes);
  const dayWrong = !dayRead || day > today;
  const turnTo = (chosen: ObligationView | undefined, kind: WorkKind): void => {
    const there = findWork(chosen, kind);
    setDuty(chosen);
    setWork(kind);
    setText(there === undefined ? '' : String(there.minutes));
    setDay(there?.on ?? today);
    setDayRead(true);
  };
  return (
    <Dialog title={t('client.minutes.title')} onClose={onClose}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (minutes === undefined || dayWrong || !duty || enter.isPending) return;
          // It closes when the page has read what stands now: opened again at once, it must not show what stood before.
          void enter
            .mutateAsync({ obligationId: duty.id, extraMinutes: minutes, work, workedOn: day })
            .then(onClose, () => undefined);
        }}
      >
        <DutyChoice open={open} chosen={duty} onChoose={(chosen) => turnTo(chosen, kindOf(chosen))} />
        <ChoiceField
          label={t('client.minutes.kind')}
          value={work}
          choices={workKinds.map((kind) => ({ value: kind, label: capitalise(words.agreement.workKinds[kind]) }))}
          onChange={(kind) => turnTo(duty, kind)}
        />
        <TextInput
          label={t('client.minutes.field')}
          description={t('client.minutes.hint')}
          data-autofocus
          inputMode="numeric"
          autoComplete="off"
          value={text}
          error={tried && minutes === undefined ? t('client.minutes.wrong') : null}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <DateField
          key={`${duty?.id ?? ''}/${work}`}
          label={t('client.minutes.workedOn')}
          start={day}
          direction="back"
          error={tried && dayWrong ? t('client.minutes.dayWrong') : null}
          onChange={(read) => {
            setDayRead(read !== undefined);
            if (read !== undefined) setDay(read);
          }}
        />
        {enter.error && <ProblemNote error={enter.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={enter.isPending}>
            {t('client.minutes.save')}
          </Action>
          <Action onClick={onClose}>{t('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}

function findWork(duty: ObligationView | undefined, work: WorkKind): ObligationView['extraWork'][number] | undefined {
  return duty?.extraWork.find((entered) => entered.work === work);
}

/** The kind that was entered first; sorting, where nothing was. */
function kindOf(duty: ObligationView | undefined): WorkKind {
  return duty?.extraWork[0]?.work ?? 'sorting';
}
