import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

interface ActionProps {
  children: ReactNode;
  onClick?: () => void;
  /** `main` is the one filled button of its part of the page. */
  look?: 'main' | 'plain' | 'quiet';
  /** Small: in rows. */
  small?: boolean;
  /** The key that does the same. */
  hint?: string;
  busy?: boolean;
  disabled?: boolean;
  type?: 'button' | 'submit';
  label?: string;
  /** Stretches where the page is narrow. */
  wideOnPhone?: boolean;
}

const variants = { main: 'filled', plain: 'default', quiet: 'subtle' } as const;

export function Action({ look = 'plain', small, hint, busy, label, wideOnPhone, children, ...rest }: ActionProps) {
  const className = ['action', small ? 'is-small' : '', wideOnPhone ? 'is-wide' : ''].join(' ').trim();
  return (
    <Button
      type="button"
      {...rest}
      variant={variants[look]}
      className={className}
      data-busy={busy || undefined}
      {...(busy ? { 'aria-disabled': true, onClick: () => undefined } : {})}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(hint === undefined
        ? {}
        : { 'aria-keyshortcuts': hint.replace('⇧', 'Shift+').replace('Ctrl ↵', 'Control+Enter') })}
      rightSection={hint === undefined ? null : <kbd aria-hidden="true">{hint}</kbd>}
    >
      {children}
    </Button>
  );
}
