/** The texts and the database of a phone, empty and kept in memory: only what this folder asks of a browser. */
export function emptyPhone(): { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  stand("localStorage", storageOf(texts));
  stand("indexedDB", databases());
  return { texts };
}

/** A phone on which a browser keeps nothing, as in private browsing. */
export function forgetfulPhone(): void {
  const refuse = () => {
    throw new DOMException("Nothing is kept here.", "SecurityError");
  };
  stand("localStorage", { getItem: refuse, setItem: refuse, removeItem: refuse });
}

/** Puts a stand-in where a browser has its own. */
function stand(name: string, instead: object): void {
  Object.defineProperty(globalThis, name, { value: instead, configurable: true, writable: true });
}

function storageOf(texts: Map<string, string>): object {
  const methods = {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, String(text)),
    removeItem: (key: string) => void texts.delete(key),
  };
  // Its keys are its own: `Object.keys(localStorage)` lists them.
  return new Proxy(methods, {
    ownKeys: () => [...texts.keys()],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  });
}

type Request<Answer> = { result: Answer; onsuccess?: () => void; onupgradeneeded?: () => void };

/** Answers later, as a browser does. */
function request<Answer>(result: Answer): Request<Answer> {
  const asked: Request<Answer> = { result };
  queueMicrotask(() => {
    asked.onupgradeneeded?.();
    asked.onsuccess?.();
  });
  return asked;
}

function databases(): object {
  const entries = new Map<string, unknown>();
  const store = {
    get: (key: string) => request(entries.get(key)),
    getAll: () => request([...entries.values()]),
    put: (value: unknown, key: string) => void entries.set(key, structuredClone(value)),
    delete: (key: string) => void entries.delete(key),
    get transaction() {
      const transaction: { oncomplete?: () => void } = {};
      queueMicrotask(() => transaction.oncomplete?.());
      return transaction;
    },
  };
  const database = {
    createObjectStore: () => store,
    transaction: () => ({ objectStore: () => store }),
  };
  return { open: () => request(database) };
}
