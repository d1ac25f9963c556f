import { type Text } from '../report/language';
import { type Application } from '../workspace/application';
import { type DevkitCommands } from './steps/devkit-targets';

/** The steps after the set-up, in order. */
export function nextSteps({ name }: Application, commands?: DevkitCommands): Text[] {
  const packageName = name.toLowerCase();
  return [
    ...(commands
      ? [
          {
            en: `${commands.serve}: opens the application as FwCallApp would, without Protheus`,
            pt: `${commands.serve}: abre o aplicativo como a FwCallApp abriria, sem o Protheus`,
          },
          {
            en: `${commands.package}: builds and checks the application and writes dist/${packageName}.app`,
            pt: `${commands.package}: gera o build, verifica o aplicativo e grava dist/${packageName}.app`,
          },
          {
            en: `Compile ${packageName}.app into the RPO as a resource (in TDS, allow the extension .APP) and open it: FwCallApp("${packageName}")`,
            pt: `Compile o ${packageName}.app no RPO como recurso (no TDS, permita a extensão .APP) e abra: FwCallApp("${packageName}")`,
          },
        ]
      : []),
    {
      en: "Write URLs relative to the REST server: http.get('/api/v1/…')",
      pt: "Escreva URLs relativas ao servidor REST: http.get('/api/v1/…')",
    },
  ];
}
