import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Action } from './action.tsx';
import { Dialog } from './dialog.tsx';
import { ProblemNote } from './problem-note.tsx';

/** What the server takes of one sentence. */
const lettersMax = 280;

interface SentenceDialogProps {
  words: { title: string; field: string; hint: string; save: string; reset: string };
  language: 'nb' | 'en';
  /** The sentence as it stands. */
  text: string;
  /** Why what was written may not stand there, or null. */
  refusal: string | null;
  busy: boolean;
  error: Error | null;
  /** What was written; empty, and the sentence is left out. Null for Takt's own words again. */
  onSave: (written: string | null) => void;
  onClose: () => void;
}

/** One sentence of what the client reads, written anew. */
export function SentenceDialog(props: SentenceDialogProps) {
  const { words, language, refusal, busy, error, onSave, onClose } = props;
  const { t } = useTranslation();
  const [text, setText] = useState(props.text);
  return (
    <Dialog title={words.title} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) onSave(text);
        }}
      >
        <Textarea
          label={words.field}
          description={words.hint}
          lang={language}
          value={text}
          rows={4}
          maxLength={lettersMax}
          data-autofocus
          error={refusal}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {error && <ProblemNote error={error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={busy}>
            {words.save}
          </Action>
          <Action onClick={() => onSave(null)}>{words.reset}</Action>
          <Action onClick={onClose}>{t('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}
