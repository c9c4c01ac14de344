import type { QueuedFile } from './queued-file.ts';

/** Where files lie until they are acknowledged. */
export interface FileShelf {
  /** False when the browser keeps nothing: then the page must stay open. */
  readonly lasting: boolean;
  load(): Promise<QueuedFile[]>;
  put(file: QueuedFile): Promise<void>;
  remove(id: string): Promise<void>;
  has(id: string): Promise<boolean>;
}

const storeName = 'files';

/** Opens the phone's own store; where there is none (private windows, a full disk), files lie in memory and the person is told. */
export async function openFileShelf(): Promise<FileShelf> {
  try {
    return shelfIn(await openDatabase());
  } catch {
    return shelfInMemory();
  }
}

function shelfIn(database: IDBDatabase): FileShelf {
  const store = (mode: IDBTransactionMode): IDBObjectStore =>
    // "strict" waits for the disk: a picture must outlive the page that took it.
    database.transaction(storeName, mode, { durability: 'strict' }).objectStore(storeName);
  return {
    lasting: true,
    load: async () => (await settled(store('readonly').getAll())) as QueuedFile[],
    put: (file) => written(store('readwrite'), (files) => files.put(file)),
    remove: (id) => written(store('readwrite'), (files) => files.delete(id)),
    has: async (id) => (await settled(store('readonly').count(id))) === 1,
  };
}

function shelfInMemory(): FileShelf {
  const files = new Map<string, QueuedFile>();
  return {
    lasting: false,
    load: async () => [...files.values()],
    put: async (file) => void files.set(file.id, file),
    remove: async (id) => void files.delete(id),
    has: async (id) => files.has(id),
  };
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('takt-portal', 1);
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(storeName, { keyPath: 'id' }));
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(opening.error ?? new Error('no store')));
    opening.addEventListener('blocked', () => reject(new Error('store blocked')));
  });
}

function settled(request: IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('store failed')));
  });
}

/** Done when the transaction is, not when the request is: only then does it last. */
function written(store: IDBObjectStore, write: (store: IDBObjectStore) => IDBRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    const { transaction } = store;
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('store failed')));
    write(store);
  });
}
