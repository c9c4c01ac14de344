import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Action } from '../../design/action.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';

interface CodeFormProps<Answer> {
  label: string;
  /** What is said of an empty field. */
  missing: string;
  /** What the button says. */
  action: string;
  send: (code: string) => Promise<Answer>;
  onAnswer: (answer: Answer) => void;
  /** What stands above the field. */
  children?: ReactNode;
}

/** One code that shows who it is, from an app, a mail or the recovery codes. It may come after a dialog was opened, so it takes the focus itself. */
export function CodeForm<Answer>({ label, missing, action, send, onAnswer, children }: CodeFormProps<Answer>) {
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const isMissing = code.trim() === '';
  const show = useMutation({ mutationFn: () => send(code.trim()), onSuccess: onAnswer });
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isMissing && !show.isPending) show.mutate();
      }}
    >
      {children}
      <TextInput
        ref={field}
        label={label}
        className="code-field"
        autoComplete="one-time-code"
        data-autofocus
        maxLength={20}
        value={code}
        error={tried && isMissing ? missing : null}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      {show.error && <ProblemNote error={show.error} />}
      <div className="actions">
        <Action type="submit" look="main" busy={show.isPending}>
          {action}
        </Action>
      </div>
    </form>
  );
}
