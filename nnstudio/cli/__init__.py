"""The `nnstudio` command: one small file per subcommand. No Qt; torch and pandas only where needed."""
