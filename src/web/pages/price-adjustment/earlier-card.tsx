import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFigure } from '../../../texts/price-adjustment/index-change-in-words.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useSession } from '../../shell/use-session.ts';
import { oslo } from '../../words/oslo-date.ts';
import { useFormats } from '../../words/use-formats.ts';
import { adjustmentsQuery, type EarlierAdjustment } from './price-requests.ts';
import { useTellPrices } from './use-tell-prices.ts';

/** What clients were told before, what became of it, and what can still be taken back. */
export function EarlierCard() {
  const { t } = useTranslation('prices');
  const query = useQuery(adjustmentsQuery);
  const [shownId, setShownId] = useState<string>();
  const { undo } = useTellPrices();
  const shown = query.data?.adjustments.find(({ id }) => id === shownId);
  return (
    <Card title={t('history.title')}>
      {undo.error && <ProblemNote error={undo.error} />}
      <Loaded query={query} lines={2}>
        {({ adjustments }) =>
          adjustments.length === 0 ? (
            <EmptyNote words={t('history.none')} />
          ) : (
            <ul className="rows">
              {adjustments.map((one) => (
                <EarlierRow
                  key={one.id}
                  adjustment={one}
                  busy={undo.isPending}
                  onShow={() => setShownId(one.id)}
                  onUndo={() => undo.mutate(one.lines.map(({ adjustedId }) => adjustedId))}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
      {shown && <LinesDialog adjustment={shown} onClose={() => setShownId(undefined)} />}
    </Card>
  );
}

interface EarlierRowProps {
  adjustment: EarlierAdjustment;
  busy: boolean;
  onShow: () => void;
  onUndo: () => void;
}

function EarlierRow({ adjustment, busy, onShow, onUndo }: EarlierRowProps) {
  const { t } = useTranslation('prices');
  const formats = useFormats();
  const { role } = useSession().staff;
  const { change, basisPoints, madeAt, madeBy, lines } = adjustment;
  const share = formats.change(basisPoints);
  const day = formats.shortDate(oslo(madeAt));
  const mayUndo = (role === 'owner' || role === 'manager') && lines.some(isWaiting);
  const counts = (['told', 'in-force', 'not-told', 'overtaken', 'undone'] as const).flatMap((state) => {
    const count = lines.filter((line) => line.state === state).length;
    return count === 0 ? [] : [`${t(`history.state.${state}`)} ${count}`];
  });
  return (
    <li className="earlier-row">
      <div className="grow">
        <b>
          {change.by === 'figures'
            ? t('history.figures', {
                from: formatFigure(change.fromFigure, formats.language),
                to: formatFigure(change.toFigure, formats.language),
                share,
              })
            : t('history.change', { share })}
        </b>
        <div className="under">
          {madeBy === null ? day : t('history.by', { day, name: madeBy })} · {counts.join(' · ')}
        </div>
      </div>
      {mayUndo && (
        <Action small busy={busy} label={t('history.undoOne', { day })} onClick={onUndo}>
          {t('history.undo')}
        </Action>
      )}
      <Action small label={t('history.showOne', { day })} onClick={onShow}>
        {t('history.show')}
      </Action>
    </li>
  );
}

function LinesDialog({ adjustment, onClose }: { adjustment: EarlierAdjustment; onClose: () => void }) {
  const { t } = useTranslation('prices');
  const formats = useFormats();
  return (
    <Dialog title={t('history.lines', { count: adjustment.lines.length })} wide onClose={onClose}>
      <ul className="rows">
        {adjustment.lines.map((line) => (
          <li key={line.adjustedId}>
            <div className="grow">
              <Link to="/clients/$clientId" params={{ clientId: line.clientId }} className="name">
                <b>
                  <bdi>{line.clientName}</bdi>
                </b>
              </Link>
              {line.sums.map(({ label, beforeOre, afterOre }) => (
                <div key={label.nb} className="under">
                  {formats.say(label)}: {formats.kroner(beforeOre)} → {formats.kroner(afterOre)}
                </div>
              ))}
            </div>
            <div className="earlier-state">
              {t(`history.state.${line.state}`)}
              <div className="under">
                {isWaiting(line)
                  ? t('history.waits')
                  : line.state === 'told' && line.letter === 'in-doubt'
                    ? t('history.doubt')
                    : t('history.from', { day: formats.dayMonthYear(line.startOn) })}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function isWaiting({ state, letter }: EarlierAdjustment['lines'][number]): boolean {
  return state === 'told' && letter === 'queued';
}
