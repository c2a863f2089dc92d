import { triageCommands } from '../../features/triage/triage-commands';
import { judgeOf } from '../judges';
import { ruling, settling } from './team-commands';

const commands = triageCommands(judgeOf);

/** Each with its audit and the rows of the inbox that it made stale; models and words make the judge anew. */
export const triageWriteCommands = {
  correctTriage: settling(commands.correctTriage),
  judgeAgain: settling(commands.judgeAgain),
  labelBacklog: settling(commands.labelBacklog),
  retrainTriage: ruling(commands.retrainTriage),
  setRuleWords: ruling(commands.setRuleWords),
};
