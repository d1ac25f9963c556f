(codeType, content) => {
  console.log(`Preload ${codeType}`);
  if (codeType == "filiais") {
    sessionStorage.setItem("FILIAIS", content);
  }
}
