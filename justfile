# What there is: just --list

# Build everything: the SDK, the packages, every machine.
build:
    dotnet build

# Build the closure of one machine.
host name:
    dotnet build hosts/{{name}}

# Show what a machine would be.
show name:
    dotnet run --project hosts/{{name}}

# Show where the value of an option comes from: just why cinnabar OpenSsh.Ports
why name option:
    dotnet run --project hosts/{{name}} -- why {{option}}

# Build every machine as CI does: fail where a lock file would change.
check:
    dotnet build build.proj -p:ContinuousIntegrationBuild=true

# Run every test.
test:
    dotnet test

# Write the pages that are made from code: options and diagnostics.
docs:
    CAIRN_UPDATE_DOCS=1 dotnet test tests/Conventions.Tests

# Make the packages that other fleets use, without fetching software for all systems.
pack:
    dotnet pack build.proj -p:PackSoftware=false

# Take newer versions, as long as the machines build with them.
bump *arguments:
    dotnet run --project sdk/Cairn.Cli -- bump {{arguments}}

# List what is taken from stable, and why.
fallbacks:
    dotnet run --project sdk/Cairn.Cli -- fallbacks

# Compare speed, side by side: just benchmark evaluation /path/to/nixpkgs/lib
benchmark *arguments:
    dotnet run -c Release --project tests/Benchmarks -- {{arguments}}
