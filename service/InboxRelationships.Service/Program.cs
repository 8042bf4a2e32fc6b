using InboxRelationships.Service.CommandLine;

return await Verbs.InvokeAsync(args);
