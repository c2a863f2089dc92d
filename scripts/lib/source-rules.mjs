import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { root } from './paths.mjs';
import { filesIn } from './sources.mjs';

const MAX_LINES = 300;
/** `type` says it; merging into a library's interface happens inside a `declare` block. */
const INTERFACE = /^(export )?interface /;
/** What would switch a check off in one place: there are no exceptions. */
const SILENCERS = /\bbiome-ignore\b|@ts-(ignore|expect-error|nocheck)\b|\b(as|:|<) ?any\b(?! \w)/;

const isSource = (file) => /\.(ts|tsx|mjs|cjs|js|css)$/.test(file) && !file.endsWith('source-rules.mjs');

const findingsIn = (file) => {
  const lines = readFileSync(file, 'utf8').split('\n');
  const name = relative(root, file);
  const count = lines.at(-1) === '' ? lines.length - 1 : lines.length;
  const tooLong =
    count > MAX_LINES ? [`${name}: ${count} lines; which two reasons to change does it have?`] : [];
  const silenced = lines.flatMap((line, index) =>
    SILENCERS.test(line) || INTERFACE.test(line) ? [`${name}:${index + 1}: ${line.trim()}`] : [],
  );
  return [...tooLong, ...silenced];
};

/** No file of the program beyond 300 lines, no `any` or top-level interface, no silenced check. */
export const checkSources = async () => {
  const files = filesIn('electron', 'renderer', 'shared', 'scripts').filter(isSource);
  const findings = files.flatMap(findingsIn);
  return { code: findings.length === 0 ? 0 : 1, output: findings.join('\n') };
};
