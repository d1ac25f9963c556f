document.title=c.appTitle;i.src=c.headerImage;open(c.reports[0].path);l(c.defaultLanguage)
