// The tests build fleets of their own; two builds at a time are what a small machine can do.
[assembly: Parallelize(Workers = 2, Scope = ExecutionScope.MethodLevel)]
