import { expect, it } from 'vitest';
import { withLanguages } from '../../../../electron/features/triage/detector';
import { answerOf, messageOf } from '../../../helpers/remote';

const languagesOf = async (...messages: Parameters<typeof withLanguages>[0]) =>
  (await withLanguages(messages)).map(({ language }) => language);

it('keeps what the platform says, and tells the rest by small words or by a detector', async () => {
  expect(
    await languagesOf(
      messageOf('tagged', { text: 'anything', language: 'de-AT' }),
      messageOf('small words', { text: 'Czekam i czekam, a tu nic.' }),
      messageOf('another script', { text: 'Πού είναι η παραγγελία μου;', language: 'und' }),
      messageOf('no small words', { text: 'Waited ages, parcel arrived damaged' }),
      messageOf('a sign', { text: '👍' }),
      messageOf('nothing', { text: '' }),
    ),
  ).toEqual(['de-AT', 'pl', 'el', 'en', null, null]);
});

it('leaves alone what nobody judges', async () => {
  const ours = answerOf('ours', 'x', { text: 'We are sorry, it was the oven.' });
  const entry = messageOf('entry', { kind: 'item', text: 'What was in the paper today' });
  expect(await withLanguages([ours, entry])).toEqual([ours, entry]);
  expect(await withLanguages([])).toEqual([]);
});
