import { type FindingRule, matchesOf } from './scanned-file';

/** Scripts and styles of other servers, which FwCallApp blocks. */
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
        en: 'file of another server (CDN), which FwCallApp blocks: install the package and let the build copy the file',
        pt: 'arquivo de outro servidor (CDN), que a FwCallApp bloqueia: instale o pacote e deixe o build copiar o arquivo',
      },
    }));
};
