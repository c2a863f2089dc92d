import { guessLanguage, primaryTag } from '@shared/triage/language';
import { tokenize } from '@shared/triage/tokens';
import { describe, expect, it } from 'vitest';
import { shippedCommonWords } from '../../../../electron/features/triage/shipped';

const guess = (text: string): string | null =>
  guessLanguage(text, tokenize(text).words, shippedCommonWords());

describe('the language of a text', () => {
  it.each([
    ['en', 'I have been waiting for an hour and nobody came.'],
    ['pl', 'Czekam od godziny i nikt nie przyszedł.'],
    ['pl', 'Bułki czerstwe!'],
    ['de', 'Ich warte seit einer Stunde und niemand ist gekommen.'],
    ['uk', 'Я чекаю вже годину, і ніхто не прийшов.'],
    ['ru', 'Я жду уже час, и никто не пришёл.'],
    ['fr', 'J’attends depuis une heure et personne n’est venu.'],
    ['es', 'Llevo una hora esperando y no ha venido nadie.'],
    ['it', 'Aspetto da un’ora e non è venuto nessuno.'],
    ['pt', 'Estou à espera há uma hora e não veio ninguém.'],
    ['nl', 'Ik wacht al een uur en er is niemand gekomen.'],
    ['cs', 'Čekám už hodinu a nikdo nepřišel, to není dobré.'],
    ['sk', 'Čakám už hodinu a nikto neprišiel, to nie je dobré.'],
    ['sv', 'Jag har väntat en timme och ingen har kommit.'],
    [null, 'Ok 👍'],
    [null, '12:30, 4,60'],
    [null, ''],
  ])('%s: %s', (language, text) => expect(guess(text)).toBe(language));

  it.each([
    ['pl-PL', 'pl'],
    ['EN_us', 'en'],
    ['pol', 'pl'],
    ['zh-Hant', 'zh'],
    ['und', null],
    ['', null],
    [null, null],
    ['x', null],
    ['12', null],
  ])('the tag %j says %j', (tag, language) => expect(primaryTag(tag)).toBe(language));
});
