"""The data page: where the rows come from, what each field is, what is predicted, how rows are divided."""
