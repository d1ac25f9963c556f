import { type Rule } from '../rule.js';

/** The AppServer and Windows know one file where the build has two. */
export const caseCollision: Rule = {
  name: 'case-collision',
  code: 'PDK132',
  severity: 'error',
  start: ({ tree, report }) => ({
    end(): void {
      const seen = new Map<string, string>();
      for (const path of tree.files.keys()) {
        const lower = path.toLowerCase();
        const other = seen.get(lower);
        seen.set(lower, path);
        // Both spellings of the configuration have a rule of their own.
        if (other === undefined || lower === 'assets/data/appconfig.json') continue;
        report({
          place: { file: path },
          cause: {
            en: `${other} and ${path} differ only in case: on the server one overwrites the other.`,
            pt: `${other} e ${path} só diferem em maiúsculas: no servidor um substitui o outro.`,
          },
          cure: { en: 'Rename one of them.', pt: 'Renomeie um deles.' },
        });
      }
    },
  }),
};
