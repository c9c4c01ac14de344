/**
 * What a press is called in bindings, the more telling name first: a letter with Shift is also the letter alone, so that nobody is stopped by capitals.
 * Example: Shift and G → `Shift+g`, `g`; `?` → `?`.
 */
export function namePress({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): string[] {
  if (key.length !== 1) return [key];
  const small = key.toLowerCase();
  return shiftKey && small !== key.toUpperCase() ? [`Shift+${small}`, small] : [small];
}
