(codeType, content) => {
  this.eventTarget.send(codeType, content);
}
