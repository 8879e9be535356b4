import tseslint from 'typescript-eslint';

const STEPS = ['crawl', 'documents', 'locate', 'checks', 'predict'];
const UPPER = ['commands', 'ui', 'report', 'settings', 'audit', 'audit-options', 'cli'];

/** The house has rooms (ARCHITECTURE.md); a room may use only what is named here. */
const ROOMS = {
  model: [],
  thai: [],
  rules: ['model', 'thai'],
  crawl: ['model', 'thai', 'rules'],
  documents: ['model', 'thai', 'rules'],
  locate: ['model', 'thai', 'rules'],
  checks: ['model', 'thai', 'rules'],
  predict: ['model', 'thai', 'rules'],
  report: ['model'],
  ui: ['model'],
  settings: ['model', 'thai'],
};
const ALL = ['model', 'thai', 'rules', ...STEPS, ...UPPER];

const closedDoors = Object.entries(ROOMS).map(([room, mayUse]) => {
  const forbidden = ALL.filter((other) => other !== room && !mayUse.includes(other));
  return {
    files: [`src/${room}/**/*.{ts,tsx}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: forbidden.map((other) => ({
            regex: `^(\\.\\./)+${other}(/|\\.tsx?$)`,
            message: `src/${room} must not know src/${other} (see ARCHITECTURE.md).`,
          })),
        },
      ],
    },
  };
});

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'node_modules/', 'reports/', 'demo/site/', 'test/sites/', '.cache/'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' }],
    },
  },
  { files: ['*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  ...closedDoors,
);
