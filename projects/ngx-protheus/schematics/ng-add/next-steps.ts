import { type Text } from '../report/language';
import { type Application } from '../workspace/application';
import { type DevkitCommands } from './steps/devkit-targets';

/** What a person does after the set-up, in order. */
export function nextSteps({ name }: Application, commands?: DevkitCommands): Text[] {
  const packed = name.toLowerCase();
  return [
    ...(commands
      ? [
          {
            en: `${commands.serve}: opens the application as FwCallApp would, without Protheus`,
            pt: `${commands.serve}: abre a aplicação como a FwCallApp abriria, sem o Protheus`,
          },
          {
            en: `${commands.package}: builds, checks and writes dist/${packed}.app`,
            pt: `${commands.package}: compila, verifica e grava dist/${packed}.app`,
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
