import type { Business, Forms, Things } from '../texts';

export const own: readonly [Business, Business] = [
  {
    handle: 'podzegarem',
    name: 'Piekarnia Pod Zegarem',
    bio: 'Chleb, który ma czas. Gdańsk Wrzeszcz, przy placu, pod zegarem. Od szóstej. Odpisujemy tutaj.',
  },
  {
    handle: 'kawiarnia_podzegarem',
    name: 'Kawiarnia Pod Zegarem',
    bio: 'Śniadania, zupa, ciasto. Drzwi obok piekarni. Psy mile widziane.',
  },
];

/** Nominative, genitive, accusative, instrumental, locative. */
const forms = (n: string, g: string, a: string, i: string, l: string): Forms => ({ n, g, a, i, l });
const adjective = (stem: string) =>
  forms(`chleb ${stem}y`, `chleba ${stem}ego`, `chleb ${stem}y`, `chlebem ${stem}ym`, `chlebie ${stem}ym`);
const bread = (rest: string) =>
  forms(`chleb ${rest}`, `chleba ${rest}`, `chleb ${rest}`, `chlebem ${rest}`, `chlebie ${rest}`);
const cake = (n: string, stem: string, l: string) => forms(n, `${stem}a`, n, `${stem}em`, l);
const lady = (name: string, stem: string, i: string) =>
  forms(`pani ${name}`, `pani ${stem}`, `panią ${i}`, `panią ${i.replace(/ę$/, 'ą')}`, `pani ${stem}`);

export const things: Things = {
  bread: [
    forms('chleb żytni', 'chleba żytniego', 'chleb żytni', 'chlebem żytnim', 'chlebie żytnim'),
    adjective('orkiszow'),
    adjective('orzechow'),
    adjective('pszenn'),
    bread('na zakwasie'),
    bread('z ziarnami'),
    forms('razowiec', 'razowca', 'razowiec', 'razowcem', 'razowcu'),
    forms('chleb wiejski', 'chleba wiejskiego', 'chleb wiejski', 'chlebem wiejskim', 'chlebie wiejskim'),
  ],
  bun: [
    forms('pączki z różą', 'pączków z różą', 'pączki z różą', 'pączkami z różą', 'pączkach z różą'),
    forms(
      'drożdżówki z serem',
      'drożdżówek z serem',
      'drożdżówki z serem',
      'drożdżówkami z serem',
      'drożdżówkach z serem',
    ),
    forms(
      'rogaliki z makiem',
      'rogalików z makiem',
      'rogaliki z makiem',
      'rogalikami z makiem',
      'rogalikach z makiem',
    ),
    forms('cynamonki', 'cynamonek', 'cynamonki', 'cynamonkami', 'cynamonkach'),
    forms('kajzerki', 'kajzerek', 'kajzerki', 'kajzerkami', 'kajzerkach'),
    forms('chałki', 'chałek', 'chałki', 'chałkami', 'chałkach'),
  ],
  cake: [
    cake('sernik', 'sernik', 'serniku'),
    forms('makowiec', 'makowca', 'makowiec', 'makowcem', 'makowcu'),
    forms('tort orzechowy', 'tortu orzechowego', 'tort orzechowy', 'tortem orzechowym', 'torcie orzechowym'),
    cake('jabłecznik', 'jabłecznik', 'jabłeczniku'),
    forms(
      'tort czekoladowy',
      'tortu czekoladowego',
      'tort czekoladowy',
      'tortem czekoladowym',
      'torcie czekoladowym',
    ),
    cake('piernik', 'piernik', 'pierniku'),
  ],
  staff: [
    lady('Basia', 'Basi', 'Basię'),
    lady('Marta', 'Marty', 'Martę'),
    lady('Oliwia', 'Oliwii', 'Oliwię'),
    lady('Zosia', 'Zosi', 'Zosię'),
    lady('Renata', 'Renaty', 'Renatę'),
  ],
  street: ['Zegarową', 'Wiązową', 'Młynarską', 'Mewią', 'Kanałową', 'Bursztynową'],
  day: ['w poniedziałek', 'we wtorek', 'w środę', 'w czwartek', 'w piątek', 'w sobotę', 'w niedzielę'],
  month:
    'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia'.split(
      ' ',
    ),
};

export const alts = [
  'Ciemny okrągły bochenek na drewnianej desce',
  'Blacha bułek prosto z pieca',
  'Przekrojony bochenek, widać miąższ',
  'Bochenki stygnące na kratce',
  'Bochenek z naciętą skórką, oprószony mąką',
] as const;
export const tags = ['chleb', 'zakwas', 'wrzeszcz', 'śniadanie', 'piekarnia', 'sobota', 'lokalnie'] as const;
export const emoji = ['🥐', '🍞', '🙂', '❤️', '😋', '🙏', '👏'] as const;
export const warnings = ['jedzenie', 'jedzenie, marudzę', 'długie', 'narzekam na chleb'] as const;
