import { createContext, use, useEffect } from 'react';
import type { Language } from '../../../../texts/language.ts';
import type { Notes } from './find-notes.ts';

/** What every field of the editor knows. */
export interface EditorFacts {
  notes: Notes;
  /** The language in which the client reads. */
  language: Language;
  /** The name of the group that the client belongs to: what companies share is called by it. */
  groupName?: string | undefined;
  /** Says that a field holds something that could not be read, or that it can be read again. */
  markUnreadable: (path: string, unreadable: boolean) => void;
}

export const EditorContext = createContext<EditorFacts | null>(null);

export function useEditor(): EditorFacts {
  const facts = use(EditorContext);
  if (!facts) throw new Error('A field of the editor stands outside it.');
  return facts;
}

/** Keeps the whole from being sent while a field holds something that could not be read. */
export function useUnreadable(path: string, unreadable: boolean): void {
  const { markUnreadable } = useEditor();
  useEffect(() => {
    if (!unreadable) return;
    markUnreadable(path, true);
    return () => markUnreadable(path, false);
  }, [markUnreadable, path, unreadable]);
}
