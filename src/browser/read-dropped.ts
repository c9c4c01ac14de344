/**
 * The files that were let go, and those that lie in folders among them, however deep. Has to be called while the drop is told of: afterwards the browser
 * has forgotten what it was. What a system keeps in a folder for itself is left out.
 */
export async function readDropped({ items }: DataTransfer): Promise<File[]> {
  const dropped = Array.from(items)
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const found = await Promise.all(
    dropped.map(({ entry, file }) => (entry?.isDirectory ? readFolder(entry as FileSystemDirectoryEntry) : [file])),
  );
  return found.flat().filter((file) => file !== null);
}

async function readFolder(folder: FileSystemDirectoryEntry): Promise<File[]> {
  const entries = (await readEntries(folder))
    .filter(({ name }) => !name.startsWith('.') && !kept.has(name.toLowerCase()))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'nb', { numeric: true }));
  const found = await Promise.all(
    entries.map((entry) =>
      entry.isDirectory ? readFolder(entry as FileSystemDirectoryEntry) : [readFile(entry as FileSystemFileEntry)],
    ),
  );
  return Promise.all(found.flat());
}

/** What Windows keeps in a folder. */
const kept: ReadonlySet<string> = new Set(['thumbs.db', 'desktop.ini']);

/** A browser tells of a folder a hundred names at a time, and at the end of none. */
async function readEntries(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function readFile(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}
