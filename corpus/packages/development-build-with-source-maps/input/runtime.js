0
//# sourceMappingURL=runtime.js.map