import { type JsonFile } from '../edit/json-file';
import { appendTo } from './editor-file';

/** The extensions that TDS compiles when there is no setting: a setting replaces them. */
const TDS_EXTENSIONS = [
  ...['.PRW', '.PRX', '.PRG', '.PPX', '.PPP', '.TLPP', '.APW', '.APH', '.APL', '.AHU', '.TRES'],
  ...['.PNG', '.BMP', '.RES', '.4GL', '.PER', '.JS', '.RPTDESIGN'],
];

const EXTENSIONS = 'totvsLanguageServer.folder.extensionsAllowed';

/** The schemas of protheus-devkit by the names of the files. */
const SCHEMAS = [
  { fileMatch: ['appconfig.json', 'appConfig.json'], url: 'check/appconfig.schema.json' },
  { fileMatch: ['protheus.check.json'], url: 'check/protheus.check.schema.json' },
  { fileMatch: ['protheus.host.json'], url: 'host/config/protheus.host.schema.json' },
  { fileMatch: ['protheus.server.json'], url: 'compile/protheus.server.schema.json' },
  { fileMatch: ['protheus-broker/broker.json'], url: 'broker/broker.schema.json' },
].map(({ fileMatch, url }) => ({ fileMatch, url: `./node_modules/protheus-devkit/${url}` }));

/** Adds what TDS and the JSON files of Protheus need; a value of the user stays. */
export function addSettings(file: JsonFile): void {
  const allowed = file.get([EXTENSIONS]);
  if (allowed === undefined) file.set([EXTENSIONS], [...TDS_EXTENSIONS, '.APP']);
  else if (Array.isArray(allowed) && !allowed.some(isApp)) appendTo(file, [EXTENSIONS], ['.APP']);

  // The compiler reads Windows-1252; in another encoding the accents of a source are lost.
  const advpl = file.get(['[advpl]']);
  if (advpl === undefined || (isRecord(advpl) && advpl['files.encoding'] === undefined))
    file.set(['[advpl]', 'files.encoding'], 'windows1252');

  const schemas = file.get<unknown>(['json.schemas']) ?? [];
  const urls = Array.isArray(schemas)
    ? schemas.map(schema => (isRecord(schema) ? schema['url'] : undefined))
    : [];
  appendTo(
    file,
    ['json.schemas'],
    SCHEMAS.filter(({ url }) => !urls.includes(url)),
  );
}

function isApp(extension: unknown): boolean {
  return typeof extension === 'string' && extension.toUpperCase() === '.APP';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
