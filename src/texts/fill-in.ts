/**
 * Puts details into a sentence: `fillIn('Velg høyst {max} filer.', { max: 20 })`. A detail that is not given is left as it stands, so that
 * a slip is seen and nothing is invented.
 */
export function fillIn(text: string, details: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(details, name) ? `${details[name]}` : place,
  );
}
