import { useId, useRef, type ReactNode } from 'react';
import { Action } from '../../../design/action.tsx';

interface RowListProps<Row extends { row: number }> {
  title: string;
  hint?: string;
  rows: readonly Row[];
  words: { add: string; remove: (row: Row, place: number) => string; removeShort: string };
  onAdd: () => void;
  onRemove: (row: Row) => void;
  children: (row: Row) => ReactNode;
}

/** Rows of fields that can be added and taken away. The focus goes on to the button when the row that held it is gone. */
export function RowList<Row extends { row: number }>(props: RowListProps<Row>) {
  const { title, hint, rows, words, onAdd, onRemove, children } = props;
  const place = useRef<HTMLDivElement>(null);
  const hintId = useId();
  return (
    <fieldset className="fact-rows" {...(hint === undefined ? {} : { 'aria-describedby': hintId })}>
      <legend>{title}</legend>
      {hint !== undefined && (
        <p id={hintId} className="small muted">
          {hint}
        </p>
      )}
      {rows.map((row, index) => (
        <div key={row.row} className="fact-row">
          {children(row)}
          <Action
            small
            look="quiet"
            label={words.remove(row, index + 1)}
            onClick={() => {
              onRemove(row);
              place.current?.querySelector('button')?.focus();
            }}
          >
            {words.removeShort}
          </Action>
        </div>
      ))}
      <div ref={place}>
        <Action small onClick={onAdd}>
          {words.add}
        </Action>
      </div>
    </fieldset>
  );
}
