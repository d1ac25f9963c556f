import { type FindingRule, matchesOf } from './scanned-file';

/** Scripts and styles of other servers: FwCallApp allows none. */
export const externalResource: FindingRule = ({ path, text }) => {
  const expressions = path.endsWith('.html')
    ? [
        /<script\b[^>]*\bsrc\s*=\s*["']?(https?:)?\/\//gi,
        /<link\b(?=[^>]*\brel\s*=\s*["']?(stylesheet|preload|modulepreload))[^>]*\bhref\s*=\s*["']?(https?:)?\/\//gi,
      ]
    : /\.(css|scss|sass|less)$/.test(path)
      ? [/@import\s+(url\()?\s*["']?(https?:)?\/\//gi]
      : [];
  return expressions
    .flatMap(expression => matchesOf(text, expression))
    .map(({ index }) => ({
      position: index,
      text: {
        en: 'a file of another server (CDN): FwCallApp allows none; install the package and let the build copy it',
        pt: 'um arquivo de outro servidor (CDN): a FwCallApp não permite; instale o pacote e deixe o build copiá-lo',
      },
    }));
};
