/// <reference types="vite/client" />
import clientJournal from './migrations/client/meta/_journal.json';
import workstationJournal from './migrations/workstation/meta/_journal.json';

/** A numbered change of the schema. Released ones are never edited. */
export type Migration = { readonly tag: string; readonly statements: readonly string[] };

// As strings, so that they work in a packed app, in a utility process and in tests alike.
const files = import.meta.glob<string>('./migrations/*/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

type Journal = { readonly entries: readonly { readonly tag: string }[] };

function load(folder: string, journal: Journal): readonly Migration[] {
  return journal.entries.map(({ tag }) => {
    const source = files[`./migrations/${folder}/${tag}.sql`];
    if (source === undefined) throw new Error(`migration ${folder}/${tag} is in the journal but has no file`);
    return { tag, statements: source.split('--> statement-breakpoint').map((part) => part.trim()) };
  });
}

export const clientMigrations = load('client', clientJournal);
export const workstationMigrations = load('workstation', workstationJournal);
