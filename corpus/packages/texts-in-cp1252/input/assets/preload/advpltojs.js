function (codeType, codeContent) {
  if (codeType == "situação") sessionStorage.setItem("SITUACAO", codeContent);
}
