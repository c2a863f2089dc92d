import { readFileSync } from 'node:fs';
import type { Quality } from '@shared/triage/quality';
import type { Command } from 'commander';
import { plain } from '../engine/narrate';
import { type Evaluation, evaluate, languageOfTexts } from '../features/triage/evaluation';
import { type LabelledFile, LabelledFileError, readLabelled } from '../features/triage/labelled-file';
import { modelLanguages } from '../features/triage/shipped';
import { createOutput, table, UsageError } from './output';
import type { CommonOptions } from './session';

type EvalOptions = CommonOptions & { readonly language?: string };

export function triageCommands(program: Command, common: (command: Command) => Command): void {
  const triage = program
    .command('triage')
    .description('which messages are complaints, and how well that is told');
  common(triage.command('eval'))
    .argument(
      '<file>',
      'CSV with the columns text and label: complaint, question, praise, nothing; or 1 and 0',
    )
    .description('measures triage on labelled texts; changes nothing')
    .option('--language <language>', `${modelLanguages().join(' or ')}; else that of most texts`)
    .action((path: string, options: EvalOptions) => evaluateFile(path, options));
}

function evaluateFile(path: string, options: EvalOptions): void {
  const output = createOutput(options.json === true);
  try {
    const file = readFile(path);
    const language = options.language ?? languageOfTexts(file.texts);
    const evaluation = language === null ? null : evaluate(file.texts, language, () => performance.now());
    if (evaluation === null) throw new UsageError(noModel(options.language));
    const { encoding, delimiter, skipped } = file;
    output.result({ file: path, encoding, delimiter, skipped, ...evaluation }, linesOf(file, evaluation));
    if (skipped.length > 0) process.exitCode = 1;
  } catch (thrown) {
    output.fail(thrown);
  }
}

const noModel = (language: string | undefined): string =>
  language === undefined
    ? `In which language are these texts? Name it: --language ${modelLanguages().join(' or --language ')}`
    : `There is no model for "${language}". There are: ${modelLanguages().join(', ')}.`;

function readFile(path: string): LabelledFile {
  try {
    return readLabelled(readFileSync(path));
  } catch (thrown) {
    if (thrown instanceof LabelledFileError) throw new UsageError(thrown.message);
    if (thrown instanceof Error && 'code' in thrown)
      throw new UsageError(`The file cannot be read: ${thrown.message}`);
    throw thrown;
  }
}

/** Lines that are told one by one; more are counted. */
const MAX_TOLD = 20;

function linesOf({ encoding, delimiter, texts, skipped }: LabelledFile, evaluation: Evaluation): string[] {
  const { language, shipped, folded, msPerMessage } = evaluation;
  const told = skipped
    .slice(0, MAX_TOLD)
    .map(({ line, reason }) => `Line ${line} left out: ${plain(reason)}`);
  const more = skipped.length - told.length;
  return [
    ...told,
    ...(more > 0 ? [`… and ${more} more lines left out.`] : []),
    `${texts.length} texts in ${language} (${encoding}, "${delimiter === '\t' ? 'tab' : delimiter}"), ${shipped.complaintCount} of them complaints.`,
    ...table([
      ['MODEL', 'N', 'AUC', 'F1', 'PRECISION', 'RECALL', 'RECALL AT TOP 20 %', 'MS A MESSAGE'],
      rowOf('as shipped', shipped, msPerMessage),
      ...(folded === null ? [] : [rowOf('10-fold, learned from this file', folded, msPerMessage)]),
    ]),
    folded === null
      ? 'Too few texts to learn from nine tenths of them and judge by the rest.'
      : 'The model that ships may have learned from texts like these. The line below it never judges what it learned from.',
  ];
}

const rowOf = (name: string, quality: Quality, ms: number): string[] => [
  name,
  String(quality.n),
  ...[quality.auc, quality.f1, quality.precision, quality.recall, quality.topRecall].map(shown),
  ms.toFixed(4),
];

const shown = (value: number | null): string => (value === null ? '–' : value.toFixed(3));
