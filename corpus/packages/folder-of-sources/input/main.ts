bootstrapApplication(App);
