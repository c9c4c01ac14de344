import { useCallback, useEffect, useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementTerms } from '../../../domain/agreement/index.ts';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import type { AgreementContext } from '../../../texts/agreement/agreement-in-words.ts';
import type { Language } from '../../../texts/language.ts';
import { Action } from '../../design/action.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useRowKeys } from '../../keys/use-row-keys.ts';
import { useTell } from '../../shell/undo-bar.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { DutyActs } from './duty-acts.tsx';
import { partOf, withField, type Part } from './edit/part.ts';
import { PointFields } from './edit/point-fields.tsx';
import { changeOfPoint, pointIdOf, pointsOf, type Point } from './edit/points.ts';
import { EditorContext } from './fields/editor-context.tsx';
import { findNotes } from './fields/find-notes.ts';
import { BesideCards } from './outlook/beside-cards.tsx';
import type { Surroundings } from './outlook/use-outlook.ts';
import type { Grounds } from './outlook/use-back-tests.ts';
import { PointCard } from './point-card.tsx';
import { PointList, type ListedPoint } from './point-list.tsx';
import { readAgreement } from './read-agreement.ts';
import { useDutyActs } from './use-duty-acts.ts';
import './agreement.css';

interface TermsEditorProps {
  terms: Part<AgreementTerms>;
  /** Nothing can be changed any more: it is read as it was sent. */
  fixed?: boolean;
  startOn: CalendarDate;
  language: Language;
  context: AgreementContext;
  surroundings: Surroundings;
  grounds?: Pick<Grounds, 'history' | 'base'>;
  consumer?: boolean;
  groupName?: string | undefined;
  /** The terms that the marks in the list are about: those in force, else the template. */
  compared: AgreementTerms | undefined;
  undo: () => void;
  onUnreadable?: (count: number) => void;
  /** Beneath the list: the start day and the language. */
  aside?: ReactNode;
  /** Beside it, above and below what it will cause. */
  above?: ReactNode;
  below?: ReactNode;
}

/** The agreement point by point: its sentences with the fields of the one that is open, and beside them what it will cause. */
export function TermsEditor(props: TermsEditorProps) {
  const { terms, fixed = false, startOn, language, context, surroundings, grounds, consumer = false, compared } = props;
  const { t } = useTranslation('editor');
  const formats = useFormats();
  const tell = useTell();
  const { value } = terms;
  const duties = partOf(terms, 'duties');
  const points = useMemo(() => pointsOf(value), [value]);
  const notes = useMemo(() => (fixed ? [] : findNotes(value, formats.language)), [value, formats.language, fixed]);
  const read = useMemo(() => readAgreement(points, value, language, context), [points, value, language, context]);
  const [unreadable, setUnreadable] = useState<ReadonlySet<string>>(new Set());
  const { onUnreadable } = props;
  const markUnreadable = useCallback(
    (path: string, isSo: boolean) => setUnreadable((before) => withMark(before, path, isSo)),
    [],
  );
  useEffect(() => onUnreadable?.(unreadable.size), [onUnreadable, unreadable]);
  const { groupName } = props;
  const editor = useMemo(
    () => ({ notes, language, groupName, markUnreadable }),
    [notes, language, groupName, markUnreadable],
  );

  const nameOf = (point: Point): string =>
    point.part === 'duty'
      ? formats.delivery(value.duties[point.index]!.items.map(({ document }) => document))
      : t(`point.names.${point.part}`);
  const listed: ListedPoint[] = points.map((point) => ({
    point,
    name: nameOf(point),
    number: point.part === 'duty' ? point.index + 1 : undefined,
    change: compared === undefined ? 'same' : changeOfPoint(point, value, compared),
    faulty: notes.some(({ kind, path }) => kind === 'fault' && pointIdOf(path) === point.id),
  }));
  const [chosenId, choose] = useRowKeys(
    points.map(({ id }) => id),
    points[0]!.id,
  );
  const chosen = points.find(({ id }) => id === chosenId) ?? points[0]!;
  const open = (id: string): void => {
    choose(id);
    // The fields of the one that was open close above it: it must not slide away.
    requestAnimationFrame(() => document.querySelector(`#point-${id}`)?.scrollIntoView({ block: 'nearest' }));
  };

  const acts = useDutyActs({ duties, chosen, fixed, nameOf, open, undo: props.undo });
  useKeys(
    fixed
      ? []
      : [
          { key: 'Enter', words: t('point.keys.field'), run: () => focusIn(`#point-${chosen.id} .point-fields`) },
          { key: 'n', words: t('point.keys.add'), run: acts.add },
          { key: 'c', words: t('point.keys.copy'), run: acts.copy },
          { key: 'o', words: t('point.keys.up'), run: () => acts.move(-1) },
          { key: 'l', words: t('point.keys.down'), run: () => acts.move(1) },
          { key: 'Delete', words: t('point.keys.remove'), run: acts.remove },
        ],
  );
  const takeOut = (part: 'office' | 'price' | 'frame'): void => {
    tell({ words: t('point.takenOut', { name: t(`point.names.${part}`) }), undo: props.undo });
    terms.set(withField(value, part, undefined), part);
  };
  const actsOf = (point: Point): ReactNode => {
    if (point.part === 'duty') {
      const { length } = value.duties;
      return (
        <DutyActs
          first={point.index === 0}
          last={point.index === length - 1}
          only={length === 1}
          onCopy={acts.copy}
          onMove={acts.move}
          onRemove={acts.remove}
        />
      );
    }
    const { part } = point;
    if ((part !== 'office' && part !== 'price' && part !== 'frame') || value[part] === undefined) return undefined;
    return (
      <Action small look="quiet" onClick={() => takeOut(part)}>
        {t('point.takeOut')}
      </Action>
    );
  };
  const goTo = (path: string): void => {
    open(pointIdOf(path));
    requestAnimationFrame(() => focusIn(`[data-path="${CSS.escape(path)}"], #point-${pointIdOf(path)} .point-fields`));
  };

  return (
    <EditorContext value={editor}>
      <div className="editor">
        <div className="stack points-place">
          <PointList
            points={listed}
            chosenId={chosen.id}
            onChoose={open}
            onAdd={acts.canAdd ? acts.add : undefined}
            ended={endedOf(value, compared).map((duty) => formats.delivery(duty.items.map(({ document }) => document)))}
          />
          {props.aside !== undefined && <div className="stack aside-place">{props.aside}</div>}
        </div>
        <div className="card paper" onKeyDown={leaveOnEscape}>
          <header>
            <h2>{t('paper.title')}</h2>
          </header>
          {listed.map((each) => (
            <PointCard
              key={each.point.id}
              listed={each}
              paragraphs={read.byPoint.get(each.point.id) ?? []}
              chosen={each.point.id === chosen.id}
              onChoose={() => open(each.point.id)}
              lang={language}
              acts={fixed ? undefined : actsOf(each.point)}
            >
              {!fixed && (
                <div className="point-fields">
                  <PointFields terms={terms} point={each.point} leadName={context.leadName ?? ''} />
                </div>
              )}
            </PointCard>
          ))}
          <section className="point is-common">
            <h3>{t('paper.common')}</h3>
            <div className="paper-text small" lang={language}>
              {read.common.map((paragraph, index) => (
                <p key={index}>{paragraph}</p>
              ))}
            </div>
          </section>
        </div>
        <BesideCards
          terms={value}
          startOn={startOn}
          surroundings={surroundings}
          {...(grounds ? { grounds } : {})}
          consumer={consumer}
          chosen={chosen}
          notes={notes}
          unreadable={[...unreadable]}
          onGo={goTo}
          above={props.above}
          below={props.below}
        />
      </div>
    </EditorContext>
  );
}

function endedOf({ duties }: AgreementTerms, compared: AgreementTerms | undefined): AgreementTerms['duties'] {
  const kept = new Set(duties.map(({ key }) => key));
  return (compared?.duties ?? []).filter(({ key }) => !kept.has(key));
}

function withMark(before: ReadonlySet<string>, path: string, isSo: boolean): ReadonlySet<string> {
  const after = new Set(before);
  if (isSo) after.add(path);
  else after.delete(path);
  return after;
}

/** The first field in there. */
function focusIn(selector: string): void {
  const found = document.querySelector<HTMLElement>(selector);
  const field = found?.matches('input, select, textarea')
    ? found
    : found?.querySelector<HTMLElement>('select, input, button, textarea');
  field?.focus();
  field?.scrollIntoView({ block: 'nearest' });
}

/** Escape leaves a field, so that the keys of the page work again. */
function leaveOnEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || !(event.target instanceof HTMLElement)) return;
  event.preventDefault();
  event.target.blur();
}
