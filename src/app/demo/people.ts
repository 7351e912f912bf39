/** Names that go together, by where they are common; all people made of them are invented. */
export interface NamePool {
  readonly first: readonly string[];
  readonly last: readonly string[];
}

const ENGLISH: NamePool = {
  first: [
    'Olivia',
    'James',
    'Grace',
    'Ethan',
    'Chloe',
    'Marcus',
    'Naomi',
    'Tyler',
    'Hannah',
    'Owen',
    'Ruth',
    'Calvin',
  ],
  last: [
    'Bennett',
    'Carver',
    'Whitfield',
    'Okonkwo-Reed',
    'Hargrove',
    'Lindqvist',
    'Pruitt',
    'Ashworth',
    'Delaney',
    'Mercer',
  ],
};

const GERMAN: NamePool = {
  first: ['Lena', 'Jonas', 'Miriam', 'Felix', 'Svenja', 'Matthias', 'Anneliese', 'Jörg', 'Käthe', 'Till'],
  last: ['Brandt', 'Köhler', 'Vogelsang', 'Reinhardt', 'Schönfeld', 'Ackermann', 'Wüst', 'Lindner'],
};

const FRENCH: NamePool = {
  first: ['Camille', 'Hugo', 'Élodie', 'Bastien', 'Inès', 'Thibault', 'Noémie', 'Aurélien'],
  last: ['Lefèvre', 'Moreau', 'Delacourt', 'Garnier', 'Beaumont', 'Chastain', 'Roussel'],
};

const SPANISH: NamePool = {
  first: ['Lucía', 'Mateo', 'Ximena', 'Álvaro', 'Paloma', 'Rodrigo', 'Inés', 'Joaquín'],
  last: ['Villarreal', 'Ibáñez', 'Cortázar', 'Montero', 'Salcedo', 'Quintana', 'Peñaloza'],
};

const PORTUGUESE: NamePool = {
  first: ['Beatriz', 'Thiago', 'Larissa', 'João', 'Mariana', 'Caio', 'Letícia'],
  last: ['Carvalho', 'Nogueira', 'Assunção', 'Pimentel', 'Figueiredo', 'Brandão'],
};

const INDIAN: NamePool = {
  first: ['Ananya', 'Rohan', 'Meera', 'Vikram', 'Priyanka', 'Arjun', 'Kavya', 'Sanjay', 'Ishaan'],
  last: ['Krishnamurthy', 'Banerjee', 'Deshpande', 'Chatterjee', 'Raghavan', 'Kapoor', 'Venkatesh'],
};

const NIGERIAN: NamePool = {
  first: ['Amara', 'Chidi', 'Folake', 'Emeka', 'Zainab', 'Tunde', 'Ngozi'],
  last: ['Okafor', 'Adeyemi', 'Balogun', 'Eze', 'Nwachukwu', 'Danjuma'],
};

const JAPANESE: NamePool = {
  first: ['Haruka', 'Kenta', 'Sakura', 'Takumi', 'Yui', 'Daichi'],
  last: ['Morishita', 'Takahara', 'Fujimoto', 'Kuroda', 'Nishikawa'],
};

const POLISH: NamePool = {
  first: ['Agnieszka', 'Paweł', 'Zofia', 'Krzysztof', 'Małgorzata', 'Tomasz'],
  last: ['Wiśniewska', 'Kaczmarek', 'Zając', 'Nowicki', 'Wróbel'],
};

const DUTCH: NamePool = {
  first: ['Femke', 'Daan', 'Sanne', 'Bram', 'Lotte', 'Joris'],
  last: ['de Vries', 'van Dijk', 'Hoekstra', 'Verhoeven', 'Bosman'],
};

/** Countries with their names and how many of the demo leads come from there. */
export const COUNTRIES: readonly (readonly [
  { readonly country: string; readonly names: NamePool },
  number,
])[] = [
  [{ country: 'United States', names: ENGLISH }, 34],
  [{ country: 'United Kingdom', names: ENGLISH }, 13],
  [{ country: 'Germany', names: GERMAN }, 12],
  [{ country: 'India', names: INDIAN }, 9],
  [{ country: 'France', names: FRENCH }, 7],
  [{ country: 'Canada', names: ENGLISH }, 6],
  [{ country: 'Brazil', names: PORTUGUESE }, 5],
  [{ country: 'Spain', names: SPANISH }, 4],
  [{ country: 'Netherlands', names: DUTCH }, 3],
  [{ country: 'Nigeria', names: NIGERIAN }, 3],
  [{ country: 'Poland', names: POLISH }, 2],
  [{ country: 'Japan', names: JAPANESE }, 2],
];

export const OWNERS: readonly string[] = ['Dana Whitlock', 'Rafael Quintana', 'Mei Tanaka', 'Jonas Brandt'];

export const FREE_MAIL: readonly (readonly [string, number])[] = [
  ['gmail.com', 6],
  ['outlook.com', 2],
  ['yahoo.com', 2],
  ['gmx.de', 1],
];
