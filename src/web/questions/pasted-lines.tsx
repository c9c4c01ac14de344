import { Checkbox, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { readPastedLines, type AskedLine, type PastedLine } from '../../domain/question/index.ts';
import { useFormats } from '../words/use-formats.ts';
import { lineParts } from './name-line.ts';

/** What a person has done to the lines that were pasted: left out, or worded anew, by their place in the text. */
export interface LineEdits {
  leftOut: ReadonlySet<number>;
  words: ReadonlyMap<number, string>;
}

export const noEdits: LineEdits = { leftOut: new Set(), words: new Map() };

interface PastedLinesProps {
  pasted: string;
  edits: LineEdits;
  wordsOf: (line: AskedLine) => string;
  error: string | null;
  onPaste: (pasted: string) => void;
  onEdit: (edits: LineEdits) => void;
}

/** Open lines as they are copied from a spreadsheet, with what was read of each while they are pasted. */
export function PastedLines({ pasted, edits, wordsOf, error, onPaste, onEdit }: PastedLinesProps) {
  const { t } = useTranslation('questions');
  const rows = readPastedLines(pasted);
  const readRows = rows.filter(isRead);
  const taken = readRows.filter(({ line }) => !edits.leftOut.has(line));
  const toggleAll = (): void =>
    onEdit({
      ...edits,
      leftOut: taken.length === readRows.length ? new Set(readRows.map(({ line }) => line)) : new Set(),
    });
  return (
    <>
      <Textarea
        label={t('dialog.paste')}
        description={t('dialog.pasteHint')}
        data-autofocus
        autosize
        minRows={4}
        maxRows={8}
        className="pasted"
        spellCheck={false}
        value={pasted}
        error={error}
        onChange={(event) => onPaste(event.currentTarget.value)}
      />
      {rows.length > 0 && (
        <section className="pasted-rows" aria-label={t('dialog.preview')}>
          {readRows.length > 1 && (
            <Checkbox
              size="xs"
              label={t('dialog.takeAll', { count: readRows.length })}
              checked={taken.length === readRows.length}
              indeterminate={taken.length > 0 && taken.length < readRows.length}
              onChange={toggleAll}
            />
          )}
          <ul>
            {rows.map(({ line, read }) =>
              'fault' in read ? (
                <li key={line} className="note-line is-late">
                  {t(`dialog.fault.${read.fault}`, { line })}
                </li>
              ) : (
                <ReadRow key={line} row={{ line, read }} edits={edits} words={wordsOf(read)} onEdit={onEdit} />
              ),
            )}
          </ul>
        </section>
      )}
    </>
  );
}

interface ReadLine extends PastedLine {
  read: AskedLine;
}

export function isRead(row: PastedLine): row is ReadLine {
  return !('fault' in row.read);
}

interface ReadRowProps {
  row: ReadLine;
  edits: LineEdits;
  words: string;
  onEdit: (edits: LineEdits) => void;
}

function ReadRow({ row: { line, read }, edits, words, onEdit }: ReadRowProps) {
  const { t } = useTranslation('questions');
  const { language } = useFormats();
  const [day, text, sum] = lineParts(read, language);
  const taken = !edits.leftOut.has(line);
  return (
    <li className="pasted-row">
      <Checkbox
        size="xs"
        aria-label={t('dialog.takeOne', { line })}
        checked={taken}
        onChange={() => {
          const leftOut = new Set(edits.leftOut);
          if (!leftOut.delete(line)) leftOut.add(line);
          onEdit({ ...edits, leftOut });
        }}
      />
      <div className="grow">
        <p className="pasted-facts small muted">
          <span className="whole">{day}</span> <bdi>{text}</bdi> <span className="whole">{sum}</span>
        </p>
        {taken && (
          <Textarea
            aria-label={t('dialog.wordsOf', { line })}
            autosize
            minRows={1}
            maxLength={1000}
            value={edits.words.get(line) ?? words}
            onChange={(event) => onEdit({ ...edits, words: new Map(edits.words).set(line, event.currentTarget.value) })}
          />
        )}
      </div>
    </li>
  );
}
