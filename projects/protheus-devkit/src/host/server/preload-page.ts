import { scriptJson } from '../http/escape-html.js';
import { type StorageEntries } from '../running-apps/storage-entries.js';

/** The page that writes the storage and then loads the application. */
export function preloadPage(entries: StorageEntries, target: string): string {
  return `<!doctype html>
<html lang="pt-BR">
<head>
<meta charset="utf-8">
<title>Protheus</title>
<script src="message-guard.js"></script>
<script type="application/json" id="protheus">${scriptJson({ ...entries, target })}</script>
<script src="preindex.js"></script>
</head>
<body></body>
</html>
`;
}
