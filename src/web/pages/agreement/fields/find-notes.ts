import { findTermFaults, findTermWarnings, type AgreementTerms } from '../../../../domain/agreement/index.ts';
import { errorText } from '../../../../texts/error-text.ts';
import type { Language } from '../../../../texts/language.ts';

export interface Note {
  path: string;
  code: string;
  kind: 'fault' | 'warning';
  words: string;
}

export type Notes = readonly Note[];

/** What is wrong with the terms and what is worth a second look, in words, each with its place. */
export function findNotes(terms: AgreementTerms, language: Language): Notes {
  const worded = (kind: Note['kind']) => (fault: { path: string; code: string }) => ({
    ...fault,
    kind,
    words: errorText(fault.code, {}, language),
  });
  return [...findTermFaults(terms).map(worded('fault')), ...findTermWarnings(terms).map(worded('warning'))];
}

/** What stands beside one field: what is wrong with it, else what is worth a second look. */
export function notesAt(notes: Notes, path: string): { error?: string; warning?: string } {
  const here = notes.filter((note) => note.path === path);
  const fault = here.find(({ kind }) => kind === 'fault');
  if (fault) return { error: fault.words };
  const [warning] = here;
  return warning ? { warning: warning.words } : {};
}
