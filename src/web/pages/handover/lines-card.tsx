import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { handoverItems, notApplicableReasons } from '../../../domain/handover/index.ts';
import { handoverWords } from '../../../texts/handover/handover-words.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { ChoiceField } from '../../design/choice-field.tsx';
import { PaperLink } from '../../design/paper-link.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { ForbiddenNote } from './forbidden-note.tsx';
import type { HandoverCardProps } from './handover-card-props.ts';
import { actOnLine, actOnLines, listAddress, type HandoverLineView, type OfficeAct } from './handover-requests.ts';
import { LineRow } from './line-row.tsx';

/** The list, item by item. */
export function LinesCard({ clientId, handover, mayChange }: HandoverCardProps) {
  const { t } = useTranslation('handover');
  const { language } = useFormats();
  const left = handover.lines.filter(({ next }) => next !== null).length;
  return (
    <Card
      title={t('lines.title')}
      aside={
        <>
          {left === 0 ? t('lines.none') : t('lines.left', { count: left })}{' '}
          {(['receiver', 'client'] as const).map((of) => (
            <PaperLink key={of} href={listAddress(clientId, of, language)} className="link handover-paper">
              {t(of === 'receiver' ? 'lines.paper' : 'lines.clientPaper')}
            </PaperLink>
          ))}
        </>
      }
    >
      <div className="card-body stack">
        {handoverItems.map((item) => {
          const lines = handover.lines.filter((line) => line.item === item);
          return (
            <section key={item} className="handover-item">
              <h3>{handoverWords[language].items[item]}</h3>
              <p className="small muted">{handoverWords[language].about[item]}</p>
              {mayChange && <ActsOnAll clientId={clientId} lines={lines} />}
              <ul>
                {lines.map((line) => (
                  <LineRow key={line.key} line={line}>
                    {mayChange && <LineActs clientId={clientId} line={line} />}
                  </LineRow>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </Card>
  );
}

const stepsForAll = ['prepare', 'hand-over'] as const;

/** Where several lines of an item wait for the same thing, as the files of many periods do. */
function ActsOnAll({ clientId, lines }: { clientId: string; lines: readonly HandoverLineView[] }) {
  const { t } = useTranslation('handover');
  const act = useAct({ run: actOnLines });
  const waiting = stepsForAll
    .map((step) => ({
      step,
      keys: lines.filter(({ next, empty }) => next?.step === step && !empty).map(({ key }) => key),
    }))
    .filter(({ keys }) => keys.length > 1);
  if (waiting.length === 0) return null;
  return (
    <>
      <div className="actions">
        {waiting.map(({ step, keys }) => (
          <Action
            key={step}
            small
            look={step === 'prepare' ? 'plain' : 'main'}
            busy={act.isPending}
            onClick={() => act.mutate({ clientId, acts: keys.map((key) => ({ key, act: step })) })}
          >
            {t(`lines.all.${step}`, { count: keys.length })}
          </Action>
        ))}
      </div>
      {act.error && <ProblemNote error={act.error} />}
    </>
  );
}

type Writing = 'settle' | 'mark-not-applicable' | null;

function LineActs({ clientId, line }: { clientId: string; line: HandoverLineView }) {
  const { t } = useTranslation('handover');
  const formats = useFormats();
  const [writing, setWriting] = useState<Writing>(null);
  const act = useAct({ run: actOnLine });
  const name = line.words[formats.language].line;
  const { next, key, state } = line;
  const press = (step: 'prepare' | 'hand-over' | 'withdraw', words: string) => (
    <Action
      small
      look={step === 'prepare' ? 'plain' : 'main'}
      busy={act.isPending}
      label={t('lines.named', { act: words, line: name })}
      onClick={() => act.mutate({ clientId, act: { key, act: step } })}
    >
      {words}
    </Action>
  );
  if (next === null) return null;
  const isOwn = line.item === 'own-documents';
  const mayNotApply = next.step !== 'withdraw' && !isOwn && ['open', 'prepared', 'disputed'].includes(state);
  return (
    <div className="handover-acts">
      {next.answerByOn && (
        <p className="small muted">
          {t(`lines.awaits.${next.turn === 'client' ? 'client' : 'receiver'}`, {
            day: formats.date(next.answerByOn),
          })}
        </p>
      )}
      {next.step === 'call-the-receiver' && <p className="small handover-action">{t('lines.call')}</p>}
      <div className="actions">
        {(next.step === 'prepare' || next.step === 'talk-it-over') &&
          !line.empty &&
          press('prepare', t('lines.acts.prepare'))}
        {next.step === 'hand-over' && press('hand-over', t(isOwn ? 'lines.acts.offer' : 'lines.acts.hand-over'))}
        {next.step === 'withdraw' && press('withdraw', t('lines.acts.withdraw'))}
        {(state === 'disputed' || state === 'handed-over') && (
          <Action
            small
            look="quiet"
            label={t('lines.named', { act: t('lines.acts.settle'), line: name })}
            onClick={() => setWriting('settle')}
          >
            {t('lines.acts.settle')}
          </Action>
        )}
        {mayNotApply && (
          <Action
            small
            look="quiet"
            label={t('lines.named', { act: t('lines.acts.not-applicable'), line: name })}
            onClick={() => setWriting('mark-not-applicable')}
          >
            {t('lines.acts.not-applicable')}
          </Action>
        )}
      </div>
      {act.error && <ProblemNote error={act.error} />}
      {writing !== null && (
        <WhyForm
          of={writing}
          line={line}
          onClose={() => setWriting(null)}
          onWritten={(written) => act.mutate({ clientId, act: written }, { onSuccess: closeWhenSaved })}
          busy={act.isPending}
        />
      )}
      <ForbiddenNote saved={act.data} />
    </div>
  );

  function closeWhenSaved({ saved }: { saved: boolean }): void {
    if (saved) setWriting(null);
  }
}

interface WhyProps {
  of: Exclude<Writing, null>;
  line: HandoverLineView;
  onClose: () => void;
  onWritten: (act: OfficeAct) => void;
  busy: boolean;
}

const settledReasons = ['talked-it-over', 'no-answer'] as const;

function WhyForm({ of, line, onClose, onWritten, busy }: WhyProps) {
  const { t } = useTranslation('handover');
  const { t: shared } = useTranslation();
  const { language } = useFormats();
  const { settled, notApplicable } = handoverWords[language];
  const [whyNot, setWhyNot] = useState<(typeof notApplicableReasons)[number]>(
    line.empty ? 'nothing-there' : 'receiver-has-it',
  );
  const [how, setHow] = useState<(typeof settledReasons)[number]>('talked-it-over');
  const [words, setWords] = useState('');
  return (
    <form
      className="form handover-why"
      onSubmit={(event) => {
        event.preventDefault();
        if (busy) return;
        const { key } = line;
        onWritten(of === 'settle' ? { key, act: of, reason: how, words } : { key, act: of, reason: whyNot, words });
      }}
    >
      {of === 'settle' ? (
        <ChoiceField
          label={t('lines.why')}
          value={how}
          choices={settledReasons.map((value) => ({ value, label: settled[value] }))}
          onChange={setHow}
        />
      ) : (
        <ChoiceField
          label={t('lines.why')}
          value={whyNot}
          choices={notApplicableReasons
            .filter((value) => value !== 'nothing-there' || line.empty)
            .map((value) => ({ value, label: notApplicable[value] }))}
          onChange={setWhyNot}
        />
      )}
      <Textarea
        label={t('lines.words')}
        value={words}
        rows={2}
        maxLength={2000}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <div className="actions">
        <Action type="submit" small look="main" busy={busy}>
          {t('lines.save')}
        </Action>
        <Action small onClick={onClose}>
          {shared('shell.cancel')}
        </Action>
      </div>
    </form>
  );
}
