"""What the service stands on: the database, the wall clock."""
