import { createLink, type LinkComponent } from '@tanstack/react-router';
import { Button } from '@mantine/core';
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';

interface LinkActionProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  ref?: Ref<HTMLAnchorElement>;
  look?: 'main' | 'plain' | 'quiet';
  small?: boolean;
  hint?: string;
  children?: ReactNode;
}

const variants = { main: 'filled', plain: 'default', quiet: 'subtle' } as const;

function LinkButton({ look = 'plain', small, hint, children, ...rest }: LinkActionProps) {
  return (
    <Button
      {...(rest as object)}
      component="a"
      variant={variants[look]}
      className={small ? 'action is-small' : 'action'}
      rightSection={hint === undefined ? null : <kbd aria-hidden="true">{hint}</kbd>}
    >
      {children}
    </Button>
  );
}

const RoutedButton = createLink(LinkButton);

/** A link that looks like an action, because it is the next step. */
export const LinkAction: LinkComponent<typeof LinkButton> = (props) => <RoutedButton {...props} />;
