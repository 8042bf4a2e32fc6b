// The demo, the browser and the pane's own tests would starve one another on a small machine.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
