import { type Text } from '../messages/language';
import { type Application } from '../workspace/application';

/** What a person does after the set-up, in order. */
export function nextSteps({ name }: Application, withDevkit: boolean): Text[] {
  const packed = name.toLowerCase();
  return [
    ...(withDevkit
      ? [
          {
            en: 'npm run protheus: opens the application as FwCallApp would, without Protheus',
            pt: 'npm run protheus: abre a aplicação como o FwCallApp abriria, sem o Protheus',
          },
          {
            en: `npm run protheus:package: builds, checks and writes dist/${packed}.app`,
            pt: `npm run protheus:package: compila, verifica e grava dist/${packed}.app`,
          },
          {
            en: `Compile ${packed}.app as a resource (in TDS allow the extension .APP) and open it: FwCallApp("${packed}")`,
            pt: `Compile o ${packed}.app como resource (no TDS, permita a extensão .APP) e abra: FwCallApp("${packed}")`,
          },
        ]
      : []),
    {
      en: "Write addresses relative to the REST server: http.get('/api/v1/…')",
      pt: "Escreva endereços relativos ao servidor REST: http.get('/api/v1/…')",
    },
  ];
}
