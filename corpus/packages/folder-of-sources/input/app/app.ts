export class App {}
