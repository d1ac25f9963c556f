// Este aplicativo apenas envia comandos; o arquivo tem de existir.
// https://tdn.totvs.com/display/public/framework/Protheus-lib-core
function (codeType, content) {
  console.log("[advpltojs]", codeType, content);
}
