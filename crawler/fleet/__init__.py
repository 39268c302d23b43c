"""Many machines: the stores in PostgreSQL, leases, a worker of many portals, the publisher of records."""
