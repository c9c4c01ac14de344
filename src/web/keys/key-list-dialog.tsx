import { Checkbox } from '@mantine/core';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../design/dialog.tsx';
import { KeyRingContext, type KeyBinding } from './use-keys.ts';

/** All keys that work now. They can be switched off, for those who speak to their machine. */
export function KeyListDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const ring = use(KeyRingContext);
  if (!ring) return null;
  const { everywhere, here } = ring.list();
  return (
    <Dialog title={t('keys.title')} onClose={onClose}>
      <p className="muted small">{t('keys.hint')}</p>
      {here.length > 0 && <KeyGroup title={t('keys.here')} bindings={here} />}
      <KeyGroup title={t('keys.everywhere')} bindings={everywhere} />
      <Checkbox
        label={t('keys.on')}
        checked={ring.on}
        onChange={(event) => ring.turn(event.currentTarget.checked)}
        mt={14}
      />
    </Dialog>
  );
}

function KeyGroup({ title, bindings }: { title: string; bindings: readonly KeyBinding[] }) {
  const byWords = new Map<string, string[]>();
  for (const { words, key } of bindings) byWords.set(words!, [...(byWords.get(words!) ?? []), key]);
  return (
    <section className="key-group">
      <h3>{title}</h3>
      <dl>
        {[...byWords].map(([words, keys]) => (
          <div key={words}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{nameOfKey(key)}</kbd>
              ))}
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

export function nameOfKey(key: string): string {
  if (key === 'Enter') return '↵';
  if (key === 'ArrowLeft') return '←';
  if (key === 'ArrowRight') return '→';
  if (key === 'PageUp') return 'PgUp';
  if (key === 'PageDown') return 'PgDn';
  if (key.startsWith('Shift+')) return `⇧${nameOfKey(key.slice('Shift+'.length))}`;
  return key.length === 1 ? key.toUpperCase() : key;
}
