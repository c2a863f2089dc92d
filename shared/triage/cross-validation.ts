import { logOddsOf, type Model, probabilityOf } from './model';
import { type Quality, qualityOf } from './quality';
import { dice, type Sample, seedTraining, shuffle, train } from './training';

export const FOLDS = 10;
const SEED = 7;

/**
 * How well a model that learns from nine tenths tells the tenth that it has not seen, each tenth once. Starts at what `from`
 * knows. Deterministic.
 */
export function crossValidate(from: Model, samples: readonly Sample[]): Quality {
  const order = [...samples.entries()];
  shuffle(order, dice(SEED));
  const judged = Array.from({ length: FOLDS }, (_, fold) => {
    const learned = order.filter((_, at) => at % FOLDS !== fold).map(([, sample]) => sample);
    const model = train(from, learned, seedTraining);
    return order
      .filter((_, at) => at % FOLDS === fold)
      .map(([, { features, isComplaint }]) => ({
        score: probabilityOf(logOddsOf(model, features)),
        isComplaint,
      }));
  });
  return qualityOf(judged.flat());
}
