"""One module per noun: the routes and how they map to the service."""
