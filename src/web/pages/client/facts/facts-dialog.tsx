import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  circumstances,
  clientEvents,
  repeatedThings,
  vatRegimes,
  type ClientFacts,
} from '../../../../domain/agreement/index.ts';
import { useAct } from '../../../api/use-act.ts';
import { Action } from '../../../design/action.tsx';
import { ChoiceField } from '../../../design/choice-field.tsx';
import { DateField } from '../../../design/date-field.tsx';
import { Dialog } from '../../../design/dialog.tsx';
import { ProblemNote } from '../../../design/problem-note.tsx';
import { useFormats } from '../../../words/use-formats.ts';
import { draftFacts, emptyDay, nextRow, readFactsDraft, type FactsDraft } from './facts-draft.ts';
import { saveFacts, type FactsChanged, type FactsView } from './facts-query.ts';
import { RowList } from './row-list.tsx';
import { Standstill } from './standstill.tsx';

interface FactsDialogProps {
  clientId: string;
  view: FactsView;
  onClose: () => void;
}

/** Everything that can be known of a client, in one form; what follows for the calendar is said when it is saved. */
export function FactsDialog({ clientId, view, onClose }: FactsDialogProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [draft, setDraft] = useState(() => draftFacts(view.facts));
  const [tried, setTried] = useState(false);
  const save = useAct({
    run: (facts: ClientFacts) => saveFacts({ clientId, facts }),
    told: (_facts, answer: FactsChanged) =>
      answer.arisen + answer.moved + answer.ended === 0
        ? t('client.facts.toldNothing')
        : t('client.facts.told', { arisen: answer.arisen, moved: answer.moved, ended: answer.ended }),
    onDone: onClose,
  });
  const read = readFactsDraft(draft);
  const change = (part: Partial<FactsDraft>): void => setDraft({ ...draft, ...part });
  const wrong = (place: string, words: string): string | null =>
    tried && 'faults' in read && read.faults.has(place) ? words : null;
  const { agreement } = formats.words;
  const choicesOf = <Value extends string>(values: readonly Value[], say: (value: Value) => string) =>
    values.map((value) => ({ value, label: formats.capitalise(say(value)) }));
  const regimes = choicesOf(vatRegimes, (regime) => agreement.vatRegimes[regime]);
  const events = choicesOf(clientEvents, (event) => agreement.clientEvents[event].label);
  const things = choicesOf(circumstances, (circumstance) => t(`client.facts.circumstance.${circumstance}`));
  const labelOf = (choices: readonly { value: string; label: string }[], value: string): string =>
    choices.find((choice) => choice.value === value)?.label ?? value;
  const removing = (what: string, place: number): string => t('client.facts.removeOne', { what, place });
  return (
    <Dialog title={t('client.facts.title')} onClose={onClose} wide>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if ('facts' in read && !save.isPending) save.mutate(read.facts);
        }}
      >
        <p className="muted">{t('client.facts.hint')}</p>
        <Standstill view={view} />
        <RowList
          title={t('client.facts.vat')}
          hint={t('client.facts.vatHint')}
          rows={draft.vat}
          words={{
            add: t('client.facts.addVat'),
            removeShort: t('client.facts.remove'),
            remove: ({ regime }, place) => removing(labelOf(regimes, regime), place),
          }}
          onAdd={() =>
            change({ vat: [...draft.vat, { row: nextRow(draft.vat), from: emptyDay, regime: 'two-monthly' }] })
          }
          onRemove={({ row }) => change({ vat: draft.vat.filter((one) => one.row !== row) })}
        >
          {(one) => (
            <>
              <DateField
                label={t('client.facts.fromOn')}
                start={one.from.date ?? null}
                autoFocus={one.from.text === ''}
                error={wrong(`vat/${one.row}`, t('client.facts.dateMissing'))}
                onChange={(date, text) => change({ vat: put(draft.vat, { ...one, from: { date, text } }) })}
              />
              <ChoiceField
                label={t('client.facts.regime')}
                value={one.regime}
                choices={regimes}
                onChange={(regime) => change({ vat: put(draft.vat, { ...one, regime }) })}
              />
            </>
          )}
        </RowList>
        <div className="fact-fields">
          <TextInput
            label={t('client.facts.payday')}
            description={t('client.facts.dayHint')}
            inputMode="numeric"
            maxLength={2}
            autoComplete="off"
            value={draft.payday}
            error={wrong('payday', t('client.facts.dayWrong'))}
            onChange={(event) => change({ payday: event.currentTarget.value })}
          />
          <TextInput
            label={t('client.facts.invoicingDay')}
            description={t('client.facts.dayHint')}
            inputMode="numeric"
            maxLength={2}
            autoComplete="off"
            value={draft.invoicingDay}
            error={wrong('invoicingDay', t('client.facts.dayWrong'))}
            onChange={(event) => change({ invoicingDay: event.currentTarget.value })}
          />
          <ChoiceField
            label={t('client.facts.yearStartsIn')}
            value={draft.yearStartsIn}
            choices={[
              { value: '', label: t('client.facts.notSaid') },
              ...months.map((month) => ({ value: String(month), label: formats.capitalise(formats.month(month)) })),
            ]}
            onChange={(yearStartsIn) => change({ yearStartsIn })}
          />
        </div>
        <RowList
          title={t('client.facts.events')}
          hint={t('client.facts.eventsHint')}
          rows={draft.events}
          words={{
            add: t('client.facts.addEvent'),
            removeShort: t('client.facts.remove'),
            remove: ({ event }, place) => removing(labelOf(events, event), place),
          }}
          onAdd={() =>
            change({
              events: [...draft.events, { row: nextRow(draft.events), event: 'general-meeting', on: emptyDay }],
            })
          }
          onRemove={({ row }) => change({ events: draft.events.filter((one) => one.row !== row) })}
        >
          {(one) => (
            <>
              <DateField
                label={t('client.facts.on')}
                start={one.on.date ?? null}
                autoFocus={one.on.text === ''}
                error={wrong(`events/${one.row}`, t('client.facts.dateMissing'))}
                onChange={(date, text) => change({ events: put(draft.events, { ...one, on: { date, text } }) })}
              />
              <ChoiceField
                label={t('client.facts.event')}
                value={one.event}
                choices={events}
                onChange={(event) => change({ events: put(draft.events, { ...one, event }) })}
              />
            </>
          )}
        </RowList>
        <div className="fact-fields">
          {repeatedThings.map((thing) => (
            <Textarea
              key={thing}
              label={t(`client.facts.names.${thing}`)}
              description={t('client.facts.namesHint')}
              rows={3}
              value={draft.names[thing]}
              error={wrong(`names/${thing}`, t('client.facts.namesWrong'))}
              onChange={(event) => change({ names: { ...draft.names, [thing]: event.currentTarget.value } })}
            />
          ))}
        </div>
        <RowList
          title={t('client.facts.without')}
          hint={t('client.facts.withoutHint')}
          rows={draft.without}
          words={{
            add: t('client.facts.addWithout'),
            removeShort: t('client.facts.remove'),
            remove: ({ circumstance }, place) => removing(labelOf(things, circumstance), place),
          }}
          onAdd={() =>
            change({
              without: [
                ...draft.without,
                { row: nextRow(draft.without), circumstance: 'stock', from: emptyDay, to: emptyDay },
              ],
            })
          }
          onRemove={({ row }) => change({ without: draft.without.filter((one) => one.row !== row) })}
        >
          {(one) => (
            <>
              <DateField
                label={t('client.facts.fromOn')}
                start={one.from.date ?? null}
                autoFocus={one.from.text === ''}
                error={wrong(`without/${one.row}`, t('client.facts.dateMissing'))}
                onChange={(date, text) => change({ without: put(draft.without, { ...one, from: { date, text } }) })}
              />
              <DateField
                label={t('client.facts.toOn')}
                start={one.to.date ?? null}
                error={wrong(`without/${one.row}/to`, t('client.facts.toWrong'))}
                onChange={(date, text) => change({ without: put(draft.without, { ...one, to: { date, text } }) })}
              />
              <ChoiceField
                label={t('client.facts.what')}
                value={one.circumstance}
                choices={things}
                onChange={(circumstance) => change({ without: put(draft.without, { ...one, circumstance }) })}
              />
            </>
          )}
        </RowList>
        {tried && 'faults' in read && (
          <p className="late" role="alert">
            {t('client.facts.faults', { count: read.faults.size })}
          </p>
        )}
        {save.error && <ProblemNote error={save.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={save.isPending}>
            {t('shell.save')}
          </Action>
          <Action onClick={onClose}>{t('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

function put<Row extends { row: number }>(rows: readonly Row[], changed: Row): Row[] {
  return rows.map((one) => (one.row === changed.row ? changed : one));
}
