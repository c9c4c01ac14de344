import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../../api/send-request.ts';
import { Action } from '../../design/action.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';

interface ProofCodeFormProps {
  way: 'code' | 'mail';
  label: string;
  onProven: () => void;
}

/** A code that shows who it is. It comes after the dialog was opened, so it takes the focus itself. */
export function ProofCodeForm({ way, label, onProven }: ProofCodeFormProps) {
  const { t } = useTranslation('access');
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const isMissing = code.trim() === '';
  const show = useMutation({
    mutationFn: () => post(`/api/proof/${way}`, { code: code.trim() }),
    onSuccess: onProven,
  });
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isMissing && !show.isPending) show.mutate();
      }}
    >
      <TextInput
        ref={field}
        label={label}
        className="code-field"
        autoComplete="one-time-code"
        maxLength={20}
        value={code}
        error={tried && isMissing ? t('codes.proofMissing') : null}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      {show.error && <ProblemNote error={show.error} />}
      <div className="actions">
        <Action type="submit" look="main" busy={show.isPending}>
          {t('prove.goOn')}
        </Action>
      </div>
    </form>
  );
}
