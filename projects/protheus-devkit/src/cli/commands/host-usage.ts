import { faultCatalogue } from '../../host/faults/catalogue.js';
import { type Language, type LocalizedText } from '../../text.js';

/** The help of `protheus-devkit host`. */
export const hostUsage: LocalizedText = {
  en: `[application …]

Opens applications as FwCallApp does. An application is a .app, the folder of a
build, or the URL of a running ng serve; "name=…" before it renames it.
Without any, the application of the Angular workspace is opened.

  --port <n>         the port; otherwise 4260 or the next free one
  --open             open the browser; --no-open: do not (default)
  --config <file>    the configuration; otherwise protheus.host.ts, .js or .json
  --env <name>       an environment of the server; with several, URLs name them

The session in which applications open:
  --company <code>  --branch <code>  --module <FAT>  --date <AAAAMMDD>
  --language <pt-BR|en|es>

The REST server:
  --branches <n>     how many branches the first company group has
  --token-life <s>   seconds that a token lives (3600)
  --rest-path <path> a second path for REST, such as /rest
  --rest <url>       responses come from a real server (its sign-in uses a licence)
  --user <name>      who signs in there; the password is asked for, or comes from
                     the environment variable PROTHEUS_PASSWORD
  --ca <file>        the certificate authority of that server
  --insecure         accept any certificate of that server
  --record           keep its responses, without tokens and passwords
  --replay           respond with what was kept
  --recording <dir>  where (.protheus-host)

Other:
  --strict           deep links return 404, as a real server probably does
  --address <ip>     listen on this address instead of this machine only
  --fault <name>     switch a fault on; several are possible:
${faults('en')}

Ends with Ctrl+C. Exit code: 0 ended, 1 could not start, 2 invalid options.`,
  pt: `[aplicativo …]

Abre aplicativos como a FwCallApp. Um aplicativo é um .app, a pasta de um
build ou o endereço de um ng serve em execução; "nome=…" antes dá outro
nome. Sem nenhum, abre o aplicativo do workspace Angular.

  --port <n>         a porta; senão, 4260 ou a próxima livre
  --open             abre o navegador; --no-open: não abre (padrão)
  --config <arquivo> a configuração; senão, protheus.host.ts, .js ou .json
  --env <nome>       um ambiente do servidor; com vários, as URLs os citam

A sessão em que os aplicativos abrem:
  --company <código>  --branch <código>  --module <FAT>  --date <AAAAMMDD>
  --language <pt-BR|en|es>

O servidor REST:
  --branches <n>     quantas filiais o primeiro grupo de empresas tem
  --token-life <s>   segundos de vida de um token (3600)
  --rest-path <cam.> um segundo caminho para o REST, como /rest
  --rest <endereço>  as respostas vêm de um servidor real (o login usa licença)
  --user <nome>      quem se autentica lá; a senha é pedida, ou vem da variável
                     de ambiente PROTHEUS_PASSWORD
  --ca <arquivo>     a autoridade certificadora desse servidor
  --insecure         aceita qualquer certificado desse servidor
  --record           guarda as respostas, sem tokens e senhas
  --replay           responde com o que foi guardado
  --recording <dir>  onde (.protheus-host)

Outros:
  --strict           rotas recarregadas respondem 404, como um servidor real
  --address <ip>     atende além desta máquina
  --fault <nome>     liga uma falha; pode haver várias:
${faults('pt')}

Termina com Ctrl+C. Código de saída: 0 terminou, 1 não foi possível iniciar, 2 opções inválidas.`,
};

function faults(language: Language): string {
  return Object.entries(faultCatalogue)
    .map(([name, { kind, text }]) => {
      const sign = kind === 'number' ? '=<n>' : kind === 'text' ? '=…' : '';
      return `    ${`${name}${sign}`.padEnd(24)} ${text[language]}`;
    })
    .join('\n');
}
